import { amount, count, departmentName, newParagraph } from "../../../budget/narrative/parts";
import { exact, supplied } from "../../../budget/narrative/quantities";
import type {
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
  Word,
} from "../../../budget/narrative/section";
import { inputOf, vehicleKinds, type InputKey } from "../inputs";

export const assets: NarrativeSection = {
  number: "十一",
  id: "assets",
  title: () => "国有资产占有使用情况",
  headings: [["国有资产占有"], ["国有资产占用"], ["国有资产情况"]],
  sums: [{ total: "total", parts: vehicleKinds.map(({ id }) => id) }],
  body(context) {
    const given = (key: InputKey) => supplied(context.inputs, inputOf(key));
    return [
      "1、车辆情况：",
      newParagraph,
      ...opening("vehicles", context),
      "共有公务用车编制",
      count("quota", "公务用车编制", given("assets.vehicles.quota")),
      "辆，实有",
      count("total", "实有车辆", given("assets.vehicles.total")),
      "辆，其中：",
      ...vehicleKinds.flatMap(({ id, name }, index): Part[] => [
        ...(index === 0 ? [] : ["，"]),
        name,
        count(id, name, vehicles(context, `assets.vehicles.${id}`)),
        "辆",
      ]),
      "。",
      newParagraph,
      "2、房屋情况：",
      newParagraph,
      ...opening("rooms", context),
      "使用的办公用房建筑总面积",
      amount("officeArea", "办公用房建筑总面积", given("assets.officeArea"), "shortest"),
      "平方米。",
      newParagraph,
      "3、其他国有资产占有使用情况：",
      newParagraph,
      ...opening("others", context),
      "占有使用价值50万元（原值）以上的通用设备",
      count("over500k", "50万元以上的通用设备", given("assets.equipmentOver500k")),
      "台（套）；",
      departmentName("over1m.department", context),
      "占有使用价值100万元（原值）以上的通用设备",
      count("over1m", "100万元以上的通用设备", given("assets.equipmentOver1m")),
      "台（套）。",
    ];
  },
};

function opening(key: string, context: NarrativeContext): readonly Part[] {
  return ["截至", asOf(`${key}.asOf`, context), "，", departmentName(`${key}.department`, context)];
}

function asOf(key: string, { inputs }: NarrativeContext): Word {
  const { key: input, label } = inputOf("assets.asOf");
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(inputs.get(input))) ?? [];
  const text = year === undefined ? "" : `${year}年${Number(month)}月${Number(day)}日`;
  const gap = { key: input, label };
  return { is: "word", key, role: "date", text, alternatives: [], ...(text === "" ? { gap } : {}) };
}

/** Where there is no vehicle at all, there is none of any kind. */
function vehicles({ inputs }: NarrativeContext, kind: InputKey): Quantity {
  const isNone = inputs.get(inputOf("assets.vehicles.total").key) === 0n;
  return isNone && !inputs.has(kind) ? exact(0n) : supplied(inputs, inputOf(kind));
}
