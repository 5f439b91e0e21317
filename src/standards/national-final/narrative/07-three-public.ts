import { amount, choice, claim, newParagraph, phrase, share, term } from "../../../budget/narrative/parts";
import { exact, missing, total } from "../../../budget/narrative/quantities";
import type { NarrativeContext, NarrativeSection, Part, Quantity } from "../../../budget/narrative/section";
import { firstAmountOf } from "../../national/narrative/figures";
import { told } from "../../national/narrative/headings";
import { threePublicOf } from "../../national/narrative/inputs";
import { opening } from "../../national/narrative/wording";
import { completed, type Planned } from "./completion";

const items = [
  { key: "abroad", item: "abroad", name: "因公出国（境）费" },
  { key: "vehicles", item: "vehiclePurchase+vehicleOperation", name: "公务用车购置及运行维护费" },
  { key: "reception", item: "reception", name: "公务接待费" },
] as const;

const vehicleItems = [
  { key: "vehiclePurchase", item: "vehiclePurchase", name: "公务用车购置费" },
  { key: "vehicleOperation", item: "vehicleOperation", name: "公务用车运行维护费" },
] as const;

export const threePublic: NarrativeSection = {
  number: "七",
  id: "three-public",
  isOptional: true,
  title: () => "财政拨款“三公”经费支出决算情况说明",
  headings: told(["三公"]),
  sums: ["planned", "done"].map((what) => ({
    total: `total.${what}`,
    parts: items.map(({ key }) => `${key}.${what}`),
  })),
  body(context) {
    const whole = plannedAndDone(context, { key: "total", item: "public", name: "“三公”经费" });
    const isNone = whole.done.value === 0n && whole.planned.value === 0n;
    return [
      ...opening("total", context),
      choice(isNone ? 1 : 0, some(context, whole), [
        claim(
          { key: "none", name: "“三公”经费支出决算", quantity: whole.done },
          "无“三公”经费财政拨款支出。",
          "没有“三公”经费财政拨款支出。",
        ),
      ]),
    ];
  },
};

function some(context: NarrativeContext, whole: Planned): readonly Part[] {
  const told = items.map((one) => plannedAndDone(context, one));
  const split = vehicleItems.map((one) => plannedAndDone(context, one));
  return [
    phrase("“三公”经费支出", "“三公”经费财政拨款支出"),
    ...completed(whole, "预算"),
    "。其中：",
    ...told.flatMap((one, index): Part[] => [
      ...(index === 0 ? [] : ["；"]),
      term(`${one.key}.term`, one.name),
      ...completed(one, "预算"),
    ]),
    "。",
    newParagraph,
    "“三公”经费支出决算中，",
    ...told.flatMap((one, index): Part[] => [
      ...(index === 0 ? [] : ["；"]),
      term(`${one.key}.again.term`, one.name),
      "支出决算",
      amount(`${one.key}.again`, `${one.name}的支出决算`, one.done),
      "万元，占",
      share(`${one.key}.again.share`, `${one.name}的支出决算`, one.done, whole.done),
      "%",
    ]),
    "。公务用车购置及运行维护费中，",
    ...split.flatMap((one, index): Part[] => [
      ...(index === 0 ? [] : ["，"]),
      term(`${one.key}.term`, one.name),
      "支出决算",
      amount(`${one.key}.done`, `${one.name}的支出决算`, one.done),
      "万元",
    ]),
    "。",
  ];
}

function plannedAndDone(
  context: NarrativeContext,
  { key, item, name }: { readonly key: string; readonly item: string; readonly name: string },
): Planned {
  const of = (stage?: "planned") => printed(context, item, name, stage);
  return { key, name, planned: of("planned"), done: of() };
}

function printed(
  context: NarrativeContext,
  item: string,
  name: string,
  stage: "planned" | undefined,
): Quantity {
  const of = (one: string) =>
    firstAmountOf(
      context,
      threePublicOf(one).map((wanted) => ({ ...wanted, ...(stage !== undefined && { stage }) })),
      name,
    );
  const own = of(item);
  if (own.value !== undefined) return own;
  const vehicles = of("vehiclePurchase+vehicleOperation");
  // Of nothing all parts are nothing; what is printed in parts alone is their sum.
  if (item.startsWith("vehicle") && vehicles.value === 0n) return { ...exact(0n), facts: vehicles.facts };
  const parts = item.includes("+") ? total(...vehicleItems.map((one) => of(one.item))) : own;
  if (parts.value !== undefined) return parts;
  return stage === undefined ? own : missing({ key: `planned.${item}`, label: `${name}预算` });
}
