import { describe, expect, test } from "vitest";
import { body, namesIn, resolvedIn } from "./helper.ts";

describe("tying bodies to places", () => {
  test("市 is the prefecture in a county's report, the city itself in its own, the municipality in a district's", () => {
    expect(namesIn("530322", "市委研究。")).toEqual(["中共曲靖市委"]);
    expect(namesIn("330782", "市委研究。")).toEqual(["中共义乌市委"]);
    expect(namesIn("310106", "市委研究。")).toEqual(["中共上海市委"]);
  });

  test("县 and 区 in a town's report are its county", () => {
    expect(namesIn("532329104", "县司法局指导。")).toEqual(["武定县司法局"]);
  });

  test("a level word that the chain lacks is left open", () => {
    const { agencies, residue } = resolvedIn("532530", body("市委研究。"));
    expect(agencies).toEqual([]);
    expect(residue.map(({ kind, surface }) => [kind, surface])).toEqual([["AGENCY", "市委"]]);
  });

  test("without a covered place full names still stand and relative ones are left open", () => {
    const { agencies, residue } = resolvedIn(null, body("陆良县司法局牵头。县公安局参加。"));
    expect(agencies.map((a) => a.name)).toEqual(["陆良县司法局"]);
    expect(residue.map((r) => r.surface)).toEqual(["县公安局"]);
  });

  test("all ways of writing a body give one id", () => {
    const ids = (text: string) => resolvedIn("530322", body(text)).agencies.map((a) => a.id);
    expect(ids("中共陆良县委员会、陆良县委、县委")).toHaveLength(1);
    expect(ids("陆良县人民政府、县政府、县人民政府")).toHaveLength(1);
    expect(ids("县委依法治县办、县委全面依法治县委员会办公室、依法治县办")).toHaveLength(1);
    expect(ids("县市场监管局、陆良县市场监督管理局")).toHaveLength(1);
  });

  test("courts bear the name of their level", () => {
    expect(namesIn("532530", "州、县法院受理。")).toEqual(["红河州中级人民法院", "金平县人民法院"]);
    expect(namesIn("530000", "省法院发布。")).toEqual(["云南省高级人民法院"]);
    expect(namesIn("530322", "中院发来建议。")).toEqual(["曲靖市中级人民法院"]);
  });

  test("a town's branch offices bear its bare name, its other bodies the whole one", () => {
    expect(namesIn("532329104", "整合司法所、派出所、综治中心。")).toEqual([
      "插甸司法所",
      "插甸派出所",
      "插甸镇综治中心",
    ]);
  });

  test("in a county's report they are kinds of body", () => {
    expect(namesIn("530322", "发挥派出所作用。")).toEqual(["派出所"]);
  });

  test("a street's team in a district's report is a kind of body, its office is left open", () => {
    expect(namesIn("210103", "街道综合行政执法队挂牌。")).toEqual(["街道综合行政执法队"]);
    expect(namesIn("210103", "街道办事处述法。")).toEqual([]);
  });

  test("a verb before a level word is no county", () => {
    expect(namesIn("513222", "会同县教育局宣传。")).toEqual(["理县教育局"]);
  });

  test("a bare name of a town counts only near by", () => {
    expect(namesIn("532329", "插甸司法所获奖。")).toEqual(["插甸司法所"]);
    expect(namesIn("530322", "插甸司法所获奖。")).toEqual(["司法所"]);
  });

  test("a street has a working committee and an office", () => {
    expect(namesIn("110105012", "街道党工委、办事处部署。")).toEqual(["中共麦子店街道工作委员会", "麦子店街道办事处"]);
  });

  test("a province has a general office and its full name", () => {
    expect(namesIn("650100", "自治区党委、自治区人民政府办公厅发文。")).toEqual([
      "中共新疆维吾尔自治区委员会",
      "新疆维吾尔自治区人民政府办公厅",
    ]);
  });

  test("a kind of service body named again in short is the one named before", () => {
    expect(namesIn("532530", "建成村(社区)公共法律服务工作室,公共法律服务工作室答疑。")).toEqual([
      "村(社区)公共法律服务工作室",
    ]);
  });

  test("kinds follow the body", () => {
    const kinds = resolvedIn(
      "530322",
      body("县委、县政府、县司法局、县人大、县政协、县法院、县检察院、县安委会、县综合执法大队、县法律援助中心。"),
    ).agencies;
    expect(kinds.map((a) => a.kind)).toEqual([
      ...[
        "PARTY",
        "GOVERNMENT",
        "DEPARTMENT",
        "CONGRESS",
        "CPPCC",
        "COURT",
        "PROCURATORATE",
        "COMMITTEE",
        "TEAM",
        "SERVICE_ORG",
      ],
    ]);
  });
});

describe("a department speaking of itself", () => {
  const given = { department: "嘉善县司法局" };

  test("我局 is the department, 局党组 its party group, 市局 and 省厅 those above", () => {
    expect(namesIn("330421", "我局按省厅、市局要求部署,局党组研究。", given)).toEqual([
      "嘉善县司法局",
      "浙江省司法厅",
      "嘉兴市司法局",
      "嘉善县司法局党组",
    ]);
  });

  test("a bare committee may be the government's: it keeps its own words", () => {
    expect(namesIn("330421", "法治建设领导小组开会。", given)).toEqual(["法治建设领导小组"]);
  });

  test("in a government's report 我局 is left open and 市局 says nothing", () => {
    const { agencies, residue } = resolvedIn("330421", body("我局落实市局要求。"));
    expect([agencies, residue.map((r) => r.surface)]).toEqual([[], ["我局"]]);
  });
});

describe("issuers and addressees", () => {
  const report = (title: string, rest = ""): string =>
    `${title}\n${rest}2023年,工作有序推进。\n一、工作情况\n全县开展评查2次。\n`;

  test("a joint title has two issuers", () => {
    const { issuers } = resolvedIn("431222", report("中共沅陵县委 沅陵县人民政府关于2023年度法治政府建设情况的报告"));
    expect(issuers.map((a) => a.name)).toEqual(["中共沅陵县委", "沅陵县人民政府"]);
  });

  test("a title that names no body has none", () => {
    expect(resolvedIn("431222", report("沅陵县2023年度法治政府建设情况报告")).issuers).toEqual([]);
  });

  test("a street office's government is no issuer of its own", () => {
    const { issuers } = resolvedIn(
      "350502007",
      report("鲤城区人民政府金龙街道办事处关于2023年度法治政府建设情况的报告"),
    );
    expect(issuers.map((a) => a.name)).toEqual(["鲤城区人民政府金龙街道办事处"]);
  });

  test("the address line names the addressees, relative to the covered place", () => {
    const { addressees } = resolvedIn(
      "350504",
      report("洛江区人民政府关于2023年度法治政府建设情况的报告", "区人大常委会:\n"),
    );
    expect(addressees.map((a) => a.name)).toEqual(["洛江区人大常委会"]);
  });
});
