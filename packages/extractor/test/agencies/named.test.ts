import { describe, expect, test } from "vitest";
import { seenIn } from "./helper.ts";

describe("names with words before the head", () => {
  test("known modifiers belong to the name", () => {
    expect(seenIn("设立村级调解委员会12个。")).toEqual(["村级调解委员会=村级调解委员会"]);
    expect(seenIn("建成乡（镇）公共法律服务工作站。")).toEqual(["乡（镇）公共法律服务工作站=乡(镇)公共法律服务工作站"]);
    expect(seenIn("县物业纠纷人民调解委员会成立。")).toEqual(["县物业纠纷人民调解委员会=物业纠纷人民调解委员会@县"]);
  });

  test("a quoted part belongs to the name, its quotes do not", () => {
    expect(seenIn("成立“一支队伍管执法”法制审核机构。")).toEqual([
      "“一支队伍管执法”法制审核机构=一支队伍管执法法制审核机构",
    ]);
    expect(seenIn("打造“杨姐”调解室。")).toEqual(["“杨姐”调解室=杨姐调解室"]);
  });

  test("verbs before the name do not", () => {
    expect(seenIn("调整充实法治建设示范创建领导小组。")).toEqual(["法治建设示范创建领导小组=法治建设示范创建领导小组"]);
  });

  test("a team counts when it is founded, not when it is built up", () => {
    expect(seenIn("组建36人的帮办代办队伍。")).toEqual(["帮办代办队伍=帮办代办队伍"]);
    expect(seenIn("加强行政执法队伍建设。")).toEqual([]);
    expect(seenIn("提升执法队伍素质。")).toEqual([]);
  });

  test("a centre needs a topic", () => {
    expect(seenIn("以人民为中心,围绕中心工作。")).toEqual([]);
    expect(seenIn("建设文化中心和商业中心。")).toEqual([]);
    expect(seenIn("成立县企业法律服务中心。")).toEqual(["县企业法律服务中心=企业法律服务中心@县"]);
  });

  test("a room may bear any name", () => {
    expect(seenIn("老区亲情调解室化解纠纷。")).toEqual(["老区亲情调解室=老区亲情调解室"]);
  });
});

describe("bodies told by what was named before", () => {
  test("several groups share one word", () => {
    expect(seenIn("司法、执法、守法普法3个协调小组开会。").map((s) => s.split("=")[1])).toEqual([
      "委全面依法治{L}委员会司法协调小组",
      "委全面依法治{L}委员会执法协调小组",
      "委全面依法治{L}委员会守法普法协调小组",
    ]);
  });

  test("a committee and its office are two, its office alone is one", () => {
    expect(seenIn("县委依法治县委员会及办公室发文。")).toEqual([
      "县委依法治县委员会=委全面依法治{L}委员会@县",
      "县委依法治县委员会及办公室=委全面依法治{L}委员会办公室@县",
    ]);
    expect(seenIn("县安委会办公室通报。")).toEqual(["县安委会办公室=安全生产委员会办公室@县"]);
  });

  test("委员会办公室 alone means nothing before the committee was named", () => {
    expect(seenIn("召开委员会办公室会议。")).toEqual([]);
  });

  test("the full form has the place in its middle", () => {
    expect(seenIn("中共陆良县委员会、政协陆良县委员会出席。")).toEqual([
      "中共陆良县委员会=委@陆良县",
      "政协陆良县委员会=政协@陆良县",
    ]);
  });

  test("the two names of one discipline office are one", () => {
    expect(seenIn("州纪委州监委监督。")).toEqual(["州纪委州监委=纪委监委@州"]);
  });
});
