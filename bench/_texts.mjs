// Reports made from templates in our own words, names from the catalogue and the sentences of the golden cases: words
// as varied and figures as dense as in real reports (a kB of three of them holds 4–7 observations, 10–13 mentions, 6
// initiatives and 7–8 sentences, and its record line is 9–10 kB long); the same for the same seed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadReference, readInitiatives } from "../packages/reference/dist/index.js";

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
/** Names of practices as reports put them; frames without figures take them in. */
const NAMES = readInitiatives(loadReference().lexicon)
  .filter(({ nature }) => nature !== "THEME")
  .map(({ name }) => name);
const BODIES = [
  "县司法局",
  "县市场监管局",
  "县委依法治县办",
  "县公安局",
  "县人民法院",
  "县行政审批局",
  "各乡镇人民政府",
];
const PROSE = [
  (x, b) => `始终把${x}摆在突出位置，由${b}牵头抓总，逐级压实责任，推动各项任务落到实处。`,
  (x) => `持之以恒推进${x}，不断健全运行规则，让办事群众少跑腿、少等候，营商环境进一步向好。`,
  (x, b) => `${b}结合部门职能，把${x}同日常监管衔接起来，做到有部署、有检查、有回头看。`,
  (x) => `围绕群众身边的烦心事，探索把${x}向村组和小区延伸，许多苗头性问题在萌芽阶段便得到处置。`,
  (x) => `严格落实${x}，凡属应当听取意见的事项一律公开征求，未走完程序的不提交会议讨论。`,
  (x, b) => `在${b}指导下，各单位对照要求逐条自查，${x}的短板得到补齐，基层反映的共性难题有了统一口径。`,
  (x) => `同时注重用身边事教育身边人，借助集市、庙会和农闲时节，把${x}办到田间地头。`,
  (x) => `对企业反映集中的审批慢、检查多等情形，通过${x}予以回应，真正做到无事不扰、有求必应。`,
  (x, b) => `会同${b}建立信息互通和线索移送的常态机制，${x}由单打独斗转向协同发力。`,
  () => "工作中坚持问题导向，注重抓早抓小，力求程序合法、过程公开、结果公正，社会反响总体良好。",
  (x) => `把${x}纳入年度目标管理，定期通报进展，对推进迟缓的单位及时提醒，形成一级抓一级的局面。`,
  (x) => `积极培育本地特色做法，依托${x}吸引更多社会力量参与，基层治理的活力得到释放。`,
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

/** One report of about 5,000 characters. */
export function makeReport(seed) {
  const n = numbers(seed * 2654435761);
  const one = (list) => list[n(list.length) - 1];
  const place = one(PLACES);
  const prose = () => one(PROSE)(one(NAMES), one(BODIES));
  const sentence = (i) => (i % 5 === 1 ? one(SENTENCES)(place, n) : i % 10 === 4 ? one(LINES) : prose());
  const body = (count) => Array.from({ length: count }, (_, i) => sentence(i)).join("");
  const parts = HEADS.map((head, i) => `（${NUMERALS[i]}）${head}。${body(6)}\n${body(7)}`).join("\n");
  const year = 2019 + (seed % 7);
  return [
    `${place}人民政府关于${year}年度法治政府建设情况的报告`,
    `${year}年，${place}坚持依法行政，现将有关情况报告如下。（第${seed}号）`,
    "一、主要做法和成效",
    parts,
    "二、存在的问题",
    `一是行政执法力量仍然薄弱。二是普法宣传针对性有待提高。${body(4)}`,
    "三、下一步工作",
    `将继续深化行政执法三项制度，力争调解成功率不低于${90 + n(9)}%。${body(6)}`,
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
