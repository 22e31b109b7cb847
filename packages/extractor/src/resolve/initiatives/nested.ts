import type { Span } from "@practice-atlas/model";
import type { Layout, PracticeHit } from "../../stages.ts";

const MARKED = /-(?:title|agency|window|topic|slogan|beside)$/;
/** How many spans before a practice may hold it: they are seldom nested. */
const LOOK_BACK = 3;

/**
 * Compiles whether a practice's words stand inside one of the longer spans. The spans are sorted by start, and
 * practices are asked for in rising order, so that both are walked through once.
 */
export function compileNested(longer: readonly Span[]): (span: Span) => boolean {
  let passed = 0;
  return ({ start, end }) => {
    while (passed < longer.length && longer[passed]!.start <= start) passed += 1;
    for (let i = passed - 1; i >= 0 && i >= passed - LOOK_BACK; i -= 1) {
      const span = longer[i]!;
      if (end <= span.end && span.end - span.start > end - start) return true;
    }
    return false;
  };
}

/**
 * Compiles the marking of practices whose words stand inside the longer name of a body: 法律援助中心. Where the practice is
 * the body and a verb of founding (`founds`) stands before its name, it is done: 建成镇级合法性审查中心.
 */
export function compileMarkOfBody(
  folded: string,
  bodies: readonly Span[],
  founds: readonly string[],
): (hit: PracticeHit) => PracticeHit {
  const inBody = compileNested(bodies);
  const starts = new Map(bodies.map(({ start, end }) => [end, start]));
  const isFounded = ({ end }: Span): boolean => {
    const start = starts.get(end);
    // 建设镇 is a town too, so that the verb may have gone into the body's name.
    return start !== undefined && founds.some((verb) => folded.endsWith(verb, start) || folded.startsWith(verb, start));
  };
  return (hit) =>
    inBody(hit) && !MARKED.test(hit.rule) && !isFounded(hit) ? { ...hit, rule: `${hit.rule}-agency` } : hit;
}

/** What the kinds of things end in that bear local names: “让一让”调解工作法; not what is done there: “如法网”学法考试. */
const KIND_ENDS = "法室队团站台牌坊频院堂";

/**
 * Practices that touch a local name only say whose or what kind of thing it is: 排污许可“双百”核查, “让一让”调解工作法. Gives the
 * marking of those whose words end at the opening mark of one of the names or begin at its closing mark.
 */
export function compileBeside(
  { text, folded }: Pick<Layout, "text" | "folded">,
  names: readonly Span[],
  practices: readonly PracticeHit[],
): (hit: PracticeHit) => PracticeHit {
  const opens = new Map(names.map(({ start }): [number, string] => [start - 1, ""]));
  // 涉企行政检查“白名单”制度: what stands at once before a practice in quotes says whose it is.
  for (const { start, slug } of practices)
    if (isOpening(text, start)) opens.set(start, slug);
    else if (isOpening(text, start - 1)) opens.set(start - 1, slug);
  const closes = new Set(names.map(({ end }) => end + 1));
  const isOwner = ({ end, slug }: PracticeHit): boolean => (opens.get(end) ?? slug) !== slug && folded[end - 1] !== '"';
  const isKind = ({ start, end }: Span): boolean =>
    closes.has(start) && folded[start] !== '"' && KIND_ENDS.includes(folded[end - 1]!);
  return (hit) =>
    (isOwner(hit) || isKind(hit)) && !MARKED.test(hit.rule) ? { ...hit, rule: `${hit.rule}-beside` } : hit;
}

const OPENING = "“「『";

function isOpening(text: string, at: number): boolean {
  return at >= 0 && OPENING.includes(text[at]!);
}

/** A practice's words in the midst of the unquoted name of another only say what that is about: 重大项目法律顾问跟踪服务机制. */
export function markAsPart(hit: PracticeHit, inOpen: (span: Span) => boolean): PracticeHit {
  return inOpen(hit) && !MARKED.test(hit.rule) ? { ...hit, rule: `${hit.rule}-beside` } : hit;
}
