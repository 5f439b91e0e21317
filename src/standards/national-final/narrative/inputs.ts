import type { BudgetDocument } from "../../../budget/document";
import type { InputDescription, InputGroup } from "../../../budget/narrative/inputs";
import { codedAmounts, plannedOf } from "../../national/narrative/figures";
import { generalExpenditure } from "../../national/narrative/inputs";

const PLANNED = "planned";

export const plannedInAll: InputDescription = {
  key: `${PLANNED}.total`,
  type: "amount",
  label: "一般公共预算财政拨款支出年初预算",
};

export function plannedOfItem({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string;
}): InputDescription {
  return { key: `${PLANNED}.${code}`, type: "amount", label: `${name}的年初预算` };
}

/** What was planned at first: of all, and of each item whose plan the tables do not print. */
export const planned: InputGroup = {
  id: PLANNED,
  title: { zh: "年初预算", en: "Planned at first" },
  inputs: [plannedInAll],
  byItem: (document: BudgetDocument) =>
    codedAmounts({ document }, generalExpenditure, "functional", 7)
      .filter(
        ({ code, name }) =>
          plannedOf({ document }, { ...generalExpenditure, functional: code }, name) === undefined,
      )
      .map(plannedOfItem),
};
