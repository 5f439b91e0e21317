import { ONE } from "../../../amount/decimal";
import { amount, count, departmentName, newParagraph } from "../../../budget/narrative-parts";
import { vehicleKinds, type VehicleKey } from "../../../budget/narrative-inputs";
import { exact, missing, ofInput } from "../../../budget/quantities";
import type { NarrativeContext, NarrativeSection, Part, Quantity, Word } from "../../../budget/section";

export const assets: NarrativeSection = {
  number: "十一",
  id: "assets",
  title: () => "国有资产占有使用情况",
  headings: [["国有资产占有"], ["国有资产占用"]],
  sums: [{ total: "total", parts: vehicleKinds.map(([key]) => key) }],
  body(context) {
    const given = context.inputs.assets;
    const area = ofInput(
      given?.officeArea,
      { key: "assets.officeArea", label: "办公用房建筑总面积（平方米）" },
      0n,
    );
    const equipment = (key: "equipmentOver500k" | "equipmentOver1m", label: string) =>
      whole(given?.[key], `assets.${key}`, label);
    return [
      "1、车辆情况：",
      newParagraph,
      ...opening("vehicles", context),
      "共有公务用车编制",
      count("quota", "公务用车编制", vehicles(context, "quota", "公务用车编制数")),
      "辆，实有",
      count("total", "实有车辆", vehicles(context, "total", "公务用车实有数")),
      "辆，其中：",
      ...vehicleKinds.flatMap(([key, name], index): Part[] => [
        ...(index === 0 ? [] : ["，"]),
        name,
        count(key, name, vehicles(context, key, name)),
        "辆",
      ]),
      "。",
      newParagraph,
      "2、房屋情况：",
      newParagraph,
      ...opening("rooms", context),
      "使用的办公用房建筑总面积",
      amount("officeArea", "办公用房建筑总面积", area, "shortest"),
      "平方米。",
      newParagraph,
      "3、其他国有资产占有使用情况：",
      newParagraph,
      ...opening("others", context),
      "占有使用价值50万元（原值）以上的通用设备",
      count(
        "over500k",
        "50万元以上的通用设备",
        equipment("equipmentOver500k", "50万元以上通用设备台（套）数"),
      ),
      "台（套）；",
      departmentName("over1m.department", context),
      "占有使用价值100万元（原值）以上的通用设备",
      count("over1m", "100万元以上的通用设备", equipment("equipmentOver1m", "100万元以上通用设备台（套）数")),
      "台（套）。",
    ];
  },
};

function opening(key: string, context: NarrativeContext): readonly Part[] {
  return ["截至", asOf(`${key}.asOf`, context), "，", departmentName(`${key}.department`, context)];
}

function asOf(key: string, { inputs }: NarrativeContext): Word {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(inputs.assets?.asOf ?? "") ?? [];
  const text = year === undefined ? "" : `${year}年${Number(month)}月${Number(day)}日`;
  const gap = { key: "assets.asOf", label: "资产统计截止日期" };
  return { is: "word", key, role: "date", text, alternatives: [], ...(text === "" ? { gap } : {}) };
}

/** Where there is no vehicle at all, there is none of any kind. */
function vehicles({ inputs }: NarrativeContext, key: VehicleKey, label: string): Quantity {
  const given = inputs.assets?.vehicles;
  const isNone = key !== "quota" && given?.total === 0;
  return whole(given?.[key] ?? (isNone ? 0 : undefined), `assets.vehicles.${key}`, label);
}

function whole(value: number | undefined, key: string, label: string): Quantity {
  return value === undefined ? missing({ key, label }) : exact(BigInt(value) * ONE);
}
