import { checkWorkbook, recalculateWorkbook } from "../../src/engine";
import type { Proposal, Recalculation } from "../../src/recalculate/proposal";
import type { RecalculationMode } from "../../src/recalculate/recalculate";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { Change } from "../check/case";
import { nameOf, workbookOf } from "../check/cases";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";

/** One row of a table of cases: a change to a sound budget, and what recalculation then proposes. */
export interface Case extends Change {
  readonly name: string;
  /** mend unless said otherwise. */
  readonly mode?: RecalculationMode;
  /** In reading order; all that the sound budget does not call for, or all at the cells of `only`. */
  readonly proposals: readonly ExpectedProposal[];
  /** Compare what is proposed at these cells alone: in modes that touch hundreds. */
  readonly only?: readonly string[];
  /** `表三 C18`: a part of the reason why nothing is proposed there. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

/** What is left out is not compared. */
interface ExpectedProposal {
  /** `表三 C18` */
  readonly at: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: Proposal["kind"];
  /** What is written. */
  readonly value?: string | number | null;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly choice?: string | undefined;
  /** A part of the reason. */
  readonly says?: string;
  /** A part of each warning, in order. */
  readonly warns?: readonly string[];
}

export function recalculationCases(what: string, cases: readonly Case[]): void {
  describe(what, () => {
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
      const mode = one.mode ?? "mend";
      const { proposals, leftOut } = recalculationOf(workbookOf(one), mode);
      const sound = soundRecalculation(one, mode);
      const known = new Set(sound.proposals.map(keyOf));
      const own = proposals.filter((proposal) =>
        one.only === undefined ? !known.has(keyOf(proposal)) : one.only.includes(nameOf(proposal.edit.place)),
      );
      expect(own.map((proposal, index) => viewOf(proposal, one.proposals[index]))).toEqual(one.proposals);
      for (const [place, reason] of Object.entries(one.leftOut ?? {})) {
        expect(leftOut.find((left) => nameOf(left.place) === place)?.reason).toContain(reason);
      }
    });
  });
}

const sounds = new Map<string, Recalculation>();

/** Of the budget without the change: the same for many rows. */
function soundRecalculation(
  { budget = "culture-2026", layout }: Case,
  mode: RecalculationMode,
): Recalculation {
  const key = JSON.stringify([budget, layout, mode]);
  const known = sounds.get(key) ?? recalculationOf(layOut(budgets[budget], layout), mode);
  sounds.set(key, known);
  return known;
}

export function recalculationOf(workbook: WorkbookSnapshot, mode: RecalculationMode): Recalculation {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No standard");
  return recalculateWorkbook(workbook, checked, mode);
}

function keyOf({ edit, kind }: Proposal): string {
  return JSON.stringify([edit, kind]);
}

/** The proposal as far as its expectation speaks of it; whole where none was expected. */
function viewOf(proposal: Proposal, expected: ExpectedProposal | undefined): Record<string, unknown> {
  const { edit, reason, warnings } = proposal;
  const fields: Record<string, unknown> = {
    ...proposal,
    at: nameOf(edit.place),
    value: edit.after.value,
    formula: edit.after.formula,
    format: edit.format,
    says: expected?.says !== undefined && reason.includes(expected.says) ? expected.says : reason,
    warns: warnings.map((warning, index) => {
      const part = expected?.warns?.[index];
      return part !== undefined && warning.includes(part) ? part : warning;
    }),
  };
  const keys = Object.keys(expected ?? { at: "", from: "", to: "", kind: "", formula: "", says: "" });
  return Object.fromEntries(keys.map((key) => [key, fields[key]]));
}
