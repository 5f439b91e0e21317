import { amount, choice, phrase } from "../../../budget/narrative/parts";
import { percentage } from "../../../budget/narrative/quantities";
import type { Figure, Part, Quantity } from "../../../budget/narrative/section";

/** What was planned and what came of it. */
export interface Planned {
  readonly key: string;
  readonly name: string;
  readonly planned: Quantity;
  readonly done: Quantity;
}

/** 年初预算为…万元，支出决算为…万元，完成年初预算的…%。 Of nothing that was planned there is no rate. */
export function completed({ key, name, planned, done }: Planned, of: "年初预算" | "预算"): readonly Part[] {
  return [
    `${of}为`,
    amount(`${key}.planned`, `${name}的${of}`, planned),
    "万元，",
    phrase("支出决算为", "支出决算"),
    amount(`${key}.done`, `${name}的支出决算`, done),
    "万元",
    choice(
      planned.value === 0n ? 1 : 0,
      [`，完成${of}的`, rate(`${key}.rate`, name, { planned, done }), "%"],
      [],
    ),
  ];
}

function rate(key: string, name: string, { planned, done }: Pick<Planned, "planned" | "done">): Figure {
  return {
    is: "figure",
    key,
    name: `${name}的完成率`,
    role: "share",
    format: "percent",
    quantity: percentage(done, planned),
  };
}
