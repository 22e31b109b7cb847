import { useEffect, useState } from "preact/hooks";
import { useQuery } from "../../data/client.ts";
import type { ReportQuery } from "../../data/generated/documents.ts";
import { ReportDocument } from "../../data/generated/documents.ts";
import { tweak, view } from "../../data/url.ts";
import type { View, ViewOf } from "../../data/view.ts";
import { viewOf } from "../../data/view.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons.tsx";
import { Link } from "../../ui/link.tsx";
import { Answered, Loading } from "../../ui/status.tsx";
import { useTitle } from "../../ui/title.ts";
import { MissingPage } from "../missing.tsx";
import "./report.css";
import type { Text } from "./text.ts";
import { piecesOf, readText } from "./text.ts";

type Report = NonNullable<ReportQuery["report"]>;
type Edition = NonNullable<Report["edition"]>;

/** Ids in an answer carry their type; those of a text do not always. */
const bare = (id: string) => id.replace(/^[A-Z][a-z]+:/, "");

function mentionView(target: string): View {
  const [type = "", id = ""] = [target.slice(0, target.indexOf(":")), target.slice(target.indexOf(":") + 1)];
  if (type === "Initiative") return viewOf("initiative", { id });
  return type === "Jurisdiction" ? viewOf("jurisdiction", { id }) : viewOf("graph", { focus: target });
}

function Head({ report }: { report: Report }) {
  const words = t();
  const title = report.title ?? words.evidence.untitled;
  return (
    <header class="page-head">
      <p class="kicker">
        {words.report.kicker}
        {report.jurisdiction && (
          <>
            {" / "}
            <Link to={viewOf("jurisdiction", { id: report.jurisdiction.code })}>{report.jurisdiction.name}</Link>
          </>
        )}
      </p>
      <h1 lang="zh-CN">{title}</h1>
      <p class="facts">
        {report.year !== null && <span>{words.year(report.year)}</span>}
        {report.department && <span>{report.department}</span>}
        <span>{words.extent[report.extent]}</span>
        {report.edition && <span>{words.report.chars(report.edition.chars)}</span>}
        {report.edition?.publishedAt && <span>{report.edition.publishedAt.slice(0, 10)}</span>}
        {report.edition?.url && (
          <a href={report.edition.url} target="_blank" rel="noopener noreferrer">
            {words.report.open} <Icon name="out" size={12} />
          </a>
        )}
      </p>
      {report.provenance !== "ORIGINAL" && <span class="stamp">{words.provenance[report.provenance]}</span>}
    </header>
  );
}

function Outline({ edition, shown }: { edition: Edition; shown: ViewOf<"report"> }) {
  const words = t().report;
  const to = (start: number) => ({ ...shown, sentence: `${edition.edition}@${start}` });
  return (
    <nav class="outline" aria-label={words.outline}>
      <h2>{words.outline}</h2>
      <ol lang="zh-CN">
        {edition.sections
          .filter((section) => section.heading !== null)
          .map((section) => (
            <li key={section.id} data-level={section.level}>
              <button type="button" class="ghost" onClick={() => tweak(to(section.start))}>
                {section.heading}
              </button>
            </li>
          ))}
      </ol>
      {edition.findings.length > 0 && (
        <>
          <h2>{words.findings}</h2>
          <ul class="findings">
            {edition.findings.map((finding) => (
              <li key={finding.id}>{finding.explanation}</li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function Body({ text, chosen }: { text: Text; chosen: string | null }) {
  useEffect(() => {
    if (chosen !== null) document.getElementById(`s-${chosen}`)?.scrollIntoView({ block: "center" });
  }, [chosen, text]);
  return (
    <div class="text" lang="zh-CN">
      {text.sentences.map((sentence) => {
        const id = bare(sentence.id);
        return (
          <span
            key={id}
            id={`s-${id}`}
            class={`line line-${sentence.kind.toLowerCase()}`}
            data-current={id === chosen || undefined}
          >
            {piecesOf(sentence, text.mentions).map((piece, i) =>
              piece.mention === null ? (
                piece.text
              ) : (
                <Link
                  key={i}
                  to={mentionView(piece.mention.target)}
                  class={`mention mention-${piece.mention.kind.toLowerCase()}`}
                  title={piece.mention.name}
                >
                  {piece.text}
                </Link>
              ),
            )}
          </span>
        );
      })}
    </div>
  );
}

function ReportView({ report, shown }: { report: Report; shown: ViewOf<"report"> }) {
  useTitle(report.title ?? t().evidence.untitled);
  const [text, setText] = useState<Text | null>(null);
  useEffect(() => {
    let live = true;
    readText(report.work).then(
      (read) => live && setText(read),
      () => live && setText({ sentences: [], mentions: [] }),
    );
    return () => {
      live = false;
    };
  }, [report.work]);
  return (
    <div class="page">
      <Head report={report} />
      <div class="reading">
        {report.edition && <Outline edition={report.edition} shown={shown} />}
        {text === null ? <Loading /> : <Body text={text} chosen={shown.sentence} />}
      </div>
    </div>
  );
}

/** 报告原文: the text held, with everything seen in it marked. */
export default function ReportPage() {
  const shown = view.value as ViewOf<"report">;
  const answer = useQuery(ReportDocument, { id: shown.id });
  return (
    <Answered answer={answer}>
      {({ report }) => (report === null ? <MissingPage /> : <ReportView report={report} shown={shown} />)}
    </Answered>
  );
}
