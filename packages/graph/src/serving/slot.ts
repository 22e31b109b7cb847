import type { Row } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import { Child, ChildGone } from "./child.ts";
import type { Question } from "./messages.ts";
import type { SourceOptions } from "./session.ts";

/** One generation and the process that answers over it; a process that was ended is replaced. */
export class Slot {
  readonly generation: string | null;
  readonly #folder: string;
  readonly #options: SourceOptions;
  #child: Child;
  #users = 0;
  #retired = false;

  constructor(folder: string, generation: string | null, options: SourceOptions) {
    this.#folder = folder;
    this.generation = generation;
    this.#options = options;
    this.#child = this.#start();
  }

  /** Id of the build, once a process is open. @throws AtlasError STORE_DAMAGED, ChildGone */
  get ready(): Promise<string | null> {
    return this.#child.ready;
  }

  /** Asks; a question that was open when another one's lateness ended the process is asked once more. */
  async ask(question: Question): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      const child = await this.#alive();
      try {
        return await child.ask(question);
      } catch (error) {
        if (error instanceof AtlasError && error.code === "TIMEOUT") this.#ended(child, "timeout");
        if (!(error instanceof ChildGone) || attempt === 2) throw error;
      }
    }
  }

  hold(): void {
    this.#users++;
  }

  release(): void {
    this.#users--;
    if (this.#retired && this.#users === 0) this.#end();
  }

  /** No new user comes; the process ends with the last one. */
  retire(): void {
    this.#retired = true;
    if (this.#users === 0) this.#end();
  }

  /** Ends the process now, whoever waits. */
  #end(): void {
    if (this.#child.isAlive) this.#ended(this.#child, "superseded");
    this.#child.kill();
  }

  end(): void {
    this.#retired = true;
    this.#child.kill();
  }

  async #alive(): Promise<Child> {
    if (!this.#child.isAlive) {
      if (this.#retired && this.#users === 0) throw new ChildGone();
      this.#ended(this.#child, "died");
      this.#child = this.#start();
    }
    await this.#child.ready;
    return this.#child;
  }

  #start(): Child {
    const child = new Child(this.#folder, this.generation, this.#options.timeoutMs);
    child.ready.then(
      (build) => this.#options.onEvent?.({ kind: "opened", pid: child.pid ?? 0, generation: this.generation, build }),
      (error: unknown) => this.#options.onEvent?.({ kind: "failed", generation: this.generation, error }),
    );
    return child;
  }

  readonly #told = new WeakSet<Child>();

  #ended(child: Child, why: "timeout" | "died" | "superseded"): void {
    if (this.#told.has(child)) return;
    this.#told.add(child);
    this.#options.onEvent?.({ kind: "ended", pid: child.pid ?? 0, why });
  }
}
