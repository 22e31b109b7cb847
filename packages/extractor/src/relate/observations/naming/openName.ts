import type { Quantity } from "../../../stages.ts";
import { type Spot, sharing } from "../spots/index.ts";
import { type Own, ownPhrase, type Reading } from "./own.ts";
import { LOOK_BACK, partLeadEnd, type SubjectOf, type Topics } from "./subject.ts";
import { withSuffix } from "./suffix.ts";

const LONGEST = 28;
/** 办理时长压缩(至): the figure is the level that was reached, not how far it moved. */
const SHRUNK = /(?<=.)(?:压缩|缩短|缩减|压减)$/;

/** Whether a figure says where something has come to (超限率下降至0.38%). */
function isReached(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === " ") before -= 1;
  return text[before] === "至" || text[before] === "到";
}

/** A figure's own name, and the topic that later figures may lean on. */
export interface Opened {
  readonly name: string;
  readonly topic: string;
  /** The phrase with the subject it leans on, without 数 or 率; empty when it stands by itself. */
  readonly leaning: string;
}

/** What the open names of one text are made of. */
export interface Naming extends Reading {
  readonly spots: readonly Spot[];
  readonly subjectOf: SubjectOf;
  /** The catalogue's name of a figure read before, null when it has none. */
  readonly metricName: (at: number) => string | null;
}

/**
 * The open names of a text's figures, by their places in the list: context subject + verb + head noun + 数/率/金额, composed
 * the same way everywhere. Each is made when it is first asked for: most figures have a metric and need none.
 */
export class OpenNames implements Topics {
  private readonly naming: Naming;
  private readonly phrases: (Own | undefined)[];
  private readonly names: (Opened | undefined)[];

  constructor(naming: Naming) {
    this.naming = naming;
    this.phrases = new Array(naming.spots.length);
    this.names = new Array(naming.spots.length);
  }

  /** The figure's own words; empty for 同比下降5% that leans on the figure before. */
  own(at: number): string {
    const { quantity } = this.naming.spots[at]!;
    const { kind, numberStart } = quantity;
    const { phrase } = this.phraseOf(at);
    if (kind === "CHANGE") return this.naming.phrases.level(phrase);
    if (isReached(this.naming.text, numberStart)) return this.naming.phrases.level(phrase.replace(SHRUNK, ""));
    return kind === "RANK" ? phrase.replace(this.naming.words.rank, "") : phrase;
  }

  open(at: number): Opened {
    const known = this.names[at];
    if (known !== undefined) return known;
    const opened = this.make(at);
    this.names[at] = opened;
    return opened;
  }

  topic(at: number): string {
    return this.open(at).topic;
  }

  private make(at: number): Opened {
    const { naming } = this;
    const spot = naming.spots[at]!;
    const own = this.own(at);
    if (spot.quantity.kind === "CHANGE" && own === "") return this.ofBefore(at);
    const about = naming.phrases.about(own);
    const leans =
      this.isPart(spot) ||
      isAverage(own) ||
      (about.weak && !this.phraseOf(at).stands && !(about.named && isListed(spot, sharing(naming.spots, at))));
    const full = leans ? join(naming.subjectOf(at, this), own) : own;
    return {
      name: withSuffix(shorten(full) + this.scopeOf(at), spot.quantity),
      topic: this.topicOf(at, leans, leans ? full : own) || naming.subjectOf(at, this),
      leaning: leans ? full : "",
    };
  }

  /** What later figures may lean on: of 对14个乡镇开展督察 the deed, not the noun. */
  private topicOf(at: number, leans: boolean, phrase: string): string {
    const { deed } = this.phraseOf(at);
    return this.naming.phrases.about(leans || deed === "" ? phrase : deed).topic;
  }

  private phraseOf(at: number): Own {
    const known = this.phrases[at];
    if (known !== undefined) return known;
    const { naming } = this;
    const phrase = ownPhrase(naming, naming.spots[at]!, sharing(naming.spots, at));
    this.phrases[at] = phrase;
    return phrase;
  }

  /** 全省 of a rank in the province. */
  private scopeOf(at: number): string {
    const { spots, words } = this.naming;
    return spots[at]!.quantity.kind === "RANK" ? (words.rank.exec(this.phraseOf(at).phrase)?.[1] ?? "") : "";
  }

  /** 同比下降28.57% right behind a figure is the change of that figure; 同比分别下降20%、25% of the two before. */
  private ofBefore(at: number): Opened {
    const { spots, metricName } = this.naming;
    const spot = spots[at]!;
    const listed = sharing(spots, at).filter((s) => s.quantity.kind === "CHANGE").length;
    const before = levelBefore(spots, at, spot.listIndex - Math.max(1, listed));
    const name = before === -1 ? "" : (metricName(before) ?? this.open(before).name);
    return { name: withSuffix(name, spot.quantity), topic: before === -1 ? "" : this.topic(before), leaning: "" };
  }

  /** 其中 at the sentence's head or in the clause: the figure is a part of what was counted before. */
  private isPart({ group, segment, quantity }: Spot): boolean {
    const { text } = this.naming;
    return partLeadEnd(text, group.start) <= quantity.start || partLeadEnd(text, segment.start) <= quantity.start;
  }
}

/** The level that a change is the change of, `back` from the last of those before it in the group; -1 when there is none. */
function levelBefore(spots: readonly Spot[], at: number, back: number): number {
  const levels: number[] = [];
  for (let i = Math.max(0, at - LOOK_BACK); i < at; i += 1) {
    const { quantity } = spots[i]!;
    if (quantity.start >= spots[at]!.group.start && isLevel(quantity)) levels.push(i);
  }
  return levels.at(back) ?? levels.at(-1) ?? -1;
}

/** A figure that a change can be the change of: no difference itself, or the end of a from → to. */
const isLevel = (quantity: Quantity): boolean => quantity.kind !== "CHANGE" || quantity.from !== null;

const isAverage = (own: string): boolean =>
  own.startsWith("每") || own.startsWith("人均") || own.startsWith("户均") || own.startsWith("平均");

const isListed = (spot: Spot, siblings: readonly Spot[]): boolean =>
  spot.listIndex > 0 || siblings.some((s) => s.listIndex > 0);

/** Puts the subject before a weak phrase; what both share is said once (部门抽查 + 抽查检查对象). */
export function join(subject: string, phrase: string): string {
  if (subject === "" || phrase.includes(subject)) return phrase;
  for (let length = Math.min(subject.length, phrase.length); length > 1; length -= 1) {
    if (phrase.startsWith(subject.slice(-length))) return subject + phrase.slice(length);
  }
  return subject + phrase;
}

function shorten(phrase: string): string {
  if (phrase.length <= LONGEST) return phrase;
  const tail = phrase.slice(-LONGEST);
  const joint = tail.search(/[、的和及与]/);
  return joint === -1 || joint > LONGEST / 2 ? tail : tail.slice(joint + 1);
}
