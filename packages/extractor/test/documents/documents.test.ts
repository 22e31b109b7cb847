import { documentId } from "@practice-atlas/model";
import { loadReference } from "@practice-atlas/reference";
import { describe, expect, test } from "vitest";
import { compileFindTitles } from "../../src/recognise/titles/index.ts";
import { compileResolveDocuments } from "../../src/resolve/documents/index.ts";
import { normaliseTitle } from "../../src/resolve/documents/title.ts";
import { compileSplit } from "../../src/split/index.ts";

const reference = loadReference();
const split = compileSplit(reference.lexicon);
const findTitles = compileFindTitles(reference.lexicon);
const resolve = compileResolveDocuments(reference);
const LULIANG = { id: "530322", name: "陆良县", level: "COUNTY", rule: "test" } as const;
const [town] = reference.gazetteer.children("530322");
const TOWN = { id: town!.code, name: town!.name, level: "TOWN", rule: "test" } as const;

function documentsOf(
  text: string,
  place: Parameters<typeof resolve>[0]["place"] = LULIANG,
): ReturnType<typeof resolve>["documents"] {
  const layout = split(text);
  return resolve({ layout, titles: findTitles(layout), place, year: 2024 }).documents;
}

function rolesOf(sentence: string): string[] {
  const layout = split(sentence);
  return resolve({ layout, titles: findTitles(layout), place: LULIANG, year: 2024 }).targets.map((t) => t.role);
}

describe("roles", () => {
  test.each([
    ["县政府制定出台了《甲类办法》。", ["ISSUED"]],
    ["研究印发《甲类办法》《乙类方案》，并严格执行《丙类规定》。", ["ISSUED", "ISSUED", "IMPLEMENTED"]],
    ["深入贯彻《甲类规划》和《乙类意见》精神。", ["IMPLEMENTED", "IMPLEMENTED"]],
    ["紧紧围绕《甲类纲要》，各项工作有序推进。", ["IMPLEMENTED"]],
    ["组织学习《甲类条例》，广泛宣传《乙类条例》。", ["CITED", "CITED"]],
    ["全面实施新修订的《甲类条例》。", ["IMPLEMENTED"]],
    ["《甲类办法》正式印发。", ["ISSUED"]],
    ["制定贯彻落实《甲类规划》的工作方案。", ["IMPLEMENTED"]],
    ["省委、省政府印发《甲类意见》后，县里抓紧学习。", ["CITED"]],
    ["县委印发《甲类意见》。", ["ISSUED"]],
    ["《甲类办法》是一份好文件。", ["CITED"]],
    ["一年以来，《甲类办法》是一份好文件。", ["CITED"]],
    ["2025年是《甲类纲要》的收官之年。", ["IMPLEMENTED"]],
    ["制定实施《甲类纲要》，完成《乙类条例》修订，完成《丙类规划》任务。", ["ISSUED", "ISSUED", "IMPLEMENTED"]],
    ["制定《甲类纲要》实施方案。", ["IMPLEMENTED"]],
    ["将《甲类条例》纳入学法清单，以《乙类条例》为依据开展检查。", ["CITED", "IMPLEMENTED"]],
    ["推动《甲类条例》修订出台。", ["ISSUED"]],
    ["发放《甲类条例》两千册，举办《乙类条例》专题培训。", ["CITED", "CITED"]],
    ["开展《甲类条例》执法检查。", ["IMPLEMENTED"]],
    ["根据省委印发的《甲类意见》要求，全县抓落实。", ["IMPLEMENTED"]],
    ["理论学习中心组集体学习《甲类条例》。", ["CITED"]],
    ["市司法局印发《甲类指引》，县司法局转发《甲类指引》。", ["CITED", "IMPLEMENTED"]],
    ["根据《甲类办法》（甲政发〔2024〕1号）和《乙类办法》规定办理。", ["IMPLEMENTED", "IMPLEMENTED"]],
  ])("%s", (sentence, roles) => {
    expect(rolesOf(sentence)).toEqual(roles);
  });
});

describe("ids", () => {
  test("a title that names a place or is the nation’s has one id everywhere", () => {
    const here = documentsOf("落实《法治政府建设实施纲要（2021-2025年）》，印发《陆良县2024年工作要点》。");
    const elsewhere = documentsOf("学习《法治政府建设实施纲要(2021—2025年)》和《陆良县2024年工作要点》。", {
      id: "532530",
      name: "金平苗族瑶族傣族自治县",
      level: "COUNTY",
      rule: "test",
    });
    expect(here.map((d) => d.id)).toEqual(elsewhere.map((d) => d.id));
  });

  test("a local title without a place carries the code of its issuer", () => {
    expect(documentsOf("印发《2024年法治政府建设工作要点》。")[0]?.id).toBe(
      documentId("2024年法治政府建设工作要点", "530322"),
    );
    expect(documentsOf("落实《2024年全县法治政府建设工作要点》。", TOWN)[0]?.id).toBe(
      documentId("2024年全县法治政府建设工作要点", "530322"),
    );
  });

  test("a document named twice is one, issued when it is issued anywhere", () => {
    expect(documentsOf("印发《便民办法》（陆政发〔2024〕7号）。严格执行《便民办法》。")).toEqual([
      { id: documentId("便民办法", "530322"), title: "便民办法", kind: "OTHER", number: "陆政发〔2024〕7号" },
    ]);
  });
});

describe("kinds", () => {
  test.each([
    ["中华人民共和国行政复议法", "LAW"],
    ["民法典", "LAW"],
    ["行政处罚法（2021修订）", "LAW"],
    ["便民办法", "OTHER"],
    ["优化营商环境条例", "REGULATION"],
    ["中国共产党问责条例", "PARTY_REGULATION"],
    ["党政主要负责人履行推进法治建设第一责任人职责规定", "PARTY_REGULATION"],
    ["行政许可事项清单（2024年版）", "LIST"],
    ["关于做好法治督察工作的通知", "NOTICE"],
    ["2024年法治政府建设工作要点", "PLAN"],
    ["关于加强基层法治建设的实施意见", "PLAN"],
    ["行政执法操作指引", "OTHER"],
  ])("%s is %s", (title, kind) => {
    expect(documentsOf(`提到《${title}》一事。`)[0]?.kind).toBe(kind);
  });
});

describe("normalised titles", () => {
  test.each([
    ["法治政府建设实施纲要(2021-2025年)", "法治政府建设实施纲要（2021—2025年）"],
    ["纲要（20212025年）", "纲要（2021—2025年）"],
    ["方案（2021～2025年）", "方案（2021—2025年）"],
    ["提质 23 条措施", "提质23条措施"],
    ["““十四五””规划", "“十四五”规划"],
    ['"双减"方案', "“双减”方案"],
    ["关于印发<甲方案>的通知", "关于印发〈甲方案〉的通知"],
    ["关于贯彻〈甲规划的通知", "关于贯彻〈甲规划的通知〉"],
  ])("%s → %s", (title, wanted) => {
    expect(normaliseTitle(title)).toBe(wanted);
    expect(normaliseTitle(wanted)).toBe(wanted);
  });
});
