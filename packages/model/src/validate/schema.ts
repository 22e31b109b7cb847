import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import chinese from "ajv-i18n/localize/zh/index.js";

const SCHEMA = new URL("../../schema/record.schema.json", import.meta.url);

/** Puts the messages into Chinese in place. The package is CommonJS whose types speak of a default export it has not. */
const putInChinese = chinese as unknown as (errors: ErrorObject[]) => void;

/** Compiles the committed JSON Schema of the record: returns the offences of a value, in words, at most 20. */
export function compileSchema(): (value: unknown) => string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(SCHEMA, "utf8")),
  );
  return (value) => {
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).slice(0, 20);
    putInChinese(errors);
    return errors.map(inWords);
  };
}

function inWords(error: ErrorObject): string {
  return `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? error.keyword}${detailOf(error)}`;
}

/** What the message leaves out: the property that is too many, the values that may stand. */
function detailOf({ keyword, params }: ErrorObject): string {
  if (keyword === "additionalProperties") return `：${String(params["additionalProperty"])}`;
  if (keyword === "enum") return `：${(params["allowedValues"] as unknown[]).map(String).join("、")}`;
  return keyword === "const" ? `：${String(params["allowedValue"])}` : "";
}
