import type { Layout } from "../../stages.ts";
import { startsOf } from "../../text/index.ts";

/** Where things stand in the text, as relations ask for it. */
export interface Place {
  /** Start of the sentence that holds an offset. */
  startOf(offset: number): number;
  /** Id of the sentence that starts at an offset. */
  sentenceId(start: number): string;
  /** Whether an agency is the subject of what stands at `to`: a verb between, and no other clause's start before it. */
  isSubject(agency: { readonly start: number; readonly end: number }, to: number): boolean;
  /** Whether nothing but a joint (、和及) stands between two offsets. */
  joined(from: number, to: number): boolean;
  readonly folded: string;
}

const JOINT = /^(?:\s|、|和|及|与|以及|会同|联合|等|部门)*$/;
const ISSUING = /印发|出台|制定|修订|发布|下发|公布|编制|起草|通过|审议|研究|颁布|形成/;
/** What makes a body an object or a guide, not the one who issues. */
const NOT_SUBJECT = /(?:按照|根据|在|向|对|落实|依据|参照|经|接受|配合|贯彻|转发|报|由)$/;

/** Index of the first item that starts at or after an offset (items sorted by start). */
export function lowerBound(list: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads a layout for relations. */
export function readPlaces(edition: string, { folded, sentences }: Layout): Place {
  const from = startsOf(sentences);
  return {
    folded,
    startOf: (offset) => sentences[from(offset + 1) - 1]!.start,
    sentenceId: (start) => `${edition}@${String(start)}`,
    isSubject: (agency, to) => {
      const between = folded.slice(agency.end, to);
      if (!ISSUING.test(between) || /[。;\n]/.test(between)) return false;
      return !NOT_SUBJECT.test(folded.slice(Math.max(0, agency.start - 3), agency.start));
    },
    joined: (from, to) => from <= to && JOINT.test(folded.slice(from, to)),
  };
}
