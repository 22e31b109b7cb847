import type { Relation } from "@practice-atlas/model";
import type { DocumentTarget, Target } from "../../stages.ts";
import { lowerBound, type Place } from "./places.ts";

/** How far before a title the body that issues it may stand. */
const REACH = 60;

/**
 * ISSUES and IMPLEMENTS from the roles of documents: a document that the text says was issued belongs to the bodies
 * named before it in the same sentence, else to the covered place; only places implement.
 */
export function documentRelations(
  documents: readonly DocumentTarget[],
  bodies: readonly Target[],
  own: string | null,
  place: Place,
): Relation[] {
  return documents.flatMap((document): Relation[] => {
    if (document.role === "CITED") return [];
    const start = place.startOf(document.start);
    const sentence = place.sentenceId(start);
    if (document.role === "IMPLEMENTED") {
      return own === null
        ? []
        : [{ subject: own, predicate: "IMPLEMENTS", object: document.target, sentence, rule: "document-role" }];
    }
    const subjects = bodiesBefore(bodies, Math.max(start, document.start - REACH), document.start, place);
    if (subjects.length > 0) {
      return subjects.map((subject) => ({
        subject,
        predicate: "ISSUES",
        object: document.target,
        sentence,
        rule: "body-before-title",
      }));
    }
    return own === null
      ? []
      : [{ subject: own, predicate: "ISSUES", object: document.target, sentence, rule: "document-role" }];
  });
}

/** The subject before a title: the last group of joined agencies with a verb of issuing between it and the title. */
function bodiesBefore(bodies: readonly Target[], from: number, to: number, place: Place): string[] {
  let i = lowerBound(bodies, to) - 1;
  while (i >= 0 && bodies[i]!.end > to) i -= 1;
  const last = bodies[i];
  if (last === undefined || last.start < from || !place.isSubject(last, to)) return [];
  const group = [last.target];
  for (let j = i - 1; j >= 0 && bodies[j]!.start >= from; j -= 1) {
    if (!place.joined(bodies[j]!.end, bodies[j + 1]!.start)) break;
    group.unshift(bodies[j]!.target);
  }
  return [...new Set(group)];
}
