import { count, departmentName } from "../../../budget/narrative/parts";
import { exact, supplied } from "../../../budget/narrative/quantities";
import type {
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
  Word,
} from "../../../budget/narrative/section";
import { inputOf } from "./figures";
import { vehicleKinds, type InputKey } from "./inputs";
import { told } from "./headings";

export const assets: NarrativeSection = {
  number: "十二",
  id: "assets",
  isOptional: true,
  title: () => "国有资产占有使用情况说明",
  headings: told(["国有资产占有"], ["国有资产占用"], ["国有资产"]),
  sums: [{ total: "total", parts: vehicleKinds.map(({ id }) => id) }],
  body(context) {
    const given = (key: InputKey) => supplied(context.inputs, inputOf(key));
    return [
      "截至",
      asOf("asOf", context),
      "，",
      departmentName("department", context),
      "共有车辆",
      count("total", "车辆总数", given("assets.vehicles.total")),
      "辆，其中：",
      ...vehicleKinds.flatMap(({ id, name }, index): Part[] => [
        ...(index === 0 ? [] : ["、"]),
        name,
        count(id, name, vehicles(context, `assets.vehicles.${id}`)),
        "辆",
      ]),
      "；单价100万元（含）以上设备",
      count("over1m", "单价100万元以上设备", given("assets.equipmentOver1m")),
      "台（套）。",
    ];
  },
};

function asOf(key: string, { inputs }: NarrativeContext): Word {
  const { key: input, label } = inputOf("assets.asOf");
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(inputs.get(input))) ?? [];
  const text = year === undefined ? "" : `${year}年${Number(month)}月${Number(day)}日`;
  return {
    is: "word",
    key,
    role: "date",
    text,
    alternatives: [],
    ...(text === "" ? { gap: { key: input, label } } : {}),
  };
}

/** Where there is no vehicle at all, there is none of any kind. */
function vehicles({ inputs }: NarrativeContext, kind: InputKey): Quantity {
  const isNone = inputs.get(inputOf("assets.vehicles.total").key) === 0n;
  return isNone && !inputs.has(kind) ? exact(0n) : supplied(inputs, inputOf(kind));
}
