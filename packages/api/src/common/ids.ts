import { apiError } from "./errors.ts";

/** Types with an address of their own. */
export const NODE_TYPES = [
  "Jurisdiction",
  "Initiative",
  "Report",
  "Edition",
  "Metric",
  "Observation",
  "Agency",
  "Document",
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** `Type:id`. */
export function globalId(type: NodeType | "Sentence", id: string): string {
  return `${type}:${id}`;
}

/** Takes a global id apart. @throws GraphQLError BAD_ID */
export function parseGlobalId(id: string): { readonly type: NodeType; readonly id: string } {
  const at = id.indexOf(":");
  const type = NODE_TYPES.find((known) => known === id.slice(0, at));
  if (type === undefined || at === id.length - 1)
    throw apiError("BAD_ID", `编号应写成“类型:编号”，类型为 ${NODE_TYPES.join("、")} 之一。`);
  return { type, id: id.slice(at + 1) };
}
