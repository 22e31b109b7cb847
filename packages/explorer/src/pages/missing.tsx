import { viewOf } from "../data/view.ts";
import { t } from "../i18n/index.ts";
import { Link } from "../ui/link.tsx";
import { useTitle } from "../ui/title.ts";

/** What an address shows that means nothing, or something that is not held. */
export function MissingPage() {
  const { status } = t();
  useTitle(status.missing);
  return (
    <div class="page narrow">
      <h1>{status.missing}</h1>
      <p class="lead">{status.missingHint}</p>
      <p>
        <Link to={viewOf("matrix")}>{status.home}</Link>
      </p>
    </div>
  );
}
