import { useQuery } from "../../data/client.ts";
import { BuildDocument } from "../../data/generated/documents.ts";
import { t } from "../../i18n/index.ts";
import { Legend } from "../../ui/legend.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import "./about.css";

/** What these pages are made with, and under which licence. */
const SOFTWARE = [
  ["Preact, @preact/signals", "MIT"],
  ["Cytoscape.js", "MIT"],
  ["@urql/core", "MIT"],
  ["@tanstack/virtual-core", "MIT"],
] as const;

function BuildFacts() {
  const words = t().about;
  const answer = useQuery(BuildDocument, {});
  return (
    <Answered answer={answer}>
      {({ build }) =>
        build && (
          <dl class="facts-list">
            <dt>{words.reports}</dt>
            <dd>{build.reports}</dd>
            <dt>{words.places}</dt>
            <dd>{build.places}</dd>
            <dt>{words.initiatives}</dt>
            <dd>{build.initiatives}</dd>
            <dt>{words.finished}</dt>
            <dd>{build.finishedAt?.slice(0, 16).replace("T", " ") ?? ""}</dd>
            <dt>{words.buildId}</dt>
            <dd class="code">{build.id}</dd>
          </dl>
        )
      }
    </Answered>
  );
}

/** 数据说明: what is shown, what it does not claim, what is held, under which licences. */
export default function AboutPage() {
  const words = t().about;
  useTitle(words.title);
  return (
    <div class="page narrow prose">
      <header class="page-head">
        <h1>{words.title}</h1>
      </header>
      {words.sections.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
      <Legend marks={["done", "pilot", "planned", "continued", "problem", "stopped", "required"]} />
      <section>
        <h2>{words.build}</h2>
        <BuildFacts />
      </section>
      <section>
        <h2>{words.licences}</h2>
        <p>{words.licence}</p>
        <p>{words.interfaces}</p>
        <h3>{words.software}</h3>
        <ul class="software">
          {SOFTWARE.map(([name, licence]) => (
            <li key={name}>
              {name} <span class="muted">{licence}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
