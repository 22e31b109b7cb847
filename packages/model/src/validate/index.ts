import type { AtlasRecord } from "../record.ts";
import { referenceOffences } from "./references.ts";
import { compileSchema } from "./schema.ts";
import { spanOffences } from "./spans.ts";

/** Compiles the whole check of a record: schema first, then spans, ids, references and order. Empty means valid. */
export function compileValidate(): (value: unknown) => string[] {
  const schema = compileSchema();
  return (value) => {
    const offences = schema(value);
    if (offences.length > 0) return offences;
    const record = value as AtlasRecord;
    return [...spanOffences(record), ...referenceOffences(record)];
  };
}
