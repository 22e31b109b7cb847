import { useEffect, useRef, useState } from "preact/hooks";
import { useQuery } from "../data/client.ts";
import type { EvidenceQuery } from "../data/generated/documents.ts";
import { EvidenceDocument } from "../data/generated/documents.ts";
import { tweak, view } from "../data/url.ts";
import { viewOf } from "../data/view.ts";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icons.tsx";
import { Link } from "../ui/link.tsx";
import { narrow } from "../ui/media.ts";
import { Answered } from "../ui/status.tsx";
import { sentenceId } from "./citation.ts";
import { EvidenceItem } from "./item.tsx";
import type { EvidenceKey } from "./key.ts";
import { closeEvidence, readKey, withEvidence } from "./key.ts";

type Found = EvidenceQuery["evidence"];

/** All that a place says of a practice, but for the rarest: years are then chosen among what is here. */
const STEP = 100;

/** The years of which evidence is held; choosing one narrows the drawer to it. */
function Years({ years, chosen, evidence }: { years: number[]; chosen: number | null; evidence: EvidenceKey }) {
  if (years.length < 2) return null;
  const choice = (year: number | null, label: string) => (
    <button
      type="button"
      key={label}
      class="chip"
      aria-pressed={chosen === year}
      onClick={() => tweak(withEvidence({ ...evidence, year }))}
    >
      {label}
    </button>
  );
  return (
    <div class="chips">
      {choice(null, t().evidence.allYears)}
      {years.map((year) => choice(year, String(year)))}
    </div>
  );
}

function Items({ found, evidence, more }: { found: Found; evidence: EvidenceKey; more(): void }) {
  const words = t().evidence;
  const years = [...new Set(found.nodes.map((item) => item.year))].sort((a, b) => b - a);
  const nodes = evidence.year === null ? found.nodes : found.nodes.filter((item) => item.year === evidence.year);
  if (nodes.length === 0) return <p class="status">{words.none}</p>;
  const { sentence } = view.value;
  return (
    <>
      <Years years={years} chosen={evidence.year} evidence={evidence} />
      {nodes.map((item) => (
        <EvidenceItem key={`${item.sentence}:${item.start}`} item={item} current={sentenceId(item) === sentence} />
      ))}
      {found.pageInfo.hasNextPage && (
        <button type="button" class="button" onClick={more}>
          {words.loadMore}
        </button>
      )}
    </>
  );
}

/** The head: whose words on what, each with a way to its own page. */
function Head({ found, evidence }: { found: Found | undefined; evidence: EvidenceKey }) {
  const words = t().evidence;
  const first = found?.nodes[0];
  const heading = useRef<HTMLHeadingElement>(null);
  // The keyboard follows what was opened, also when another cell replaces what the drawer shows.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [evidence.place, evidence.initiative]);
  return (
    <div class="drawer-head">
      <div>
        <p class="kicker">
          {words.title}
          {found !== undefined && <span class="muted"> · {words.count(found.totalCount)}</span>}
        </p>
        <h2 id="evidence-title" tabIndex={-1} ref={heading}>
          <Link to={viewOf("jurisdiction", { id: evidence.place })}>{first?.jurisdiction.name ?? evidence.place}</Link>
          <span class="muted"> · </span>
          <Link to={viewOf("initiative", { id: evidence.initiative })}>
            {first?.initiative.name ?? evidence.initiative}
          </Link>
        </h2>
        <p class="muted small">{words.self}</p>
      </div>
      <button type="button" class="ghost icon-button" aria-label={words.close} onClick={closeEvidence}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function Body({ evidence }: { evidence: EvidenceKey }) {
  const [first, setFirst] = useState(STEP);
  const { place, initiative } = evidence;
  const answer = useQuery(EvidenceDocument, { place, initiative, first });
  const found = answer.data?.evidence;
  // While the next answer is under way the last one is of another cell: its head must not be shown for this one.
  const fits =
    found?.nodes[0] === undefined ||
    (found.nodes[0].jurisdiction.code === place && found.nodes[0].initiative.slug === initiative);
  return (
    <>
      <Head found={fits ? found : undefined} evidence={evidence} />
      <div class="drawer-body">
        <Answered answer={fits ? answer : { ...answer, data: undefined }}>
          {(data) => <Items found={data.evidence} evidence={evidence} more={() => setFirst(first + STEP)} />}
        </Answered>
      </div>
    </>
  );
}

/** 原文依据: the sentences behind a cell, a line or a number. Its key stands in the address; Escape closes it. */
export function Drawer() {
  const { evidence } = view.value;
  useEffect(() => {
    if (evidence === null) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) closeEvidence();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [evidence === null]);
  if (evidence === null) return null;
  return (
    <div class="drawer" role="dialog" aria-modal={narrow.value} aria-labelledby="evidence-title">
      <Body evidence={readKey(evidence)} />
    </div>
  );
}
