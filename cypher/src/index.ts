export { type CypherFile, loadStatements, readCypherFiles, readSchema } from "./files.ts";
export {
  DUMP_STATEMENTS,
  LABELS,
  type Label,
  LEASE,
  NODE_STATEMENTS,
  SHARED_LABELS,
  type SharedLabel,
} from "./labels.ts";
export { type ParametersOf, QUERIES, type Queries, type QueryName, type RowOf } from "./queries.ts";
export type * from "./read/api/index.ts";
export type * from "./read/questions.ts";
export type * from "./read/upkeep.ts";
export { RELATIONSHIPS, type Relationship, relationship } from "./relationships.ts";
export { type Declared, declare, type Row, type Value } from "./statement.ts";
export { type RemovalName, writeParameters } from "./write.ts";
