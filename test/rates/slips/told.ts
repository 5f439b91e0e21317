/** What is told of a slip, against the truth about it. */
import type { Decimal } from "../../../src/amount/decimal";
import type { Diagnosis } from "../../../src/check/diagnosis";
import { recalculateWorkbook, type Checked } from "../../../src/engine";
import { cellAddress, placeName } from "../../../src/workbook/places";
import type { Cell, CellPlace } from "../../../src/workbook/snapshot";
import { amountIn } from "../../fixtures/slips/amounts";
import { checkedOf } from "../../fixtures/slips/clean";
import { cellAt } from "../../fixtures/slips/sheets";
import type { Right, Slip } from "../../fixtures/slips/slip";

interface Edit {
  readonly place: CellPlace;
  readonly from: string;
  readonly to: string;
  readonly value?: Decimal;
}

interface Explanation {
  readonly kind: string;
  readonly message: string;
  readonly cells: readonly CellPlace[];
  readonly edits: readonly Edit[];
  readonly rows?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly labels: readonly string[];
  }[];
}

interface Cause extends Explanation {
  readonly certain: boolean;
  readonly findings: readonly string[];
  readonly alternatives: readonly Explanation[];
}

export interface Told {
  /** There is an error or a doubt that the right workbook does not have. */
  readonly isDetected: boolean;
  /** A cause, or one of its alternatives, is of the slip's kind and at its place. */
  readonly isNamed: boolean;
  /** Causes, and errors that none explains. */
  readonly problems: number;
  /** Right cells that a certain cause would change. */
  readonly accused: readonly string[];
  /** Fixes that write into a right cell, or a wrong value. */
  readonly harmful: readonly string[];
  /** Causes and unexplained errors in words. */
  readonly messages: readonly string[];
}

export function toldOf(slip: Slip): Told {
  const all = checkedOf(slip.workbook);
  const causes = all.flatMap(({ diagnosis }) => causesOf(diagnosis));
  const unexplained = all.flatMap(({ diagnosis }) => unexplainedIn(diagnosis));
  const count = (of: "errors" | "warnings") =>
    all.reduce((sum, { diagnosis }) => sum + diagnosis.counts[of], 0);
  const doubts = count("warnings") - slip.clean.checked.diagnosis.counts.warnings;
  const doubtful = all.flatMap(({ diagnosis }) =>
    diagnosis.findings
      .filter(({ severity }) => severity === "warning")
      .map(({ message }) => `疑点 ${message}`),
  );
  return {
    isDetected: count("errors") > 0 || doubts > 0 || causes.length > 0,
    isNamed: causes.some((cause) => [cause, ...cause.alternatives].some((one) => isTrue(slip, one))),
    problems: causes.length + unexplained.length || Math.max(doubts, 0),
    accused: causes.flatMap((cause) => accusedBy(slip, cause)),
    harmful: all.flatMap((checked) => harmfulFixes(slip, checked)),
    messages: [
      ...causes.flatMap((cause) => [
        `${cause.certain ? "certain" : "likely"} ${cause.kind}: ${cause.message}`,
        ...cause.alternatives.map((one) => `    or ${one.kind}: ${one.message}`),
      ]),
      ...unexplained.map((message) => `unexplained: ${message}`),
      ...(causes.length + unexplained.length > 0 ? [] : doubtful),
    ],
  };
}

/** What an engine says that tells cells alone. */
export function causesOf(diagnosis: Diagnosis & { readonly causes?: readonly Cause[] }): readonly Cause[] {
  return (
    diagnosis.causes ??
    diagnosis.culprits.map(({ certain, cells, findings, message }): Cause => {
      const explanations = cells.map(({ place, actual, suggested }) => ({
        kind: "cell",
        message: placeName(place),
        cells: [place],
        edits: suggested === undefined ? [] : [{ place, from: actual, to: suggested }],
      }));
      const [first, ...alternatives] = explanations;
      return { kind: "cell", cells: [], edits: [], ...first, message, certain, findings, alternatives };
    })
  );
}

export function unexplainedIn(
  diagnosis: Diagnosis & { readonly causes?: readonly Cause[] },
): readonly string[] {
  const explained = new Set(causesOf(diagnosis).flatMap(({ findings }) => findings));
  return diagnosis.findings
    .filter(({ id, severity }) => severity === "error" && !explained.has(id))
    .map(({ message }) => message);
}

function isTrue(slip: Slip, one: Explanation): boolean {
  if (!(slip.accepted as readonly string[]).includes(one.kind)) return false;
  if (one.edits.some((edit) => spoils(slip, edit.place, { value: edit.to }))) return false;
  const places = [...one.cells, ...one.edits.map(({ place }) => place)];
  switch (one.kind) {
    case "missing-row":
    case "extra-row":
    case "repeated-row":
    case "wrong-group":
    case "wrong-code":
      return isAtRow(slip, one, places);
    case "empty-table":
    case "missing-table":
    case "two-copies":
    case "other-version":
    case "blank-totals":
      return isAtTable(slip, one, places);
    case "other-unit":
      return isAtTable(slip, one, places) && places.some((place) => !isRight(slip, place));
    default:
      return places.some((place) => !isRight(slip, place)) && coversMost(slip, one.kind, places);
  }
}

function isAtRow(
  slip: Slip,
  { kind, rows = [], message }: Explanation,
  places: readonly CellPlace[],
): boolean {
  return slip.rows.some(
    (truth) =>
      (kind === "missing-row" &&
        rows.some(({ sheet, labels }) => sheet === truth.sheet && labels.length === 0) &&
        message.includes(`“${groupOf(slip, truth)}”下`)) ||
      rows.some(
        ({ sheet, row, labels }) =>
          sheet === truth.sheet &&
          (row === truth.row || labels.some((label) => truth.labels.some((one) => label.includes(one)))),
      ) ||
      places.some(({ sheet, row }) => sheet === truth.sheet && row === truth.row),
  );
}

/** Of what its amounts are a part: where the name of a row is not known, its group is. */
function groupOf({ table }: Slip, { sheet, row }: { readonly sheet: string; readonly row: number }): string {
  const own = table.rows.find(({ place }) => place.sheet === sheet && place.row === row);
  const above = table.rows.find(({ id, section }) => own?.section === section && own.parent === id);
  return (above ?? table.rows.find(({ kind }) => kind === "total"))?.name ?? "";
}

function isAtTable(slip: Slip, { message }: Explanation, places: readonly CellPlace[]): boolean {
  const sheets = slip.table.areas.map(({ sheet }) => sheet);
  return (
    places.some(({ sheet }) => sheets.includes(sheet)) ||
    titlesOf(slip).some((title) => message.includes(title)) ||
    sheets.some((sheet) => message.includes(sheet))
  );
}

/** As printed, and as the standard has it: one that is gone is called by that. */
function titlesOf({ table, clean }: Slip): readonly string[] {
  const described = clean.checked.recognition.document.tables.get(table.id)?.description.titles ?? [];
  const standard = clean.checked.standard.overlay?.tables ?? [];
  return [table.title, ...described, ...standard.flatMap((one) => (one.kind === table.id ? one.title : []))];
}

/** Of amounts in wrong places that most are named. */
function coversMost(slip: Slip, kind: string, places: readonly CellPlace[]): boolean {
  if (!kind.startsWith("swapped") && !kind.startsWith("shifted")) return true;
  const named = new Set(places.map((place) => placeName(place)));
  const wrong = [...slip.wrong].length;
  return [...named].length * 2 >= wrong;
}

/** What is wrong, and what would be right. */
type Truth = Pick<Slip, "workbook" | "rights">;

/** A cell that holds the same in every right workbook. */
function isRight(slip: Truth, place: CellPlace): boolean {
  return slip.rights.every((right) => holdsRight(slip, right, place));
}

function holdsRight(slip: Truth, right: Right, place: CellPlace): boolean {
  const before = right.placeOf(place);
  return before !== undefined && isSame(cellAt(slip.workbook, place), cellAt(right.workbook, before));
}

/** Whether a right cell would hold something else. */
function spoils(slip: Truth, place: CellPlace, after: Cell | undefined): boolean {
  return slip.rights.every((right) => {
    const before = right.placeOf(place);
    return (
      before !== undefined && holdsRight(slip, right, place) && !isSame(after, cellAt(right.workbook, before))
    );
  });
}

/** Whether what is written is what should stand there. */
function isRightAfter(slip: Truth, place: CellPlace, after: Cell | undefined): boolean {
  return slip.rights.some((right) => {
    const before = right.placeOf(place);
    return before !== undefined && isSame(after, cellAt(right.workbook, before));
  });
}

/** The same amount, or the same words. */
function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  const words = [one, other].map((cell) => (cell === undefined ? "" : String(cell.value)));
  if (words[0] === words[1]) return true;
  const areAmounts = words.every((text) => text === "" || /^[-\d.,\s—]+$/.test(text));
  return areAmounts
    ? amountIn(one) === amountIn(other)
    : words[0] !== "" && words[1]?.includes(words[0] ?? "") === true;
}

export function accusedBy(slip: Truth, cause: Cause): readonly string[] {
  if (!cause.certain) return [];
  return cause.edits
    .filter(({ place, to }) => spoils(slip, place, { value: to }))
    .map(({ place, from, to }) => `${placeName(cellAddress(place))} ${from} → ${to} (${cause.kind})`);
}

export function harmfulFixes(slip: Truth, checked: Checked): readonly string[] {
  const { proposals } = recalculateWorkbook(slip.workbook, checked, "mend");
  return proposals
    .filter(({ kind, edit: { place, after } }) => {
      if (kind !== "fix") return false;
      return !isRightAfter(slip, place, after.value === null ? undefined : { value: after.value });
    })
    .map(({ edit, from, to, reason }) => `${placeName(edit.place)} ${from} → ${to}: ${reason}`);
}
