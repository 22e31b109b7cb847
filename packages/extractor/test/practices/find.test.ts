import { loadLexicon, readInitiatives } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindPractices } from "../../src/recognise/practices/index.ts";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { compileSplit } from "../../src/split/index.ts";

const lexicon = loadLexicon();
const split = compileSplit(lexicon);
const titles = compileFindTitles(lexicon);
const find = compileFindPractices(lexicon);

function seen(text: string): string[] {
  const layout = split(text);
  return find(layout, titles(layout)).map((hit) => `${text.slice(hit.start, hit.end)}=${hit.slug} ${hit.rule}`);
}

describe("practices of the catalogue in the text", () => {
  test("quotes inside a name belong to the hit, also where they begin before it", () => {
    expect(seen("落实行政执法“三项制度”，深化“放管服”改革。")).toEqual([
      "行政执法“三项制度”=xingzheng-zhifa-sanxiang-zhidu catalogue",
      "“放管服”改革=fangguanfu-gaige catalogue",
    ]);
  });

  test("an avoided literal takes the place and gives nothing", () => {
    expect(seen("负责人是安全生产第一责任人。").filter((hit) => hit.includes("diyi-zerenren-zhize"))).toEqual([]);
    expect(seen("履行法治建设第一责任人职责。")).toEqual(["法治建设第一责任人职责=diyi-zerenren-zhize catalogue"]);
  });

  test("parts after a joint borrow the head before it", () => {
    expect(seen("落实行政执法公示、全过程记录、重大执法决定法制审核制度。")).toEqual([
      "行政执法公示=xingzheng-zhifa-gongshi catalogue",
      "全过程记录=zhifa-quanguocheng-jilu catalogue-shared-head",
      "重大执法决定法制审核制度=zhongda-zhifa-fazhi-shenhe catalogue",
    ]);
  });

  test("a run of one practice is one hit", () => {
    expect(seen("落实谁执法谁普法、谁主管谁普法责任。")).toHaveLength(1);
  });

  test("words in a title, a body's name, a list of windows or a topic of study are marked", () => {
    const rules = (text: string): string[] => seen(text).map((hit) => hit.split(" ")[1]!);
    expect(rules("学习《关于推进法律援助工作的意见》。")).toEqual(["catalogue-title"]);
    expect(rules("设立法律援助、劳动仲裁等窗口。")).toContain("catalogue-window");
    expect(rules("举办行政复议专题培训。")).toEqual(["catalogue-topic"]);
  });

  test("a topic counts only with the form of a practice", () => {
    expect(seen("道路交通安全形势平稳。").every((hit) => hit.endsWith("-topic"))).toBe(true);
    expect(seen("开展道路交通安全专项整治。").some((hit) => hit.endsWith("-topic"))).toBe(false);
  });

  test("a slogan is kept and marked", () => {
    expect(seen("不断提升依法行政水平。")).toEqual(["依法行政=yifa-xingzheng catalogue-slogan"]);
  });
});

describe("the catalogue itself", () => {
  const rows = readInitiatives(lexicon);
  const weak = lexicon.table("initiative-weak", ["slug", "kind", "reason"]).map((row) => row["slug"]!);
  const context = lexicon
    .table("initiative-context", ["surface", "slug", "needs", "reason"])
    .map((row) => row["slug"]!);

  test("knows every slug that the other tables name", () => {
    const slugs = new Set(rows.map((row) => row.slug));
    expect([...weak, ...context].filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  test("is found by each of its canonical names, as the practice or as a longer alias of another", () => {
    const missed = rows.filter((row) => row.name.length >= 3 && seen(`开展${row.name}。`).length === 0);
    expect(missed.map((row) => row.slug)).toEqual([]);
  });
});
