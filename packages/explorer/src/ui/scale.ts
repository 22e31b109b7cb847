/** A straight map from values between 0 and `most` to lengths between two ends. */
export function linear(most: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((to - from) * value) / most;
}
