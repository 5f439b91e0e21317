import { amount, choice, claim, free, phrase, reason, term } from "../../../budget/narrative/parts";
import { difference, exact, total } from "../../../budget/narrative/quantities";
import type {
  Comparison,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { comparison, firstAmountOf, inputOf, lastYearOf } from "./figures";
import { threePublicItems, threePublicOf } from "./inputs";
import { comparedShortly, opening } from "./wording";
import { told } from "./headings";

type ItemId = (typeof threePublicItems)[number]["id"];

export const threePublic: NarrativeSection = {
  number: "七",
  id: "three-public",
  isOptional: true,
  title: () => "“三公”经费预算情况说明",
  headings: told(["三公"]),
  sums: [
    { total: "total", parts: ["abroad", "vehicles", "reception"] },
    { total: "vehicles", parts: ["vehiclePurchase", "vehicleOperation"] },
  ],
  changeSums: [
    { total: "threePublic", parts: ["abroad", "vehicles", "reception"] },
    { total: "vehicles", parts: ["vehiclePurchase", "vehicleOperation"] },
  ],
  body(context) {
    const { whole } = publicExpenses(context);
    const isNone = whole.thisYear.value === 0n && whole.lastYear.value === 0n;
    return [
      ...opening("total", context),
      choice(
        isNone ? 1 : 0,
        [
          term("total.term", "“三公”经费预算"),
          phrase("数为", "为", "数", ""),
          amount("total", "“三公”经费预算", whole.thisYear),
          "万元，",
          comparedShortly(whole),
          ...why(context, whole),
          "。其中：",
          ...items(context),
          "。",
        ],
        [
          claim(
            { key: "none", name: "“三公”经费预算", quantity: whole.thisYear },
            "没有安排“三公”经费预算。",
            "无“三公”经费预算。",
            "未安排“三公”经费预算。",
          ),
        ],
      ),
    ];
  },
};

function why(context: NarrativeContext, whole: Comparison): readonly Part[] {
  const change = difference(whole.thisYear, whole.lastYear);
  return [
    choice(change.value === 0n ? 0 : 1, [], [...reason(free(inputOf("reasons.threePublic"), context))]),
  ];
}

interface PublicExpenses {
  readonly whole: Comparison;
  readonly items: Readonly<Record<ItemId | "vehicles", Comparison>>;
}

export function publicExpenses(context: NarrativeContext): PublicExpenses {
  const printed = (item: string, name: string) => firstAmountOf(context, threePublicOf(item), name);
  const vehiclesNow = printed("vehiclePurchase+vehicleOperation", VEHICLES);
  const now = (id: ItemId, name: string): Quantity => {
    const own = printed(id, name);
    // Of nothing all parts are nothing.
    const isOfNothing = id.startsWith("vehicle") && own.value === undefined && vehiclesNow.value === 0n;
    return isOfNothing ? { ...exact(0n), facts: vehiclesNow.facts } : own;
  };
  const [abroad, reception, vehiclePurchase, vehicleOperation] = threePublicItems.map(({ id, name }) =>
    comparison(id, name, now(id, name), lastYearOf(context, `lastYear.threePublic.${id}`, threePublicOf(id))),
  ) as [Comparison, Comparison, Comparison, Comparison];
  const parts = [vehiclePurchase, vehicleOperation];
  const both = total(...parts.map(({ thisYear }) => thisYear));
  const vehicles = comparison(
    "vehicles",
    VEHICLES,
    vehiclesNow.value === undefined && both.value !== undefined ? both : vehiclesNow,
    total(...parts.map(({ lastYear }) => lastYear)),
  );
  const whole = comparison(
    "threePublic",
    "“三公”经费预算",
    printed("public", "“三公”经费合计"),
    total(abroad.lastYear, vehicles.lastYear, reception.lastYear),
  );
  return { whole, items: { abroad, reception, vehiclePurchase, vehicleOperation, vehicles } };
}

const VEHICLES = "公务用车购置及运行维护费";

function items(context: NarrativeContext): readonly Part[] {
  const { abroad, reception, vehiclePurchase, vehicleOperation, vehicles } = publicExpenses(context).items;
  const told = (one: Comparison): readonly Part[] => [
    term(`${one.key}.term`, one.name),
    amount(one.key, one.name, one.thisYear),
    "万元，",
    comparedShortly(one),
  ];
  return [
    ...told(abroad),
    "；",
    ...told(vehicles),
    "，其中：",
    ...told(vehiclePurchase),
    "，",
    ...told(vehicleOperation),
    "；",
    ...told(reception),
  ];
}
