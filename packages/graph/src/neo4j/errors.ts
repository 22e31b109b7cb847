import { AtlasError } from "@practice-atlas/model";

const SENTENCES: readonly [pattern: RegExp, code: AtlasError["code"], sentence: string][] = [
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|Discovery/,
    "STORE_UNREACHABLE",
    "连不上 Neo4j：请检查 NEO4J_URI 和服务器是否在运行。",
  ],
  [
    /Security\.(Unauthorized|AuthenticationRateLimit)/,
    "STORE_UNREACHABLE",
    "Neo4j 拒绝了用户名或密码：请检查 NEO4J_USER 和 NEO4J_PASSWORD。",
  ],
  [/DatabaseNotFound/, "STORE_UNREACHABLE", "Neo4j 里没有这个数据库：请检查 NEO4J_DATABASE。"],
  [/AccessMode|Forbidden|WriteOnReadOnly/, "STORE_READ_ONLY", "这个连接只能读，不能写。"],
  [/TransactionTimedOut|Terminated/, "TIMEOUT", "查询超时：请缩小范围后再试。"],
  [/ParameterMissing|SyntaxError|ParameterNotFound/, "QUERY", "查询或它的参数有误。"],
];

/** Turns what the driver throws into an error that says what to do; errors of our own pass. */
export function neo4jError(cause: unknown): unknown {
  if (cause instanceof AtlasError || !(cause instanceof Error)) return cause;
  const code = "code" in cause ? String(cause.code) : "";
  const known = SENTENCES.find(([pattern]) => pattern.test(code));
  return known === undefined ? cause : new AtlasError(known[1], known[2], { cause });
}
