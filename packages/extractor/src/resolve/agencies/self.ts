import type { Agency } from "@practice-atlas/model";
import type { Gazetteer } from "@practice-atlas/reference";
import { nameOf } from "./name.ts";
import type { Scope, Seat } from "./scope.ts";
import type { Bodies } from "./tables.ts";

/** The department that reports: its agency, its seat and the body without place words (司法局). */
export interface Self {
  readonly agency: Agency;
  readonly seat: Seat;
  readonly body: string;
}

/** A department's name as the report has it (嘉善县司法局) split into its seat and its body (司法局). */
export function selfOf(given: string | null, scope: Scope, bodies: Bodies, gazetteer: Gazetteer): Self | null {
  if (given === null) return null;
  const department = given.replace(/^国家税务总局(?=.)/, "");
  const seat = seatNamed(department, scope, gazetteer);
  if (seat === null) return null;
  const body = bodies.canonical(bodyOf(department, seat.words));
  const row = bodies.of(body);
  const name = nameOf(seat.seat, body, row);
  return {
    agency: {
      id: bodies.idOf(seat.seat.code, name),
      name,
      kind: row.kind === "OTHER" ? "DEPARTMENT" : row.kind,
      jurisdiction: seat.seat.code,
    },
    seat: seat.seat,
    body,
  };
}

function seatNamed(department: string, scope: Scope, gazetteer: Gazetteer): { seat: Seat; words: string } | null {
  for (const seat of scope)
    for (const words of [seat.name, seat.shortName]) if (department.startsWith(words)) return { seat, words };
  const own = scope[0];
  if (own === undefined) return null;
  for (let length = Math.min(12, department.length - 2); length >= 2; length -= 1) {
    const places = gazetteer.byName(department.slice(0, length));
    if (places.length === 1 && places[0]!.level !== "NATION")
      return { seat: places[0]!, words: department.slice(0, length) };
  }
  return { seat: own, words: "" };
}

function bodyOf(department: string, words: string): string {
  return words === "" ? department : department.slice(department.indexOf(words) + words.length);
}
