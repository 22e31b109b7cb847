import type { ComponentChildren } from "preact";
import type { Answer } from "../data/client.ts";
import { t } from "../i18n/index.ts";

/** Said while something is under way. */
export function Loading() {
  return (
    <p class="status" role="status">
      {t().status.loading}
    </p>
  );
}

/** Shows an answer, or why there is none. What was shown before stays while the next answer is under way. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ComponentChildren }) {
  const { status } = t();
  if (answer.error !== undefined) {
    return (
      <div class="status failed" role="alert">
        <p>
          <strong>{status.failed}</strong>
          <br />
          {answer.error}
        </p>
        <button type="button" class="button" onClick={answer.retry}>
          {status.retry}
        </button>
      </div>
    );
  }
  if (answer.data === undefined) return <Loading />;
  return <div aria-busy={answer.loading}>{children(answer.data)}</div>;
}
