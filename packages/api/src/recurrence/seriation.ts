import { groupBy } from "../common/group.ts";

/** A filled cell: row id, column id. */
export type Cell = readonly [row: string, column: string];

export interface Seriated {
  readonly rows: string[];
  readonly columns: string[];
}

/** Enough for the order to settle on matrices of some hundred rows; the order, not the score, is wanted. */
const ROUNDS = 200;

/**
 * Orders rows and columns so that blocks of filled cells show, by reciprocal averaging (M. O. Hill, 1973): a row's score
 * is the mean of its columns' and the other way round, until they settle on the first axis that is not trivial. Parts that
 * share no cell are ordered apart, the largest first. Deterministic: input order does not matter, equal scores go by id,
 * and the axis is turned so that the fuller row of its two ends comes first. Empty rows and columns stand last.
 */
export function seriate(rows: readonly string[], columns: readonly string[], cells: readonly Cell[]): Seriated {
  const parts = connectedParts(cells).sort(
    (a, b) => b.cells.length - a.cells.length || compare(a.rows[0]!, b.rows[0]!),
  );
  const ordered = parts.map(orderPart);
  return {
    rows: withRest(
      ordered.flatMap((part) => part.rows),
      rows,
    ),
    columns: withRest(
      ordered.flatMap((part) => part.columns),
      columns,
    ),
  };
}

interface Part {
  readonly rows: string[];
  readonly columns: string[];
  readonly cells: Cell[];
}

function withRest(placed: readonly string[], all: readonly string[]): string[] {
  const known = new Set(placed);
  return [...placed, ...all.filter((id) => !known.has(id)).sort(compare)];
}

/** The parts of the matrix that share no cell; ids in each in ascending order. */
function connectedParts(cells: readonly Cell[]): Part[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const above = parent.get(id) ?? id;
    if (above === id) return id;
    const top = root(above);
    parent.set(id, top);
    return top;
  };
  for (const [row, column] of cells) parent.set(root(`row ${row}`), root(`column ${column}`));
  return [...groupBy(cells, ([row]) => root(`row ${row}`)).values()].map((own) => ({
    rows: [...new Set(own.map(([row]) => row))].sort(compare),
    columns: [...new Set(own.map(([, column]) => column))].sort(compare),
    cells: own.toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1])),
  }));
}

function orderPart({ rows, columns, cells }: Part): Seriated {
  const rowAt = new Map(rows.map((id, index) => [id, index]));
  const columnAt = new Map(columns.map((id, index) => [id, index]));
  const pairs = cells.map(([row, column]): Pair => [rowAt.get(row)!, columnAt.get(column)!]);
  const swapped = pairs.map(([row, column]): Pair => [column, row]);
  const columnWeights = counts(swapped, columns.length);
  const rowWeights = counts(pairs, rows.length);
  let columnScores = standardised(
    columns.map((_, index) => index),
    columnWeights,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const rowScores = means(pairs, columnScores, rowWeights);
    columnScores = standardised(means(swapped, rowScores, columnWeights), columnWeights);
  }
  const rowScores = standardised(means(pairs, columnScores, rowWeights), rowWeights);
  const sign = direction(rowScores, rowWeights);
  return { rows: byScore(rows, rowScores, sign), columns: byScore(columns, columnScores, sign) };
}

/** Index of what is scored, index of what it is scored by. */
type Pair = readonly [number, number];

/** For each first index the mean of the scores of its second ones. */
function means(pairs: readonly Pair[], scores: readonly number[], sizes: readonly number[]): number[] {
  const sums = sizes.map(() => 0);
  for (const [to, from] of pairs) sums[to]! += scores[from]!;
  return sums.map((sum, index) => sum / sizes[index]!);
}

function counts(pairs: readonly Pair[], size: number): number[] {
  const filled = new Array<number>(size).fill(0);
  for (const [to] of pairs) filled[to]! += 1;
  return filled;
}

/** Weighted mean 0, which takes the trivial axis away, and variance 1; all zeros where scores do not differ. */
function standardised(scores: readonly number[], weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = scores.reduce((sum, score, index) => sum + score * weights[index]!, 0) / total;
  const centred = scores.map((score) => score - mean);
  const spread = Math.sqrt(centred.reduce((sum, score, index) => sum + score * score * weights[index]!, 0) / total);
  return spread < 1e-12 ? centred.map(() => 0) : centred.map((score) => score / spread);
}

/** An axis has no direction of its own: the end whose rows are fuller comes first. */
function direction(scores: readonly number[], sizes: readonly number[]): 1 | -1 {
  const meanSize = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const lean = scores.reduce((sum, score, index) => sum + score * (sizes[index]! - meanSize), 0);
  return lean > 1e-9 ? -1 : 1;
}

/** Rounded, so that noise of the last digits never decides. */
function byScore(ids: readonly string[], scores: readonly number[], sign: 1 | -1): string[] {
  const keys = new Map(ids.map((id, index) => [id, sign * Math.round(scores[index]! * 1e6)]));
  return ids.toSorted((a, b) => keys.get(a)! - keys.get(b)! || compare(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
