import type { Argument, Command, HelpConfiguration, Option } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

const withChoices = ({ description, argChoices = [] }: Argument | Option): string =>
  `${description}${argChoices.length > 0 ? `（${argChoices.join("、")}）` : ""}`;

/** The parser's own words of help, in the interface's language. */
export const HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: withChoices,
  argumentDescription: withChoices,
};

/** `[选项] <inputs...>`: how a command is called, after its name. */
export function usageOf({ registeredArguments }: Command): string {
  const shown = registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? "..." : ""}`;
    return one.required ? `<${name}>` : `[${name}]`;
  });
  return ["[选项]", ...shown].join(" ");
}

/** What stands under a command's help: examples, then what the exit codes mean. */
export function examples(lines: readonly string[]): string {
  return `\n示例：\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

export const EXIT_HELP = `
退出码：0 完成；1 部分输入失败，其余已完成；2 用法有误；3 图库连不上或已损坏。
环境变量：ATLAS_DATA 数据文件夹（默认 ./.atlas）；NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD、NEO4J_DATABASE 改用 Neo4j；
          HOST、PORT 服务地址（默认 127.0.0.1:4000）。
`;
