import type { MentionRow, SentenceRow } from "@practice-atlas/cypher";
import { maskPersonal } from "@practice-atlas/graph";
import { globalId } from "../common/ids.ts";
import { pageOfStore } from "../common/pages.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { required, rowsOf } from "../loaders.ts";
import { findingsOf } from "./findings.ts";

type Slice = { readonly skip: number; readonly limit: number };

async function agenciesOf({ loaders }: Context, report: string, role: "ISSUED_BY" | "ADDRESSED_TO") {
  const all = await loaders.agenciesOfReport.load(report);
  return rowsOf(
    loaders.agency,
    all.filter((one) => one.role === role).map(({ agency }) => agency),
  );
}

export const reportResolvers: Resolvers = {
  Query: {
    report: async (_, { id }, { loaders }) => {
      const work = await loaders.report.load(id);
      if (work !== null) return work;
      const edition = await loaders.edition.load(id);
      return edition === null ? null : loaders.report.load(edition.work);
    },
  },
  Report: {
    id: ({ id }) => globalId("Report", id),
    work: ({ id }) => id,
    jurisdiction: ({ place }, _, { loaders }) => (place === null ? null : required(loaders.place, place)),
    issuedBy: ({ id }, _, context) => agenciesOf(context, id, "ISSUED_BY"),
    addressedTo: ({ id }, _, context) => agenciesOf(context, id, "ADDRESSED_TO"),
    editions: async ({ id }, _, { loaders }) =>
      rowsOf(
        loaders.edition,
        (await loaders.editionsOfReport.load(id)).map((edition) => edition.id),
      ),
    edition: async ({ id, edition }, args, { loaders }) => {
      const named = await loaders.edition.load(args.id ?? edition);
      return named?.work === id ? named : null;
    },
  },
  Edition: {
    id: ({ id }) => globalId("Edition", id),
    edition: ({ id }) => id,
    sections: ({ id: edition }, _, { session }) => session.read("listSections", { edition }),
    sentences: ({ id: edition }, args, { session }) => {
      const source = {
        list: (slice: Slice) => session.read("listSentences", { edition, ...slice }),
        keyOf: ({ id }: SentenceRow) => id,
        rows: (rows: readonly SentenceRow[]) => rows,
        count: async () => (await session.read("countSentences", { edition }))[0]?.total ?? 0,
      };
      return pageOfStore(source, args, 400);
    },
    mentions: ({ id: edition }, args, { session }) => {
      const source = {
        list: (slice: Slice) => session.read("listMentions", { edition, ...slice }),
        keyOf: (row: MentionRow) => `${String(row.start)} ${String(row.endAt)} ${row.target}`,
        rows: (rows: readonly MentionRow[]) => rows,
        count: async () => (await session.read("countMentions", { edition }))[0]?.total ?? 0,
      };
      return pageOfStore(source, args, 500);
    },
    findings: async ({ id: edition }, _, { session }) => {
      const [figures, words] = await Promise.all([
        session.read("listFigureFindings", { edition }),
        session.read("listWordFindings", { edition }),
      ]);
      return findingsOf(figures, words);
    },
  },
  Section: {
    end: ({ endAt }) => endAt,
  },
  Sentence: {
    text: ({ text }) => maskPersonal(text),
    end: ({ endAt }) => endAt,
  },
  Mention: {
    kind: ({ label }) => label.toUpperCase(),
    target: ({ label, target }) => globalId(label, target),
    end: ({ endAt }) => endAt,
  },
  Finding: {
    quotes: ({ quotes }) => quotes.map(maskPersonal),
  },
  Agency: {
    id: ({ id }) => globalId("Agency", id),
    jurisdiction: ({ place }, _, { loaders }) => (place === null ? null : required(loaders.place, place)),
  },
  Document: {
    id: ({ id }) => globalId("Document", id),
  },
};
