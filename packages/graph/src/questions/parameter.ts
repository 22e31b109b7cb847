import { AtlasError } from "@practice-atlas/model";

/** What a reader may give: command line and address bar give strings. */
export type Given = Readonly<Record<string, string | number | boolean>>;

/** A parameter of a question. */
export interface Parameter {
  readonly name: string;
  /** Chinese name for tables of help. */
  readonly title: string;
  /** `choice` one of `values`; `choices` several, comma-separated; `years` 2024, 2022-2024, 2022-, -2023. */
  readonly type: "choice" | "choices" | "count" | "years" | "year" | "place" | "initiative";
  /** What may be given; `ALL` among them lifts the choice. */
  readonly values?: readonly string[];
  /** null where the reader must give it. */
  readonly default: string | null;
  readonly help: string;
}

/** The word that lifts a choice. */
export const ALL = "ALL";

/**
 * The value of every parameter, given or default, as text.
 * @throws AtlasError USAGE for an unknown parameter or value, or a missing one, with the nearest that exists
 */
export function readParameters(
  question: string,
  parameters: readonly Parameter[],
  given: Given,
): ReadonlyMap<string, string> {
  const names = parameters.map(({ name }) => name);
  for (const name of Object.keys(given))
    if (!names.includes(name))
      throw new AtlasError(
        "USAGE",
        `问题 ${question} 没有参数 ${name}${nearest(name, names)}可用的参数：${names.join("、")}。`,
      );
  return new Map(
    parameters.map((parameter) => [parameter.name, chooseValue(question, parameter, given[parameter.name])]),
  );
}

function chooseValue(question: string, parameter: Parameter, given: string | number | boolean | undefined): string {
  const { name, help } = parameter;
  const text = given === undefined || given === "" ? parameter.default : written(parameter, String(given).trim());
  if (text === null)
    throw new AtlasError("USAGE", `问题 ${question} 需要参数 ${name}：${help}，例如 --param ${name}=…。`);
  if (!isAllowed(parameter, text))
    throw new AtlasError("USAGE", `参数 ${name} 不能是 ${text}${suggestion(parameter, text)}`);
  return text;
}

/** Full-width letters and digits as half-width ones; names keep their marks, for many bear （）. */
function written({ type }: Parameter, text: string): string {
  return type === "place" || type === "initiative" ? text : text.normalize("NFKC");
}

function isAllowed({ type, values = [] }: Parameter, text: string): boolean {
  if (type === "choice") return values.includes(text);
  if (type === "choices") return text === ALL || text.split(",").every((one) => values.includes(one));
  if (type === "count") return /^\d{1,6}$/.test(text) && Number(text) > 0;
  if (type === "year") return text === ALL || /^\d{4}$/.test(text);
  if (type === "years") return text === ALL || (/^(\d{4})?(-(\d{4})?)?$/.test(text) && /\d/.test(text));
  return text !== "";
}

function suggestion({ type, values = [], help }: Parameter, text: string): string {
  if (values.length > 0) return `${nearest(text, values)}可用的值：${values.join("、")}。`;
  return type === "count" ? "：要一个正整数。" : `：${help}。`;
}

/** `，是不是 level？` when something near exists, else `。` */
export function nearest(word: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.max(2, word.length / 3) ? `，是不是 ${near.one}？` : "。";
}

/** Edit distance: insertions, deletions and replacements of UTF-16 units. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
