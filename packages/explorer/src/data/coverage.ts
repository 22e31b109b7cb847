import { useMemo } from "preact/hooks";
import type { Answer } from "./client.ts";
import { useQuery } from "./client.ts";
import type { CoverageQueryVariables } from "./generated/documents.ts";
import { CoverageDocument } from "./generated/documents.ts";
import type { Held } from "./held.ts";
import { holdings } from "./held.ts";

/** What is held of a region and level, over all years unless chosen. */
export function useHeld(variables: CoverageQueryVariables | null): Answer<Held> {
  const answer = useQuery(CoverageDocument, variables);
  const data = useMemo(() => answer.data && holdings(answer.data), [answer.data]);
  return { ...answer, data };
}
