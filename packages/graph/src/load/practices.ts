import type { AtlasRecord } from "@practice-atlas/model";
import type { PracticeMention } from "./work.ts";

/** The practice mentions of a record, each alone; a store gives the same, grouped, for an edition that it holds. */
export function practiceMentions(record: AtlasRecord): PracticeMention[] {
  return record.mentions.flatMap(({ kind, target, stance, mode, actor }) =>
    kind === "INITIATIVE" && stance !== null ? [{ initiative: target, stance, mode, actor, mentions: 1 }] : [],
  );
}
