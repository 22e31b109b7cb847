// Reports made from templates in our own words and from the sentences of the golden cases, so that words are as varied
// as in reports; the same for the same seed.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const CASES = new URL("../packages/extractor/test/cases/", import.meta.url);
const LINES = readdirSync(CASES)
  .sort()
  .map((name) => new URL(`${name}/input.txt`, CASES))
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .map((line) => line.trim())
  .filter((line) => line.length >= 30 && line.endsWith("。") && !/^[一二三四五六七八九十（(]/.test(line));
const PLACES = ["云岭县", "清溪县", "安和区", "河东市", "白石县", "望江区", "临湖县", "青山市"];
const SENTENCES = [
  (p, n) => `${p}全年召开法治建设专题会议${n(9)}次，研究法治政府建设议题${n(30)}个。`,
  (_p, n) =>
    `持续推进“高效办成一件事”，上线${n(40)}个主题，网上可办率达到${n(99)}.${n(9)}%，平均办理时限压缩${n(80)}%。`,
  (_p, n) => `开展行政执法案卷评查${n(5)}次，评查案卷${n(500)}件，提出整改意见${n(90)}条。`,
  (_p, n) => `受理行政复议案件${n(300)}件，审结${n(200)}件，行政机关负责人出庭应诉率${n(100)}%。`,
  (_p, n) =>
    `落实“谁执法谁普法”责任制，组织法治宣传活动${n(400)}余场次，覆盖群众${n(20)}.${n(9)}万人次，培育法律明白人${n(2000)}名。`,
  (p, n) => `印发《${p}20${10 + n(15)}年法治政府建设工作要点》，明确${n(60)}项任务。`,
  (_p, n) => `调解各类矛盾纠纷${n(3000)}件，调解成功率${90 + n(9)}.${n(9)}%，比上年提高${n(5)}个百分点。`,
  (_p, n) =>
    `县司法局会同县市场监管局推行包容审慎监管，对轻微违法行为免予处罚${n(90)}件，涉及金额${n(90)}.${n(9)}万元。`,
  (_p, n) =>
    `办理法律援助案件${n(900)}件，其中刑事案件${n(400)}件、民事案件${n(500)}件，为受援人挽回损失${n(900)}万元。`,
  (p, n) => `建成“${p.slice(0, 2)}法治驿站”${n(20)}个，打造“网格员+调解员”联动机制，化解信访积案${n(30)}件。`,
];
const HEADS = ["强化组织领导", "优化政务服务", "规范行政执法", "化解矛盾纠纷", "加强普法宣传", "完善监督体系"];
const NUMERALS = "一二三四五六七八九十";

/** A small pseudo-random source: a whole number from 1 to `max`. */
export function numbers(seed) {
  let state = seed >>> 0 || 1;
  return (max) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) % max) + 1;
  };
}

/** One report of about 4,500 characters. */
export function makeReport(seed) {
  const n = numbers(seed * 2654435761);
  const place = PLACES[n(PLACES.length) - 1];
  const sentence = (i) => (i % 2 === 0 ? SENTENCES[n(SENTENCES.length) - 1](place, n) : LINES[n(LINES.length) - 1]);
  const body = (count) => Array.from({ length: count }, (_, i) => sentence(i)).join("");
  const parts = HEADS.map((head, i) => `（${NUMERALS[i]}）${head}。${body(11)}`).join("\n");
  const year = 2019 + (seed % 7);
  return [
    `${place}人民政府关于${year}年度法治政府建设情况的报告`,
    `${year}年，${place}坚持依法行政，现将有关情况报告如下。（第${seed}号）`,
    "一、主要做法和成效",
    parts,
    "二、存在的问题",
    `一是行政执法力量仍然薄弱。二是普法宣传针对性有待提高。${body(3)}`,
    "三、下一步工作",
    `将继续深化行政执法三项制度，力争调解成功率不低于${90 + n(9)}%。${body(3)}`,
    `${place}人民政府`,
    `${year + 1}年1月${n(28)}日`,
  ].join("\n");
}

/** Reports until their UTF-8 bytes reach `megabytes`. */
export function makeReports(megabytes) {
  const texts = [];
  for (let bytes = 0, seed = 1; bytes < megabytes * 1e6; seed += 1) {
    const text = makeReport(seed);
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return texts;
}
