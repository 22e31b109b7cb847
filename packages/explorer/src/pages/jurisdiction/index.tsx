import { useQuery } from "../../data/client.ts";
import { useHeld } from "../../data/coverage.ts";
import { PlaceDocument } from "../../data/generated/documents.ts";
import type { Held } from "../../data/held.ts";
import { view } from "../../data/url.ts";
import type { ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Link } from "../../ui/link.tsx";
import { Answered } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import { MissingPage } from "../missing.tsx";
import "../../ui/table/year-table.css";
import "./jurisdiction.css";
import { Practices } from "./practices.tsx";
import { Reports } from "./reports.tsx";
import type { Place } from "./types.ts";

function Head({ place }: { place: Place }) {
  const words = t();
  return (
    <header class="page-head">
      <p class="kicker">
        {words.place.kicker}
        {[...place.ancestors].reverse().map((ancestor) => (
          <span key={ancestor.code}>
            {" / "}
            <Link to={viewOf("jurisdiction", { id: ancestor.code })} lang="zh-CN">
              {ancestor.shortName}
            </Link>
          </span>
        ))}
      </p>
      <h1 lang="zh-CN">{place.name}</h1>
      <p class="facts">
        <span>{words.level[place.level]}</span>
        <span class="code">{place.code}</span>
        {place.successor && (
          <Link to={viewOf("jurisdiction", { id: place.successor.code })}>
            {words.place.successor(place.successor.name)}
          </Link>
        )}
        <Link to={viewOf("graph", { focus: place.id })}>{words.place.graph}</Link>
      </p>
    </header>
  );
}

/** Places inside this one of which reports are held. */
function Within({ held, code }: { held: Held; code: string }) {
  const inside = held.places.filter((place) => place.code !== code);
  if (inside.length === 0) return null;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{t().place.within}</h2>
      </div>
      <ul class="chips" lang="zh-CN">
        {inside.map((place) => (
          <li key={place.code}>
            <Link to={viewOf("jurisdiction", { id: place.code })} class="chip">
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlaceView({ place, shown }: { place: Place; shown: ViewOf<"jurisdiction"> }) {
  const words = t();
  const held = useHeld({ region: place.code });
  useTitle(place.name);
  return (
    <div class="page">
      <Head place={place} />
      <p class="notice">{words.selfReport}</p>
      <Reports place={place} />
      <Answered answer={held}>
        {(holdings) => (
          <>
            <Practices place={place} held={holdings} shown={shown} />
            <Within held={holdings} code={place.code} />
          </>
        )}
      </Answered>
    </div>
  );
}

/** 地方档案: the reports held of a place, and what they say year by year. */
export default function JurisdictionPage() {
  const shown = view.value as ViewOf<"jurisdiction">;
  const answer = useQuery(PlaceDocument, { code: shown.id });
  return (
    <Answered answer={answer}>
      {({ jurisdiction }) =>
        jurisdiction === null ? <MissingPage /> : <PlaceView place={jurisdiction} shown={shown} />
      }
    </Answered>
  );
}
