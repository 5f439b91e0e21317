import { governmentNames } from "./government";

/**
 * Which governmental economic items (政府预算支出经济分类) the departmental ones belong to, by code: 部门预算 30101 基本工资 is
 * 50101 工资奖金津补贴 of an office and 50501 工资福利支出 of an institution.
 *
 * Source: 财政部《政府预算和部门预算支出经济分类对应关系》, and what stands side by side in published budgets. An item that is
 * not here is unknown, never wrong.
 */
const ofOffices: Readonly<Record<string, readonly string[]>> = {
  "50101": ["30101", "30102", "30103", "30107"],
  "50102": ["30108", "30109", "30110", "30111", "30112"],
  "50103": ["30113"],
  "50199": ["30106", "30107", "30114", "30199"],
  "50201": [
    "30201",
    "30202",
    "30204",
    "30205",
    "30206",
    "30207",
    "30208",
    "30209",
    "30211",
    "30214",
    "30228",
    "30229",
    "30239",
    "30240",
  ],
  "50202": ["30215"],
  "50203": ["30216"],
  "50204": ["30218", "30224", "30225"],
  "50205": ["30203", "30226", "30227"],
  "50206": ["30217"],
  "50207": ["30212"],
  "50208": ["30231"],
  "50209": ["30213"],
  "50299": ["30299"],
  "50301": ["31001"],
  "50302": ["31005"],
  "50303": ["31013"],
  "50305": ["31009", "31010", "31011", "31012"],
  "50306": ["31002", "31003", "31007"],
  "50307": ["31006"],
  "50399": ["31008", "31019", "31021", "31022", "31099"],
  "50401": ["30901"],
  "50402": ["30905"],
  "50403": ["30913"],
  "50404": ["30902", "30903", "30907"],
  "50405": ["30906"],
  "50499": ["30908", "30919", "30921", "30922", "30999"],
  "50901": ["30304", "30305", "30306", "30307", "30309"],
  "50902": ["30308"],
  "50903": ["30310"],
  "50905": ["30301", "30302", "30303"],
  "50999": ["30311", "30399"],
};

/** Of whole classes of the departmental items: classes of the governmental ones, and items of institutions. */
const ofClasses: Readonly<Record<string, readonly string[]>> = {
  "301": ["50501", "501", "505"],
  "302": ["50502", "502", "505"],
  "303": ["509"],
  "309": ["50602", "504", "506"],
  "310": ["50601", "503", "506"],
};

/** Of each departmental item the names of all that it may belong to, the likeliest first. */
export const economicPairs: ReadonlyMap<string, readonly string[]> = pairs();

function pairs(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (item: string, government: string) => {
    const name = governmentNames.get(government);
    if (name !== undefined) found.set(item, (found.get(item) ?? new Set()).add(name));
  };
  for (const [government, items] of Object.entries(ofOffices))
    for (const item of items) add(item, government);
  for (const item of found.keys())
    for (const government of ofClasses[item.slice(0, 3)] ?? []) add(item, government);
  return new Map([...found].map(([item, names]) => [item, [...names]]));
}
