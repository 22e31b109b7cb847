/** What the argument parser says, in the interface's language; what is not listed stays as it is. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.+?)'/, "没有命令“$1”；用 atlas --help 查看全部命令。"],
  [/^error: unknown option '(.+?)'/, "没有选项“$1”；用 --help 查看可用的选项。"],
  [/^error: missing required argument '(.+?)'/, "缺少参数 <$1>；用 --help 查看用法。"],
  [/^error: required option '(.+?)' not specified/, "必须给出选项 $1。"],
  [/^error: option '(.+?)' argument missing/, "选项 $1 后面要有值。"],
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, "选项 $1 不能与 $2 同用。"],
  [/^error: too many arguments.*$/m, "多出了参数；用 --help 查看用法。"],
  [
    /^error: command-argument value '(.+?)' is invalid for argument '(.+?)'\. Allowed choices are (.+?)\./,
    "参数 $2 不能是“$1”；可用的值：$3。",
  ],
  [/\(Did you mean (.+?)\?\)/, "是不是 $1？"],
];

/** A message of the argument parser as a Chinese sentence. */
export function inChinese(message: string): string {
  return SAYINGS.reduce((text, [from, to]) => text.replace(from, to), message);
}
