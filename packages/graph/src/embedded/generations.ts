import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** The folder of an embedded graph: immutable generations, and a pointer that is moved in one step. */
export class Generations {
  readonly folder: string;

  /** @param folder `<data>/graph`; made by the first write. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file name of the generation that counts, or null before the first load. */
  current(): string | null {
    try {
      return readFileSync(join(this.folder, "current"), "utf8").trim() || null;
    } catch {
      return null;
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Makes the folder. */
  make(): void {
    mkdirSync(this.folder, { recursive: true });
  }

  /** A path for a new generation: a copy of the current one, or of nothing. */
  prepare(anew: boolean): string {
    const name = `g-${crypto.randomUUID()}.grafeo`;
    const current = this.current();
    if (!anew && current !== null && existsSync(this.path(current))) copyFileSync(this.path(current), this.path(name));
    return name;
  }

  /** Makes a closed and checked generation the one that counts, then removes all others. */
  publish(name: string): void {
    sync(this.path(name));
    const next = this.path("current.new");
    writeFileSync(next, `${name}\n`, { flush: true });
    renameSync(next, this.path("current"));
    sync(this.folder);
    this.sweep();
  }

  /** Removes what a superseded or dead writer left; readers that hold a removed file keep it. */
  sweep(): void {
    const current = this.current();
    for (const name of readdirSync(this.folder)) {
      const leftover = name.startsWith("g-") && (current === null || !name.startsWith(current));
      if (leftover) rmSync(this.path(name), { recursive: true, force: true });
    }
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
