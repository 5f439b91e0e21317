import { slipAt, type Counted, type CountSlip } from "./counted";

const TOTAL =
  /(?:(?:自评|评价)(?:的)?(?:20\d\d年度?)?(?:预算|二级|一级)?(?:项目)?(?:共|为|有)?|对(?=\d+个[^,。;]{0,14}自评))(\d+)个(?:[^,。;]{0,12}自评|项目)?/g;
const GRADE =
  /(?:评级|等级|结果)?(?:为)?"?(优秀?|良好?|(?<!不)合格|中等?|不合格|差)"?(?:等级|等次|级)?(?:的)?(?:项目)?(?:有|为|共)?(\d+)个?(?=[;,、)。]|$)/g;
const TOGETHER =
  /优秀?、良好?、(?:合格|中等?)[、和](?:不合格|差)(?:的|等级的?)?(?:项目)?(?:数)?分别(?:为|是|有)?(\d+)个?[、,](\d+)个?[、,](\d+)个?[、,和](\d+)个/;
const FAR = 240;

/** 自评项目12个（优10个；良2个；合格0个；不合格0个）. */
export function gradesOf(counted: Counted): readonly CountSlip[] {
  const { text } = counted;
  return [...text.matchAll(TOTAL)].flatMap((match): CountSlip[] => {
    const [whole, written = ""] = match;
    const start = match.index + whole.indexOf(written, whole.search(/\d+个/));
    const rest = text.slice(match.index + whole.length, match.index + whole.length + FAR);
    // Of what is told next the grades are its own.
    const behind = rest.slice(0, rest.search(TOTAL) < 0 ? FAR : rest.search(TOTAL));
    const together = TOGETHER.exec(behind);
    const grades = together
      ? together.slice(1).map((count, index) => ({ name: GRADES[index] ?? "", count: Number(count) }))
      : [...behind.matchAll(GRADE)].map(([, name = "", count = ""]) => ({ name, count: Number(count) }));
    const names = new Set(grades.map(({ name }) => name.charAt(0)));
    if (names.size !== grades.length || grades.length < 3 || !names.has("优")) return [];
    const sum = grades.reduce((all, { count }) => all + count, 0);
    // Of a grade that is not named there may be some.
    const isContrary = grades.length >= 4 ? sum !== Number(written) : sum > Number(written);
    if (!isContrary) return [];
    const named = grades.map(({ name, count }) => `${name} ${count} 个`).join("、");
    return [
      slipAt(
        counted,
        { start, end: start + written.length },
        {
          severity: "error",
          message: `写自评项目 ${written} 个，但${named}，合计是 ${sum} 个，请更正。`,
          expected: String(sum),
        },
      ),
    ];
  });
}

const GRADES = ["优", "良", "合格", "不合格"];
