import { loadStatements, QUERIES, writeParameters } from "@practice-atlas/cypher";
import { AtlasError } from "@practice-atlas/model";
import type { Parameters } from "./engine.ts";

/** Gives the text of a named statement after checking that it is given what it declares. */
export type TextOf = (name: string, parameters: Parameters) => string;

/** Reads all statements once; kept apart by what they may do. */
export function compileStatements(): { readonly reading: TextOf; readonly writing: TextOf } {
  const texts = loadStatements();
  const reads = new Map(
    Object.entries(QUERIES).map(([name, { parameters }]) => [name, parameters as readonly string[]]),
  );
  const all = new Map([...reads, ...writeParameters()]);
  return { reading: lookUp(texts, reads), writing: lookUp(texts, all) };
}

function lookUp(texts: ReadonlyMap<string, string>, declared: ReadonlyMap<string, readonly string[]>): TextOf {
  return (name, parameters) => {
    const wanted = declared.get(name);
    const text = texts.get(name);
    if (wanted === undefined || text === undefined) throw new AtlasError("QUERY", `没有名为 ${name} 的查询。`);
    const given = Object.keys(parameters);
    const missing = wanted.filter((key) => !given.includes(key));
    const unknown = given.filter((key) => !wanted.includes(key));
    if (missing.length > 0) throw new AtlasError("QUERY", `查询 ${name} 缺少参数：${missing.join("、")}。`);
    if (unknown.length > 0) throw new AtlasError("QUERY", `查询 ${name} 没有参数：${unknown.join("、")}。`);
    return text;
  };
}
