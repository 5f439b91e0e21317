import { shortest } from "../../../amount/format";
import type { Decimal } from "../../../amount/decimal";
import { printedAmount, type NumberToken } from "../../read/number-tokens";
import { slipAt, type Counted, type CountSlip } from "./counted";

type Role = "whole" | "medium" | "small";

interface Bought {
  readonly role: Role;
  /** 授予, 预留: amounts of one are not held against those of the other. */
  readonly how: "awarded" | "set-aside";
  readonly token: NumberToken;
  readonly value: Decimal;
}

/** What small firms get is a part of what small and medium ones get, and that of all that was bought. */
export function smallFirmsOf(counted: Counted): readonly CountSlip[] {
  const told = counted.compact.tokens.flatMap((token) => boughtAt(counted.text, token) ?? []);
  const the = (role: Role, how: Bought["how"]) => {
    const [only, other] = told.filter((one) => one.role === role && one.how === how);
    return other === undefined ? only : undefined;
  };
  const whole = told.find(({ role }) => role === "whole");
  const awarded = the("medium", "awarded");
  const pairs: readonly (readonly [Bought | undefined, Bought | undefined, string, string])[] = [
    [the("small", "awarded"), awarded, "授予小微企业的", "授予中小企业的"],
    [awarded, whole, "授予中小企业的", "政府采购总额"],
    ...(awarded === undefined
      ? ([[the("small", "awarded"), whole, "授予小微企业的", "政府采购总额"]] as const)
      : []),
    [the("small", "set-aside"), the("medium", "set-aside"), "面向小微企业预留的", "面向中小企业预留的"],
  ];
  return pairs.flatMap(([less, more, lessName, moreName]): CountSlip[] => {
    if (less === undefined || more === undefined || less.value <= more.value) return [];
    const isDoubt = less.how === "set-aside";
    return [
      slipAt(counted, less.token, {
        severity: isDoubt ? "warning" : "error",
        message: `写${lessName} ${shortest(less.value)} 万元，比${moreName} ${shortest(more.value)} 万元还多，请${isDoubt ? "核对" : "更正"}。`,
      }),
    ];
  });
}

function boughtAt(text: string, token: NumberToken): Bought | undefined {
  const value = printedAmount(token);
  if (value === undefined) return undefined;
  const clause = /[^。;]*$/.exec(text.slice(Math.max(0, token.start - 80), token.start))?.[0] ?? "";
  const words = /[^,、:]*$/.exec(clause)?.[0] ?? "";
  if (/占|比上年|较上年|货物|工程|服务|中标|成交/.test(words)) return undefined;
  const how = /预留/.test(words) ? ("set-aside" as const) : ("awarded" as const);
  if (/小微企业/.test(words)) return { role: "small", how, token, value };
  if (/中小(?:微)?企业/.test(words)) return { role: "medium", how, token, value };
  const isWhole =
    /采购(?:支出|预算|支出预算)?(?:总额|金额|总金额|预算|支出)(?:\([^)]*\))?(?:共计|共|为|是)*$/.test(words);
  return isWhole && !/预留/.test(words) ? { role: "whole", how, token, value } : undefined;
}
