/** Where a command writes: results to standard output, everything said about them to standard error. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A line about the work: warnings, failures, summaries. */
  say(line: string): void;
  /** The state of a long work: drawn over itself on a terminal, a plain line now and then elsewhere. */
  progress(what: string, done: number, total: number): void;
}

const EVERY_MS = 5_000;

/** The process's terminal. Progress is drawn only where standard error is one; a reader that leaves (| head) ends the work. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  stderr.on("error", () => undefined); // nobody listens any more: the work goes on
  let drawn = false;
  let last = Date.now();
  const clear = (): void => {
    if (drawn) stderr.write("\r\u001b[K");
    drawn = false;
  };
  return {
    print: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (what, done, total) => {
      const line = `${what} ${String(done)}/${String(total)}`;
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${line}`);
        drawn = true;
        if (done >= total) clear();
      } else if (Date.now() - last >= EVERY_MS) {
        last = Date.now();
        stderr.write(`${line}\n`);
      }
    },
  };
}

/** Width of a string in terminal cells: Chinese characters and full-width forms take two. */
function cells(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(char)
      ? 2
      : 1;
  return width;
}

/** Lines of a table whose columns stand under each other, Chinese width minded. */
export function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => cells(row[i] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat(widths[i]! - cells(cell))))
      .join("  ")
      .trimEnd();
  return [line(columns), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
}
