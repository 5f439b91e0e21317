import type { Finding } from "../check/diagnosis";
import { editedWorkbook } from "../recalculate/edited-workbook";
import type { LeftOut, ProposalDraft, ProposedChanges } from "../recalculate/proposal";
import type { CellEdit } from "../workbook/edit";
import { placeKey } from "../workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../workbook/snapshot";
import { changesFollowing, type OtherFigure } from "./changes-following";
import { narrativeChange } from "./checks/narrative-change";

interface Following {
  readonly workbook: WorkbookSnapshot;
  /** What is written into the tables. */
  readonly edits: readonly CellEdit[];
  /** Cells of the tables that were changed before. */
  readonly changed: ReadonlySet<string>;
  /** What is found wrong in the prose of a workbook. */
  readonly findingsIn: (workbook: WorkbookSnapshot) => readonly Finding[];
}

/** A figure of a cell that the amounts as they will be give otherwise. */
interface FoundFigure extends OtherFigure {
  readonly place: CellPlace;
  /** It tells of a change from last year. */
  readonly isChange: boolean;
}

/**
 * What the sentences on sheets of the workbook have to say once the tables are changed: those alone that print a changed
 * amount. With it written, the prose is checked once more, and a cell in which anything is wrong then is left to a person.
 */
export function proseFollowing({ workbook, edits, changed, findingsIn }: Following): ProposedChanges {
  const touched = new Set([...changed, ...edits.map(({ place }) => placeKey(place))]);
  if (touched.size === 0 || !hasSentences(workbook)) return { drafts: [], leftOut: [] };
  const before = new Set(findingsIn(workbook).map(keyOf));
  const edited = editedWorkbook(workbook, edits);
  const own = findingsIn(edited).filter(
    (finding) =>
      !before.has(keyOf(finding)) || finding.cells.some(({ place }) => touched.has(placeKey(place))),
  );
  const cells = byCell(own, edited);
  const drafts = mendedDrafts(edited, cells, findingsIn);
  const mended = withDrafts(edited, drafts);
  const wrong = wrongCells(drafts.length === 0 ? [] : findingsIn(mended));
  const right = drafts.filter(({ edit }) => !wrong.has(placeKey(edit.place)));
  const followed = new Set(right.map(({ edit }) => placeKey(edit.place)));
  const leftOut = [...cells].flatMap(([key, [first]]): LeftOut[] =>
    first === undefined || followed.has(key)
      ? []
      : [{ place: first.place, reason: `情况说明里写着改动的金额“${first.quote}”，${UNCLEAR}` }],
  );
  return { drafts: right, leftOut };
}

const UNCLEAR = "句中与它有关的其他数（例如与上年的比较）看不出怎样跟着改，没有改，请自己改";

/** Whether a share is right shows only once the amounts beside it are. */
const MOST_ROUNDS = 3;

function mendedDrafts(
  edited: WorkbookSnapshot,
  cells: ReadonlyMap<string, readonly FoundFigure[]>,
  findingsIn: Following["findingsIn"],
): readonly ProposalDraft[] {
  const drafts = new Map<string, ProposalDraft>();
  let found = cells;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mended = withDrafts(edited, [...drafts.values()]);
    const more = [...found].flatMap(([key, figures]) => {
      const draft = draftOf(mended, figures);
      return draft === undefined ? [] : [[key, joined(drafts.get(key), draft)] as const];
    });
    if (more.length === 0) break;
    for (const [key, draft] of more) drafts.set(key, draft);
    const next = withDrafts(edited, [...drafts.values()]);
    found = new Map([...byCell(findingsIn(next), next)].filter(([key]) => drafts.has(key)));
  }
  return [...drafts.values()];
}

/** What was mended before, with what is mended then. */
function joined(
  before: ProposalDraft | undefined,
  { edit, from, to, ...draft }: ProposalDraft,
): ProposalDraft {
  if (before === undefined) return { ...draft, edit, from, to };
  return {
    ...draft,
    edit: { ...edit, before: before.edit.before },
    from: `${before.from}、${from}`,
    to: `${before.to}、${to}`,
  };
}

function withDrafts(workbook: WorkbookSnapshot, drafts: readonly ProposalDraft[]): WorkbookSnapshot {
  return editedWorkbook(
    workbook,
    drafts.map(({ edit }) => edit),
  );
}

function wrongCells(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ outcome, span }) =>
      outcome === "failed" && span?.cell !== undefined ? [placeKey(span.cell)] : [],
    ),
  );
}

const LONG = 20;

function hasSentences({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ rows }) =>
    rows.some((row) =>
      row?.some(
        (cell) => typeof cell?.value === "string" && cell.value.length > LONG && /\d.*元/.test(cell.value),
      ),
    ),
  );
}

function keyOf({ check, span, quote, expected }: Finding): string {
  const place = span?.cell === undefined ? "" : placeKey(span.cell);
  return [check, place, span?.start, quote, expected].join("|");
}

function byCell(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
): ReadonlyMap<string, readonly FoundFigure[]> {
  const cells = new Map<string, FoundFigure[]>();
  for (const { check, outcome, span, quote, expected } of findings) {
    if (outcome !== "failed" || span?.cell === undefined || quote === undefined || expected === undefined)
      continue;
    const { cell: place, start } = span;
    if (textAt(workbook, place)?.startsWith(quote, start) !== true) continue;
    const figure = { place, start, quote, expected, isChange: check === narrativeChange.id };
    const key = placeKey(place);
    cells.set(key, [...(cells.get(key) ?? []), figure]);
  }
  return cells;
}

function textAt({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellPlace): string | undefined {
  const cell = sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
  return typeof cell?.value === "string" && cell.formula === undefined ? cell.value : undefined;
}

function draftOf(workbook: WorkbookSnapshot, found: readonly FoundFigure[]): ProposalDraft | undefined {
  const [first] = found;
  const before = first && textAt(workbook, first.place);
  if (first === undefined || before === undefined) return undefined;
  const amounts = found.filter(({ isChange }) => !isChange);
  const changes = changesFollowing(before, amounts);
  if (changes === undefined) return undefined;
  const told = new Set(changes.map(({ start }) => start));
  // By this year's amount alone nobody can say what last year's was.
  if (found.some(({ isChange, start }) => isChange && !told.has(start))) return undefined;
  const inOrder = [...changes, ...amounts.filter(({ start }) => !told.has(start))]
    .filter(({ quote, expected }) => quote !== expected)
    .toSorted((a, b) => a.start - b.start)
    .filter(
      ({ start }, index, all) => start >= (all[index - 1]?.start ?? -1) + (all[index - 1]?.quote.length ?? 0),
    );
  const after = inOrder.reduceRight(
    (text, { start, quote, expected }) =>
      `${text.slice(0, start)}${expected}${text.slice(start + quote.length)}`,
    before,
  );
  return {
    kind: "suggestion",
    edit: { place: first.place, before: { value: before }, after: { value: after } },
    from: inOrder.map(({ quote }) => quote).join("、"),
    to: inOrder.map(({ expected }) => expected).join("、"),
    reason: "情况说明里写着的金额跟着表中的改动改",
    warnings: [],
    findings: [],
    isProse: true,
  };
}
