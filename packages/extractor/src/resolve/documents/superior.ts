import type { CoveredPlace, Level } from "@practice-atlas/model";
import { LEVELS } from "@practice-atlas/model";
import type { Lexicon } from "@practice-atlas/reference";

/** Whether the words that open a clause name a body above the covered place (省政府 in a county's report). */
export type IsSuperior = (subject: string, place: CoveredPlace | null) => boolean;

const BODY = "(?:委|人民政府|政府|人大|司法[厅局]|依法治|政府办|直|级|[\\u4e00-\\u9fa5]{2,6}[局厅])";

/** Compiles `superior-bodies.tsv`. */
export function compileIsSuperior(lexicon: Lexicon): IsSuperior {
  const rows = lexicon.table("superior-bodies", ["words", "level", "reason"]);
  const ofLevel = (nation: boolean): typeof rows => rows.filter((row) => (row["level"] === "NATION") === nation);
  const national = new RegExp(
    `^.{0,6}?(?:${ofLevel(true)
      .map((row) => row["words"]!)
      .join("|")})`,
  );
  const words = ofLevel(false)
    .map((row) => row["words"]!)
    .join("|");
  const relative = new RegExp(`^(?:.{0,4}年|近日|日前|今年|随着|自)?(?:全)?(${words})${BODY}`);
  const levels = new Map(
    ofLevel(false).flatMap((row) => row["words"]!.split("|").map((word) => [word, row["level"] as Level])),
  );
  return (subject, place) => {
    if (national.test(subject)) return place?.level !== "NATION";
    const word = relative.exec(subject)?.[1];
    if (word === undefined || place === null || place.name.endsWith(word)) return false;
    return LEVELS.indexOf(levels.get(word)!) < LEVELS.indexOf(place.level);
  };
}
