/** What may stand in a row or be a parameter. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** A row of an answer: column → value. */
export type Row = Readonly<Record<string, Value>>;

/** A statement's parameters and, for the compiler only, the type of its rows. */
export interface Declared<P, R> {
  readonly parameters: readonly (keyof P & string)[];
  readonly row?: R;
}

/** Declares a statement: every parameter of `P` must be named, which the compiler sees to. */
export function declare<P, R>(parameters: { readonly [K in keyof P]: true }): Declared<P, R> {
  return { parameters: Object.keys(parameters) as (keyof P & string)[] };
}
