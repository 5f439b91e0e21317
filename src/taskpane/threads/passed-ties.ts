import { checkAll, type Checked } from "../../engine";
import { tableOf, tieSentence, tiesOf, type TieResult } from "../../report/ties";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { cellAddress, type CellAddress } from "../../workbook/places";
import type { CheckRequest } from "./checked-workbook";

export interface TiesRequest extends Pick<CheckRequest, "assigned" | "standard" | "taught" | "ties"> {
  /** Of the workbook's budgets, from 0. */
  readonly document: number;
  /** Of which table and check the ties themselves are wanted; without it they are counted. */
  readonly of?: { readonly table: string; readonly check: string };
}

/** The ties of a budget that hold, counted by table and check, and those of one check in full. */
export interface PassedTies {
  readonly tables: readonly {
    readonly table: string;
    readonly title: string;
    readonly count: number;
    readonly checks: readonly { readonly check: string; readonly title: string; readonly count: number }[];
  }[];
  readonly ties: readonly PassedTie[];
}

interface PassedTie {
  /** What is equal to what, in a sentence. */
  readonly text: string;
  readonly isRounding: boolean;
  readonly cells: readonly CellAddress[];
}

/** More than these nobody reads. */
const MOST_TIES = 300;

/** Every tie of all budgets with its figures, for the report. */
export function everyTie(
  workbook: WorkbookSnapshot,
  { assigned, standard, taught = [], ties }: Omit<TiesRequest, "document" | "of">,
): readonly TieResult[] {
  const all = checkAll(workbook, assigned, { otherTables: true, standard, taught, ties });
  if (!all.ok) return [];
  return all.value.flatMap((one, document) => tiesOf(one).map((tie) => ({ ...tie, document })));
}

export function passedTies(
  workbook: WorkbookSnapshot,
  { assigned, standard, taught = [], ties, document, of }: TiesRequest,
): PassedTies | undefined {
  const all = checkAll(workbook, assigned, { otherTables: true, standard, taught, ties });
  const checked = all.ok ? all.value[document] : undefined;
  if (checked === undefined) return undefined;
  const held = heldTies(checked);
  const { tables } = checked.recognition.document;
  const grouped = [...tables.values()].flatMap((table) => {
    const own = held.filter((one) => one.table === table.id);
    if (own.length === 0) return [];
    const checks = [...new Map(own.map(({ check }) => [check.id, check.title]))].map(([check, title]) => ({
      check,
      title,
      count: own.filter((one) => one.check.id === check).length,
    }));
    return [{ table: table.id, title: table.title, count: own.length, checks }];
  });
  const wanted = held.filter((one) => one.table === of?.table && one.check.id === of.check);
  return {
    tables: grouped,
    ties: wanted.slice(0, MOST_TIES).map(({ tie, outcome, table }) => ({
      text: tieSentence(tie, tables.get(table), outcome),
      isRounding: outcome === "rounding",
      cells: [...tie.left, ...tie.right].map(({ place }) => cellAddress(place)),
    })),
  };
}

function heldTies({ judged }: Checked) {
  return judged.ties.flatMap(({ check, tie, verdict: { outcome } }) => {
    const table = tableOf(tie);
    const isHeld = outcome === "passed" || outcome === "rounding";
    return table === undefined || !isHeld ? [] : [{ table, check, tie, outcome }];
  });
}
