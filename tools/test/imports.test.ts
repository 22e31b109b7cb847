import { describe, expect, test } from "vitest";
// @ts-expect-error the tools are plain JavaScript
import { fileOffences, findCycle, importsOf } from "../checks/imports.mjs";

const offences = (name: string, file: string, specifier: string): string[] =>
  fileOffences(name, "/p", `/p/${file}`, [specifier]) as string[];

describe("imports in a text", () => {
  test("are read from import, export, type-only, side-effect and dynamic forms", () => {
    const text = `import a from "a";\nimport type { B } from './b.ts';\nimport "c";\nexport * from "d";\nexport {\n  e,\n} from "./e.ts";\nconst f = await import("f");\n// from "nothing"`;
    expect(importsOf(text)).toEqual(["a", "./b.ts", "c", "d", "./e.ts", "f"]);
  });
});

describe("who may import whom", () => {
  test("data flows one way", () => {
    expect(offences("graph", "src/a.ts", "@practice-atlas/model")).toEqual([]);
    expect(offences("graph", "src/a.ts", "@practice-atlas/extractor")).toHaveLength(1);
    expect(offences("model", "src/a.ts", "@practice-atlas/reference")).toHaveLength(1);
    expect(offences("explorer", "src/a.ts", "@practice-atlas/model")).toHaveLength(1);
  });

  test("stages never import each other, the pipeline imports all", () => {
    expect(offences("extractor", "src/relate/x.ts", "../recognise/y.ts")).toHaveLength(1);
    expect(offences("extractor", "src/relate/x.ts", "../text/index.ts")).toEqual([]);
    expect(offences("extractor", "src/relate/a/x.ts", "../b/y.ts")).toEqual([]);
    expect(offences("extractor", "src/pipeline.ts", "./recognise/index.ts")).toEqual([]);
  });

  test("nothing reaches out of its package by a path", () => {
    expect(offences("cli", "src/a.ts", "../../graph/src/index.ts")).toHaveLength(1);
  });
});

describe("cycles", () => {
  test("are found and named from end to end", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(findCycle(graph)).toEqual(["b", "c", "b"]);
    expect(
      findCycle(
        new Map([
          ["a", ["b"]],
          ["b", []],
        ]),
      ),
    ).toBeNull();
  });
});
