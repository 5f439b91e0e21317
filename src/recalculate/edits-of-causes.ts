import type { Cause } from "../check/diagnosis";
import type { CellEdit } from "../workbook/edit";
import { lookupIn } from "./cell-lookup";
import type { CheckedDocument } from "./checked-document";
import { amountWriters } from "./write-amount";

/** A cause with all that puts it right. */
export interface EditedCause {
  readonly id: string;
  readonly edits: readonly CellEdit[];
}

/**
 * What puts each cause right that is more than a cell and no more than amounts: columns in each other's place, another unit,
 * totals that were left blank. Where rows would have to be put in or taken out, amounts alone would not do.
 */
export function editsOfCauses(checked: CheckedDocument): EditedCause[] {
  const writerOf = amountWriters(checked.document, lookupIn(checked.workbook));
  return checked.diagnosis.causes.flatMap((cause): EditedCause[] => {
    if (!isOfAmountsAlone(cause)) return [];
    const edits = cause.edits.flatMap(({ fact, value }) =>
      fact === undefined || value === undefined ? [] : [writerOf(fact).edit(fact, value)],
    );
    // A formula that would become a figure is a loss that its owner must want.
    const isPlain = edits.every(({ before }) => before.formula === undefined);
    return isPlain && edits.length === cause.edits.length ? [{ id: cause.id, edits }] : [];
  });
}

function isOfAmountsAlone({ kind, edits, rows = [] }: Cause): boolean {
  return kind !== "cell" && kind !== "formula" && edits.length > 0 && rows.length === 0;
}
