import { type AtlasRecord, editionId, FORMAT, sha256 } from "../src/index.ts";

const TEXT = "一、主要做法\n推行法律援助，办案12件。\n";

/** A small record that keeps every rule; each test breaks one. */
export function goodRecord(): AtlasRecord {
  const digest = sha256(TEXT);
  const id = editionId(digest);
  const surface = "法律援助";
  const start = TEXT.indexOf(surface);
  const quote = "办案12件";
  const at = TEXT.indexOf(quote);
  const number = TEXT.indexOf("12");
  return {
    format: FORMAT,
    made: { extractor: "0.1.0", lexicon: digest, gazetteer: digest },
    report: {
      id,
      work: "530322-2024",
      sha256: digest,
      source: "a.txt",
      sourceSha256: digest,
      alsoAt: [],
      provenance: "ORIGINAL",
      extent: "FULL",
      title: null,
      genre: "REPORT",
      year: 2024,
      jurisdiction: { id: "530322", name: "陆良县", level: "COUNTY", rule: "body" },
      department: null,
      issuers: [],
      addressees: [],
      publishedAt: null,
      signedAt: "2025-01-05",
      indexNumber: null,
      url: null,
    },
    text: TEXT,
    sections: [
      {
        id: `${id}#1`,
        parent: null,
        heading: "一、主要做法",
        level: 1,
        kind: "ACHIEVEMENT",
        start: 0,
        end: TEXT.length,
      },
    ],
    sentences: [
      { id: `${id}@0`, section: `${id}#1`, kind: "HEADING", start: 0, end: 7 },
      { id: `${id}@7`, section: `${id}#1`, kind: "BODY", start: 7, end: TEXT.length },
    ],
    agencies: [],
    initiatives: [
      {
        id: "falv-yuanzhu",
        name: "法律援助",
        status: "CATALOGUE",
        category: "LEGAL_SERVICE",
        scope: "NATIONAL",
        variantOf: null,
      },
    ],
    documents: [],
    mentions: [
      {
        kind: "INITIATIVE",
        target: "falv-yuanzhu",
        start,
        end: start + surface.length,
        surface,
        stance: "IMPLEMENTED",
        mode: null,
        actor: null,
        role: null,
        rule: "catalogue",
        sentence: `${id}@7`,
      },
    ],
    observations: [
      {
        id: `${id}:${String(number)}`,
        start: at,
        end: at + quote.length,
        numberStart: number,
        numberEnd: number + 2,
        quote,
        value: 12,
        max: null,
        from: null,
        unit: "件",
        approx: null,
        direction: null,
        comparedWith: null,
        qualifier: null,
        basis: "YEAR",
        kind: "COUNT",
        stance: "IMPLEMENTED",
        period: null,
        metric: { id: "banan-shu", name: "办案数", unit: "件", kind: "COUNT" },
        initiative: "falv-yuanzhu",
        agency: null,
        partOf: null,
        rule: "open-name",
        sentence: `${id}@7`,
      },
    ],
    relations: [],
    findings: [],
    residue: [],
  };
}
