import { forReading } from "../amount/format";
import { convert } from "../amount/parse-amount";
import type { Misread } from "../budget/check";
import type { Fact, Table } from "../budget/document";
import { judge } from "../check/judge";
import type { Checked } from "../engine";
import { cellAddress, type CellAddress } from "../workbook/places";

/** One tie with its figures: the record of an auditor, where it is asked for. */
export interface TieResult {
  readonly document: number;
  readonly check: string;
  readonly table: string;
  readonly outcome: "passed" | "rounding" | "failed";
  /** What is to be equal to what, with both amounts, in a sentence. */
  readonly text: string;
  readonly cells: readonly CellAddress[];
}

/** One that was left out with others, under the notice that says why. */
export type FoldedTieResult = Pick<TieResult, "outcome" | "text" | "cells">;

type JudgedTie = Checked["judged"]["ties"][number];

/** The ties that were judged: nothing of such as have no figure, or one that cannot be read. */
export function tiesOf({ judged, recognition }: Checked): TieResult[] {
  const { tables } = recognition.document;
  return judged.ties.flatMap(({ check, tie, verdict: { outcome } }) => {
    const table = tableOf(tie);
    if (table === undefined || outcome === "vacuous" || outcome === "unreadable") return [];
    return [{ document: 0, check: check.id, table, ...tieResult(tie, tables.get(table), outcome) }];
  });
}

function tieResult(
  tie: JudgedTie["tie"],
  table: Table | undefined,
  outcome: TieResult["outcome"],
): FoldedTieResult {
  const cells = [...tie.left, ...tie.right].map(({ place }) => cellAddress(place));
  return { outcome, text: tieSentence(tie, table, outcome), cells };
}

/** The ties of a reading that is in doubt, as they would come out. */
export function foldedTies({ ties, table }: Misread, tables: ReadonlyMap<string, Table>): FoldedTieResult[] {
  return ties.flatMap((tie) => {
    const { outcome } = judge(tie);
    if (outcome === "vacuous" || outcome === "unreadable") return [];
    return [tieResult(tie, tables.get(table), outcome)];
  });
}

/** The table in which a tie is looked for. */
export function tableOf({ left, right }: JudgedTie["tie"]): string | undefined {
  return (left[0] ?? right[0])?.table;
}

export function tieSentence(
  tie: JudgedTie["tie"],
  table: Table | undefined,
  outcome: TieResult["outcome"],
): string {
  const amount = (facts: readonly Fact[]) =>
    forReading(
      convert(
        facts.reduce((sum, { value }) => sum + value, 0n),
        "元",
        table?.unit ?? "万元",
      ),
    );
  return `${tie.subject()} ${amount(tie.left)} ${signOf(tie, outcome)} ${tie.object()} ${amount(tie.right)}`;
}

function signOf({ relation }: JudgedTie["tie"], outcome: TieResult["outcome"]): string {
  const isFailed = outcome === "failed";
  if (relation === "at-least") return isFailed ? "<" : "≥";
  if (isFailed) return "≠";
  return outcome === "rounding" ? "≈" : "=";
}
