import type { BudgetDocument } from "../../../budget/document";
import type { Classifications } from "../../../budget/kind";
import type { CellPlace } from "../../../workbook/snapshot";
import { misplacedCodes, mistypedCodes } from "../../mistyped-codes";
import type { JudgedTables } from "../../judged-tables";
import { equationsOf, keyOf, keyOfTie, type Equation } from "../equations";
import type { RowSlip } from "./row-slip";

/** A code written in place of another, in the row of a place. */
interface Recoding {
  readonly place: CellPlace;
  readonly from: string;
  readonly to: string;
}

/** What the checks would say of the workbook with another code; `undefined` where its tables could not be read so. */
export type Recode = (recoding: Recoding) => JudgedTables | undefined;

/** A slip with what it explains beside ties: observations, by their messages; and other codes that would do as well. */
export interface WrongCode extends RowSlip {
  readonly messages: ReadonlySet<string>;
  readonly others: readonly RowSlip[];
}

/** More odd codes than this are a classification that nobody here knows. */
const MOST_TRIED = 8;

/**
 * Rows whose name is another code's, one slip of the fingers away, where all is well with that code: something fails now
 * that would not, and nothing fails that does not.
 */
export function wrongCodes(
  document: BudgetDocument,
  { judged, codes }: { judged: JudgedTables; codes: Classifications },
  recode: Recode,
): readonly WrongCode[] {
  const byName = [...mistypedCodes(document, codes)];
  const named = new Set(byName.map(({ row }) => row));
  const byPlace = [...misplacedCodes(document, codes)].filter(({ row }) => !named.has(row));
  const mistyped = [...byName, ...byPlace].slice(0, MOST_TRIED);
  // Nearly always.
  if (mistyped.length === 0) return [];
  const before = failuresOf(judged);
  const byKey = new Map(equationsOf(judged.ties).list.map((equation) => [keyOf(equation), equation]));
  const found = new Map<CellPlace, WrongCode>();
  for (const { table, row, code, wanted } of mistyped) {
    const told = recode({ place: row.codePlace ?? row.place, from: code, to: wanted });
    const after = told && failuresOf(told);
    if (after === undefined || [...after.keys()].some((name) => !before.has(name))) continue;
    const solved = [...before].filter(([name]) => !after.has(name)).map(([, failure]) => failure);
    if (solved.length === 0) continue;
    const slip: WrongCode = {
      kind: "wrong-code",
      table,
      row,
      change: "move",
      labels: [wanted, row.name],
      amounts: new Map(),
      solved: solved.flatMap(({ key }): Equation[] => {
        const equation = key === undefined ? undefined : byKey.get(key);
        return equation ? [equation] : [];
      }),
      messages: new Set(solved.flatMap(({ message }) => message ?? [])),
      cost: 0.7,
      isGuess: false,
      others: [],
    };
    const first = found.get(row.place);
    found.set(row.place, first === undefined ? slip : { ...first, others: [...first.others, slip] });
  }
  return [...found.values()];
}

interface Failure {
  readonly key?: string;
  readonly message?: string;
}

/** What fails, by names that a row more or less does not change. */
function failuresOf({ ties, observations }: JudgedTables): ReadonlyMap<string, Failure> {
  const failures = new Map<string, Failure>();
  for (const { check, tie, verdict } of ties) {
    if (verdict.outcome !== "failed") continue;
    failures.set(`${check.id}|${tie.subject()}|${tie.object()}`, { key: keyOfTie(tie) });
  }
  for (const { check, observation } of observations) {
    failures.set(`${check.id}|${observation.message}`, { message: observation.message });
  }
  return failures;
}
