// The process in which the embedded engine answers: one generation, opened for reading, until the parent ends it.
import type { Row } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import { openGeneration } from "../embedded/reading.ts";
import type { Failure, Message, Question, Request } from "./messages.ts";

const say = (message: Message): void => void process.send?.(message);

const failure = (error: unknown): Failure => ({
  code: error instanceof AtlasError ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
});

// An interrupt at the keyboard reaches the whole group; the parent ends this process when its last answer is given.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

try {
  const [folder = "", name = ""] = process.argv.slice(2);
  const engine = openGeneration(folder, name === "" ? null : name);
  const answer = async (question: Question): Promise<readonly Row[]> =>
    question.kind === "read"
      ? engine.read(question.name, question.parameters)
      : ((await engine.search(question.words, question.limit)) as unknown as Row[]);
  process.on("message", ({ id, question }: Request) => {
    answer(question).then(
      (rows) => say({ kind: "answer", id, rows }),
      (error: unknown) => say({ kind: "failure", id, error: failure(error) }),
    );
  });
  const [build] = await engine.read("findBuild");
  say({ kind: "ready", build: build === undefined ? null : String(build.id) });
} catch (error) {
  say({ kind: "broken", error: failure(error) });
}
