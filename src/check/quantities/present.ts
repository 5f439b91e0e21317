import type { BudgetDocument } from "../../budget/document";
import { ALL_MONEY, ALL_NATURES, type Atoms, type Present } from "../../budget/quantity-key";
import {
  countOf,
  isCarriedOver,
  isOfAllCodes,
  isOfAllSources,
  isOfAllSpending,
  isZero,
  THIS_YEAR,
  valueOf,
  type Placed,
} from "./placed";

/**
 * The atoms that may hold money. None has what a complete list leaves out, what is printed as zero wherever it is printed
 * as a whole, and what is left of a whole of which a part is as much.
 */
export function presentAtoms(document: BudgetDocument, quantities: readonly Placed[]): Present {
  const amounts = { absent: leftOver(quantities), some: 0 };
  const natures = { absent: 0, some: 0 };
  for (const quantity of quantities) {
    const { key } = quantity;
    if (key.item !== undefined || key.stage !== undefined) continue;
    const isNothing = isZero(quantity);
    const isAll = isOfAllCodes(key);
    const own = key.otherwise ?? key.money;
    if (!isOfAllSources(own) || isCarriedOver(own)) {
      // Money of both years shows nothing of what was carried over.
      if (!isNothing) amounts.some |= isCarriedOver(own) ? own : own & THIS_YEAR;
      else if (isAll && isOfAllSpending(key.natures)) amounts.absent |= key.money;
    }
    if (countOf(key.natures) === 1 || !isOfAllSpending(key.natures)) {
      if (!isNothing) natures.some |= key.natures;
      else if (isAll && isOfAllSources(key.money)) natures.absent |= key.natures;
    }
  }
  for (const table of document.tables.values()) {
    for (const { of, scope, atoms } of table.asRead?.lists ?? []) {
      if (of === "money") amounts.absent |= scope & ~atoms;
      else natures.absent |= scope & ~atoms;
    }
  }
  return {
    money: ALL_MONEY & ~(amounts.absent & ~amounts.some),
    natures: ALL_NATURES & ~(natures.absent & ~natures.some),
  };
}

/** Where a part is as much as its whole (the appropriation carried over, and all that was), the rest of the whole is nothing. */
function leftOver(quantities: readonly Placed[]): Atoms {
  const wholes = new Map<bigint, Set<Atoms>>();
  for (const { key, facts } of quantities) {
    if (
      key.item !== undefined ||
      key.stage !== undefined ||
      key.otherwise !== undefined ||
      !isOfAllSpending(key.natures)
    )
      continue;
    if (!isOfAllCodes(key)) continue;
    const value = valueOf(facts);
    if (value === 0n) continue;
    const own = wholes.get(value);
    if (own) own.add(key.money);
    else wholes.set(value, new Set([key.money]));
  }
  let atoms = 0;
  for (const masks of wholes.values()) {
    for (const whole of masks) for (const part of masks) if ((part & ~whole) === 0) atoms |= whole & ~part;
  }
  return atoms;
}
