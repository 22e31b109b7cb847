import { AtlasError } from "@practice-atlas/model";
import { coverage } from "./coverage.ts";
import { evidence } from "./evidence.ts";
import { resolveNames } from "./names.ts";
import { type Given, nearest, readParameters } from "./parameter.ts";
import { placesOfPractice } from "./placesOfPractice.ts";
import { practicesOfPlace } from "./practicesOfPlace.ts";
import type { Answer, Question, Reader } from "./question.ts";
import { recurringInitiatives } from "./recurringInitiatives.ts";

/** The questions that readers can ask by name, in the order in which they are listed. */
export const QUESTIONS: readonly Question[] = [
  recurringInitiatives,
  practicesOfPlace,
  placesOfPractice,
  evidence,
  coverage,
];

/**
 * Answers a question by name. Parameters that are not given have their defaults.
 * @throws AtlasError USAGE for an unknown question, parameter, value, place or initiative, with what is near
 */
export async function askQuestion(reader: Reader, name: string, given: Given = {}): Promise<Answer> {
  const names = QUESTIONS.map((question) => question.name);
  const question = QUESTIONS.find((one) => one.name === name);
  if (question === undefined)
    throw new AtlasError("USAGE", `没有问题 ${name}${nearest(name, names)}可问的问题：${names.join("、")}。`);
  const values = await resolveNames(reader, question.params, readParameters(name, question.params, given));
  const { rows, notes } = await question.run(reader, values);
  return { columns: question.columns, rows, notes };
}
