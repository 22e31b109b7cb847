import { AtlasError } from "@practice-atlas/model";
import { GraphQLError } from "graphql";

/**
 * Codes that a client may meet in `extensions.code`, besides those of Apollo for texts that do not parse or validate:
 * BAD_USER_INPUT, BAD_CURSOR (begin again), BAD_ID, TIMEOUT (choose less), STORE_UNREACHABLE (try later),
 * OPERATION_NOT_SUPPORTED (the API is read-only), QUERY_TEXT_NEEDS_POST, QUERY_TOO_LARGE, INTERNAL_SERVER_ERROR.
 */
export type ApiErrorCode = "BAD_USER_INPUT" | "BAD_CURSOR" | "BAD_ID";

/** An error that the client caused and can mend. */
export function apiError(code: ApiErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Errors of the store that a client may see, in words that give nothing away. */
const PUBLIC: Partial<Record<AtlasError["code"], string>> = {
  TIMEOUT: "查询超时：请缩小范围后再试。",
  STORE_UNREACHABLE: "图库暂时无法访问：请稍后再试。",
};

/** What a client is told of an error that no resolver meant for it. */
export function publicError(error: unknown): { readonly code: string; readonly message: string } {
  const message = error instanceof AtlasError ? PUBLIC[error.code] : undefined;
  if (message !== undefined && error instanceof AtlasError) return { code: error.code, message };
  return { code: "INTERNAL_SERVER_ERROR", message: "服务器内部错误。" };
}
