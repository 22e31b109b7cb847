import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AnyVariables } from "@urql/core";
import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { useEffect, useState } from "preact/hooks";

const client = new Client({ url: "/graphql", preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] });

/** What a question has come to. `data` stays that of the last answer while the next is under way. */
export interface Answer<T> {
  data: T | undefined;
  error: string | undefined;
  loading: boolean;
  retry(): void;
}

/** Asks the API once. Throws an Error with the API's sentence when it cannot answer. */
export async function ask<T, V extends AnyVariables>(
  document: TypedDocumentNode<T, V>,
  variables: V,
  fresh = false,
): Promise<T> {
  const requestPolicy = fresh ? "network-only" : "cache-first";
  const result = await client.query(document, variables, { requestPolicy }).toPromise();
  if (result.error) throw new Error(result.error.graphQLErrors[0]?.message ?? result.error.message);
  return result.data as T;
}

/** Asks the API and again whenever the variables change; null variables ask nothing. */
export function useQuery<T, V extends AnyVariables>(document: TypedDocumentNode<T, V>, variables: V | null): Answer<T> {
  const [state, setState] = useState<{ data: T | undefined; error: string | undefined; loading: boolean }>({
    data: undefined,
    error: undefined,
    loading: true,
  });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(variables);
  // `key` stands for the variables: equal questions are asked once.
  useEffect(() => {
    if (variables === null) return;
    let live = true;
    setState((before) => ({ ...before, loading: true, error: undefined }));
    ask(document, variables, attempt > 0).then(
      (data) => live && setState({ data, error: undefined, loading: false }),
      (error: unknown) =>
        live && setState({ data: undefined, error: String((error as Error).message), loading: false }),
    );
    return () => {
      live = false;
    };
  }, [document, key, attempt]);
  return { ...state, retry: () => setAttempt((n) => n + 1) };
}
