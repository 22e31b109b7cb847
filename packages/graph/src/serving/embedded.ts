import type { Row } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import { Generations } from "../embedded/generations.ts";
import { ChildGone } from "./child.ts";
import type { Question } from "./messages.ts";
import type { ReadSession, ReadSource, SourceOptions } from "./session.ts";
import { Slot } from "./slot.ts";

/** How often the pointer to the generation that counts is looked at. */
const POLL_MS = 200;

/**
 * The embedded graph read in a process of its own, for the engine has neither a time limit nor a way to cancel. The
 * pointer is followed: a new generation is opened beside the old one, which stays until its last session is closed.
 */
export async function openEmbeddedSource(folder: string, options: SourceOptions): Promise<ReadSource> {
  const source = new EmbeddedSource(folder, options);
  await source.open();
  return source;
}

class EmbeddedSource implements ReadSource {
  readonly kind = "embedded";
  readonly #generations: Generations;
  readonly #options: SourceOptions;
  #slot: Slot;
  #coming: Slot | null = null;
  #following: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(folder: string, options: SourceOptions) {
    this.#generations = new Generations(folder);
    this.#options = options;
    this.#slot = this.#slotFor(this.#generations.current());
  }

  async open(): Promise<void> {
    await this.#slot.ready.catch(async (error: unknown) => {
      this.#slot.end();
      throw error instanceof AtlasError
        ? error
        : new AtlasError("STORE_UNREACHABLE", "读取图谱的进程没有启动：请重新运行。", { cause: error });
    });
    this.#timer = setInterval(() => void this.#follow(), POLL_MS).unref();
  }

  async session(): Promise<ReadSession> {
    const slot = this.#slot;
    slot.hold();
    let closed = false;
    const close = (): void => {
      if (!closed) slot.release();
      closed = true;
    };
    try {
      const build = await this.#buildOf(slot);
      const ask = (question: Question) => this.#ask(slot, question);
      return {
        build,
        read: (name, parameters) => ask({ kind: "read", name, parameters: parameters as never }) as never,
        search: (words, limit) => ask({ kind: "search", words, limit }) as never,
        close,
      };
    } catch (error) {
      close();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#slot.end();
    this.#coming?.end();
  }

  /** A generation whose file is gone cannot be opened again: then the one that counts answers. */
  async #ask(slot: Slot, question: Question): Promise<Row[]> {
    try {
      return await slot.ask(question);
    } catch (error) {
      if (!isLost(error)) throw error;
      await this.#follow();
      if (slot !== this.#slot) return this.#ask(this.#slot, question);
      throw error instanceof ChildGone ? unreachable(error) : error;
    }
  }

  async #buildOf(slot: Slot): Promise<string | null> {
    try {
      return await slot.ready;
    } catch (error) {
      if (error instanceof ChildGone) throw unreachable(error);
      throw error;
    }
  }

  /** Opens the generation that counts when it is another; settles when that is done. */
  #follow(): Promise<void> {
    this.#following ??= this.#change().finally(() => {
      this.#following = null;
    });
    return this.#following;
  }

  async #change(): Promise<void> {
    const name = this.#generations.current();
    if (name === this.#slot.generation) return;
    const coming = this.#slotFor(name);
    this.#coming = coming;
    try {
      await coming.ready;
      const old = this.#slot;
      this.#slot = coming;
      old.retire();
    } catch {
      coming.end(); // told by its event; the old one answers on, and the next look tries again
    } finally {
      this.#coming = null;
    }
  }

  #slotFor(generation: string | null): Slot {
    return new Slot(this.#generations.folder, generation, this.#options);
  }
}

const isLost = (error: unknown): boolean =>
  error instanceof ChildGone || (error instanceof AtlasError && error.code === "STORE_DAMAGED");

const unreachable = (cause: unknown): AtlasError =>
  new AtlasError("STORE_UNREACHABLE", "读取图谱的进程意外结束：请稍后再试。", { cause });
