import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Row } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import type { Failure, Message, Question, Request } from "./messages.ts";

/** The process ended while a question was open. */
export class ChildGone extends Error {}

interface Open {
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** Opening takes 2.6 s at 200,000 nodes; a process that needs longer than this is taken for lost. */
const OPENING_MS = 60_000;

/** From sources the compiled worker is run, for Node reads no TypeScript. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/serving/worker.js" : "./worker.js",
  import.meta.url,
);

/** A process that answers questions over one generation. */
export class Child {
  /** Id of the build that it holds, null for an empty graph; settled when the process is open. */
  readonly ready: Promise<string | null>;
  readonly #process: ChildProcess;
  readonly #timeoutMs: number;
  readonly #open = new Map<number, Open>();
  #next = 1;
  /** Killed, or out of hearing: its exit may be told much later, and nothing more is asked of it until then. */
  #lost = false;

  constructor(folder: string, generation: string | null, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    this.#process = fork(fileURLToPath(WORKER), [folder, generation ?? ""], {
      execArgv: [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.ready = this.#opening();
    this.ready.catch(() => this.kill());
    this.#process.on("message", (message) => this.#hear(message as Message));
    this.#process.once("exit", () => this.#gone());
    this.#process.once("error", () => this.#gone());
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return !this.#lost && this.#process.exitCode === null && this.#process.connected;
  }

  /**
   * Asks one question. @throws AtlasError TIMEOUT when the answer is late: the process is then ended, for the engine
   * cannot be told to stop; ChildGone when the process ended for another reason.
   */
  ask(question: Question): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (!this.isAlive) return reject(new ChildGone());
      const id = this.#next++;
      const timer = setTimeout(() => this.#late(id), this.#timeoutMs);
      this.#open.set(id, { resolve, reject, timer });
      this.#process.send({ id, question } satisfies Request, (error) => error && this.#unheard(id));
    });
  }

  kill(): void {
    this.#lost = true;
    this.#process.kill("SIGKILL");
  }

  #opening(): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const lost = (): void => {
        clearTimeout(timer);
        reject(new ChildGone("the reading process did not open"));
      };
      const timer = setTimeout(lost, OPENING_MS);
      this.#process.once("exit", lost);
      this.#process.once("error", lost);
      this.#process.once("message", (first) => {
        clearTimeout(timer);
        const message = first as Message;
        if (message.kind === "ready") resolve(message.build);
        if (message.kind === "broken") reject(revive(message.error));
      });
    });
  }

  #hear(message: Message): void {
    if (message.kind === "answer") this.#settle(message.id)?.resolve([...message.rows]);
    if (message.kind === "failure") this.#settle(message.id)?.reject(revive(message.error));
  }

  #late(id: number): void {
    this.kill();
    this.#settle(id)?.reject(new AtlasError("TIMEOUT", "查询超时：请缩小范围后再试。"));
  }

  #unheard(id: number): void {
    this.kill();
    this.#settle(id)?.reject(new ChildGone());
  }

  #gone(): void {
    this.#lost = true;
    for (const id of [...this.#open.keys()]) this.#settle(id)?.reject(new ChildGone());
  }

  #settle(id: number): Open | undefined {
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (open !== undefined) clearTimeout(open.timer);
    return open;
  }
}

function revive({ code, message }: Failure): Error {
  return code === null ? new Error(message) : new AtlasError(code, message);
}
