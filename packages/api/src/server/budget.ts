import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { MOST_ROWS } from "../common/pages.ts";

/** Objects that one request may ask for at most, by what it says of its lists. */
const MOST_OBJECTS = 50_000;

/** What a list without a size of its own is taken to hold; only lists within lists make a difference. */
const PLAIN_LIST = 5;

/** A request after its validation. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Scope extends Request {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * Refuses a request whose lists within lists could hold too many objects: depth and length of the text do not tell
 * `first: 500` inside `first: 500`. @throws GraphQLError QUERY_TOO_LARGE
 */
export function checkBudget(request: Request): void {
  const definitions = request.document.definitions.filter((one) => one.kind === "FragmentDefinition");
  const fragments = new Map(definitions.map((one) => [one.name.value, one]));
  const root = request.schema.getRootType(request.operation.operation);
  const objects = objectsOf(request.operation.selectionSet, root, { ...request, fragments });
  if (objects <= MOST_OBJECTS) return;
  const message = `这一请求最多会取 ${String(objects)} 项，超过上限 ${String(MOST_OBJECTS)}：请减小 first 或少套几层。`;
  throw new GraphQLError(message, { extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } } });
}

/** Objects that a selection could bring; validation has refused fragments that hold themselves. */
function objectsOf(selection: SelectionSetNode, type: GraphQLNamedType | null | undefined, scope: Scope): number {
  let sum = 0;
  for (const node of selection.selections) {
    if (node.kind === "Field") {
      sum += objectsOfField(node, type, scope);
      continue;
    }
    const held = node.kind === "InlineFragment" ? node : scope.fragments.get(node.name.value);
    if (held === undefined) continue;
    const narrowed = held.typeCondition === undefined ? type : scope.schema.getType(held.typeCondition.name.value);
    sum += objectsOf(held.selectionSet, narrowed, scope);
  }
  return sum;
}

function objectsOfField(node: FieldNode, type: GraphQLNamedType | null | undefined, scope: Scope): number {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  // What is not in the type's fields is a question about the schema: finite, in memory, bounded by other rules.
  if (node.selectionSet === undefined || field === undefined) return 0;
  // A connection was sized when it was asked for; its nodes and edges are the same rows.
  const size = type?.name.endsWith("Connection") === true ? 1 : sizeOf(node, field, scope);
  return size * (1 + objectsOf(node.selectionSet, getNamedType(field.type), scope));
}

function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, { variables }: Scope): number {
  const sized = field.args.find(({ name }) => name === "first");
  if (sized === undefined) return isListType(getNullableType(field.type)) ? PLAIN_LIST : 1;
  const given = node.arguments?.find(({ name }) => name.value === "first");
  const value: unknown = given === undefined ? sized.defaultValue : valueFromASTUntyped(given.value, variables);
  const size = typeof value === "number" ? value : Number(sized.defaultValue ?? MOST_ROWS);
  return Math.min(Math.max(size, 1), MOST_ROWS);
}
