import { useQuery } from "../../data/client.ts";
import { MatrixDocument } from "../../data/generated/documents.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import { matrixVariables } from "../matrix/query.ts";

const OFFERED = 24;

/** Where to start from when the address names no node: the practices that most places report. */
export function Start() {
  const words = t().graph;
  useTitle(words.title);
  const answer = useQuery(MatrixDocument, {
    ...matrixVariables(viewOf("matrix", { order: "FREQUENCY" })),
    initiatives: OFFERED,
  });
  return (
    <div class="page narrow">
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <p>{words.start}</p>
      <Answered answer={answer}>
        {({ matrix }) => (
          <ul class="chips starts" lang="zh-CN">
            {matrix.initiatives.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={viewOf("graph", { focus: `Initiative:${slug}` })} class="chip">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}
