import { remember } from "../../../text/index.ts";
import { contentLength, isWeak, type Words } from "../words.ts";
import { cleanPhrase, objectOf } from "./clean.ts";

/** The words before a figure. */
export interface Lead {
  /** What is counted, without subject and light verb; empty when the words lead on to what stands behind. */
  readonly object: string;
  /** The verb that governs a list which ends in 等 right before the figure, empty for a list without one; null where there is no such list. */
  readonly governing: string | null;
  /** 对12个乡镇开展督察: what is done stands behind the figure. */
  readonly upon: boolean;
  /** The figure says what part of a whole something is (占92%). */
  readonly share: boolean;
}

/** What a phrase says by itself. */
export interface About {
  /** Too little to name an indicator. */
  readonly weak: boolean;
  /** Whether it holds a domain noun. */
  readonly named: boolean;
  /** The noun that a later 办结 or 满意率 leans on; empty when there is none. */
  readonly topic: string;
}

/** Readings of phrases, remembered from text to text. */
export interface Phrases {
  clean(raw: string): string;
  lead(raw: string): Lead;
  /** The noun behind a figure: up to a verb or an adverb; `shared` when another figure follows: up to what is its own. */
  after(raw: string, shared: boolean): string;
  /** A phrase without the words of change at its end: what rose or fell. */
  level(phrase: string): string;
  about(phrase: string): About;
}

/** 电话服务接通率: a later rate is about the service, not about its first rate. */
const RATE_OF = /(?:^|(?<=[\u4e00-\u9fff]{2}))[\u4e00-\u9fff]{2}率$/;

/** How long the words behind a figure may be. */
export const AFTER_MAX = 16;
const CHANGE_WORDS =
  /(?:与去年同期相比|与上年同期相比|与上年相比|与去年相比|较上年同期|比上年同期|较去年同期|比去年同期|较上年|比上年|较去年|比去年|同比|环比|较上期|比上期|平均|总体|分别)*(?:增长|上升|提高|提升|增加|上涨|扩大|升高|下降|减少|降低|回落|下滑|下跌|增|降|升|减)(?:了|幅度|达|达到|约|近|超过)*$|(?:同比|环比|较上年|比上年|较去年|比去年)(?:压减|压降|压缩|缩减|核减|精简)了?$/;
/** 9个县(市、区)专职人员仅21人: the first figure counts the places. */
const PLACES = /^ *[省州盟县市区旗乡镇村]\([省州盟县市区旗乡镇街道苏木社区村、]+\)/;
/** 为12个乡镇, but not what a share or rate is (占比仅为38.6%). */
const UPON = /[对向给把] *$|(?<![率度比占重]|仅|约|均|分别|分|值|长|间|限|额|量|数|行|作)为 *$/;
const OPEN_LIST = /等 *$/;
const SHARE = /占(?:比|总数|到)?(?:的|达到|达|为|约|近|超过|不少于|不低于)* *$/;

/** Compiles the readings; the memory lives as long as what this gives. */
export function compilePhrases(words: Words): Phrases {
  const clean = remember((raw) => cleanPhrase(raw, words));
  const behind = (raw: string): string => cleanPhrase(raw.replace(words.afterEnd, ""), words).slice(0, AFTER_MAX);
  const between = (raw: string): string =>
    cleanPhrase(PLACES.exec(raw)?.[0] ?? raw.replace(words.afterEnd, "").replace(words.afterStop, ""), words).slice(
      0,
      AFTER_MAX,
    );
  const [afterLast, afterShared] = [remember(behind), remember(between)];
  return {
    clean: (raw) => (raw === "" ? "" : clean(raw)),
    lead: remember((raw) => {
      const upon = UPON.test(raw);
      const phrase = cleanPhrase(raw, words);
      const governing = OPEN_LIST.test(raw)
        ? (words.list("governs").find((verb) => phrase.startsWith(verb)) ?? "")
        : null;
      return { object: upon ? "" : objectOf(phrase, words), governing, upon, share: SHARE.test(raw) };
    }),
    after: (raw, shared) => (raw === "" ? "" : shared ? afterShared(raw) : afterLast(raw)),
    level: remember((phrase) => phrase.replace(CHANGE_WORDS, "")),
    about: remember((phrase) => ({
      weak: isWeak(phrase, words),
      named: words.topics.has(phrase, 0, phrase.length),
      topic: topicOf(phrase, words),
    })),
  };
}

/** A domain noun, else the phrase without verbs and general nouns at its ends. */
function topicOf(phrase: string, words: Words): string {
  const hit = words.topics.find(phrase).at(-1);
  if (hit !== undefined) {
    const rest = phrase.slice(0, hit.start);
    return rest.length <= 4 && contentLength(rest, words) === rest.length
      ? rest + words.topicList[hit.pattern]!
      : words.topicList[hit.pattern]!;
  }
  const matches = words.weak.find(phrase);
  let [start, end] = [0, phrase.length];
  for (const m of matches) if (m.start === start && m.end - m.start > 1) start = m.end;
  for (const m of matches.toReversed()) if (m.end === end && m.end - m.start > 1) end = m.start;
  const topic = phrase.slice(start, end).replace(/^的/, "");
  if (words.modifier.test(topic)) return phrase.slice(start);
  return topic.length >= 2 ? topic.replace(RATE_OF, "") : "";
}
