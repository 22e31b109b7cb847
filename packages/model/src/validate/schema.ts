import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";

const SCHEMA = new URL("../../schema/record.schema.json", import.meta.url);

/** Compiles the committed JSON Schema of the record: returns the offences of a value, in words, at most 20. */
export function compileSchema(): (value: unknown) => string[] {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(SCHEMA, "utf8")),
  );
  return (value) => (validate(value) ? [] : (validate.errors ?? []).slice(0, 20).map(inWords));
}

function inWords(error: ErrorObject): string {
  const detail = error.keyword === "additionalProperties" ? `：${String(error.params["additionalProperty"])}` : "";
  return `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? error.keyword}${detail}`;
}
