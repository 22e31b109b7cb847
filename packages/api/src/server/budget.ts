import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

/** Objects that one request may ask for at most, by what it says of its lists. */
export const MOST_OBJECTS = 50_000;

/** What a list without a size of its own is taken to hold; only lists within lists make the difference. */
const PLAIN_LIST = 5;

/** Fields that give lists without saying how many: they are taken to hold a few rows each. */
const LISTS = new Set([
  "addressedTo",
  "ancestors",
  "cells",
  "editions",
  "findings",
  "issuedBy",
  "places",
  "reports",
  "sections",
  "spots",
  "stances",
  "variantOf",
  "variants",
]);

interface Scope {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Refuses a request whose lists within lists could hold too many objects: depth and length of the text do not tell
 * `first: 500` inside `first: 500`. @throws GraphQLError QUERY_TOO_LARGE
 */
export function checkBudget(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === "FragmentDefinition") fragments.set(one.name.value, one);
  const objects = objectsOf(operation.selectionSet, { variables, fragments });
  if (objects <= MOST_OBJECTS) return;
  const message = `这一请求最多会取 ${String(objects)} 项，超过上限 ${String(MOST_OBJECTS)}：请减小 first 或少套几层。`;
  throw new GraphQLError(message, { extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } } });
}

/** Objects that a selection could bring; validation has refused fragments that hold themselves. */
function objectsOf(selection: SelectionSetNode, scope: Scope): number {
  let sum = 0;
  for (const node of selection.selections) {
    if (node.kind === "Field") sum += objectsOfField(node, scope);
    else if (node.kind === "InlineFragment") sum += objectsOf(node.selectionSet, scope);
    else {
      const fragment = scope.fragments.get(node.name.value);
      if (fragment !== undefined) sum += objectsOf(fragment.selectionSet, scope);
    }
  }
  return sum;
}

function objectsOfField(field: FieldNode, scope: Scope): number {
  // The schema is finite and ready in memory; other rules bound questions about it.
  if (field.selectionSet === undefined || field.name.value.startsWith("__")) return 0;
  return sizeOf(field, scope) * (1 + objectsOf(field.selectionSet, scope));
}

function sizeOf(field: FieldNode, { variables }: Scope): number {
  const first = field.arguments?.find(({ name }) => name.value === "first");
  if (first !== undefined) {
    const value: unknown = valueFromASTUntyped(first.value, variables);
    return typeof value === "number" ? Math.max(value, 1) : 50;
  }
  return LISTS.has(field.name.value) ? PLAIN_LIST : 1;
}
