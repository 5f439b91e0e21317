import { slipAt, type Counted, type CountSlip } from "./counted";

const LIST =
  /(购置车辆|更新车辆|共有车辆|车辆|公务用车|保有量|实有)(?:共|为)?(\d+)[辆台](?:[,，]?其中[:,]?|[:,(])([^。;]*)/g;
const KIND = /([^,、:。;\d]*车[^,、:。;\d]*?)(\d+)[辆台]/g;

/** 购置车辆2辆，其中：…1辆、…0辆; lists of what an office has that are told in full are added up as sums of the section. */
export function vehiclesOf(counted: Counted): readonly CountSlip[] {
  return [...counted.text.matchAll(LIST)].flatMap((match): CountSlip[] => {
    const [whole, what = "", written = "", rest = ""] = match;
    const kinds = [...rest.matchAll(KIND)].map(([, name = "", count = ""]) => ({
      name,
      count: Number(count),
    }));
    const isBought =
      /购置|更新/.test(what) || /(?:购置|更新|安排)[^,。;]{0,6}$/.test(counted.text.slice(0, match.index));
    const sum = kinds.reduce((all, { count }) => all + count, 0);
    const total = Number(written);
    const isKnown = counted.section.figures.some(
      ({ part }) => part.role === "count" && /vehicle/i.test(part.key),
    );
    if (kinds.length === 0 || (isKnown && !isBought)) return [];
    const isAll = kinds.length >= 3 && kinds.some(({ name }) => name.startsWith("其他"));
    if (sum === total || (sum < total && !isAll)) return [];
    const start = match.index + whole.indexOf(written, what.length);
    const named = kinds.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count} 辆`);
    return [
      slipAt(
        counted,
        { start, end: start + written.length },
        {
          severity: "error",
          message: `写${isBought ? "购置" : "共有"}车辆 ${written} 辆，但${named.length === 0 ? "各类都是 0 辆" : `${named.join("、")}，合计是 ${sum} 辆`}，请更正。`,
          expected: String(sum),
        },
      ),
    ];
  });
}
