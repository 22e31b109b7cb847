import type { Words } from "../words.ts";

const RESPECTIVELY = /^(.*?)(?:同比|环比|较上年|比上年|较去年|均|也|都)*分别(.*)$/;

/**
 * 道路交通事故亡人数、伤人数分别下降 with two figures: one phrase for each, a shared head noun (刑事、民事、行政案件)
 * and a shared subject put back. Null when the words before the figures are no such list.
 */
export function distribute(before: string, count: number, words: Words): string[] | null {
  const match = RESPECTIVELY.exec(before);
  if (match === null || count < 2) return null;
  const items = match[1]!
    .split(/、|[和与及]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length < count) return null;
  const own = items.slice(-count);
  const verb = match[2]!.replace(/^(?:为|达到|达|是|占|有|了)+|(?:了|为|达|约|至|到)+$/g, "");
  return shareSubject(shareHead(own, words), words).map((item) => (isChange(verb) ? item : item + verb));
}

const isChange = (verb: string): boolean => /增长|上升|提高|提升|增加|下降|减少|降低|压缩|缩短|回落/.test(verb);

function shareHead(items: readonly string[], words: Words): string[] {
  const last = items.at(-1)!;
  const head = words.list("generic").find((noun) => last.endsWith(noun) && last.length > noun.length);
  if (head === undefined) return [...items];
  const stem = last.length - head.length;
  return items.map((item, i) =>
    i < items.length - 1 && item.length <= stem + 1 && !item.endsWith(head) ? item + head : item,
  );
}

function shareSubject(items: readonly string[], words: Words): string[] {
  const topic = words.topics.find(items[0]!)[0];
  if (topic === undefined || topic.end >= items[0]!.length) return [...items];
  const subject = items[0]!.slice(0, topic.end);
  return items.map((item, i) =>
    i === 0 || item.startsWith(subject) || words.topics.find(item).length > 0 ? item : subject + item,
  );
}
