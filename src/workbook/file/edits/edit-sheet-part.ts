import type { CellEdit } from "../../edit";
import { cellStyle } from "./cell-style";
import { editSheet, type CellChange } from "./edit-sheet";
import { heldAreas } from "./held-areas";
import type { PackageTexts } from "../zip/package-texts";
import { relationshipsOf } from "../package/relationships";
import { sheetLayout, type CellAt } from "./sheet-layout";
import { workbookPart } from "../package/sheet-parts";
import { unlockedStyles, withNumberFormat } from "./styles";
import type { SkippedEdit } from "../written";
import { MalformedXml } from "../xml/tags";
import { address, placeName } from "../../places";

export interface EditedSheet {
  readonly written: readonly CellEdit[];
  readonly skipped: readonly SkippedEdit[];
  /** Cells that the calculation chain may not name any more. */
  readonly formulasGone: readonly { readonly row: number; readonly column: number }[];
}

const LOCKED = "所在工作表受保护，单元格已锁定；请在 Excel 里撤销工作表保护后再试";
const HIDDEN_FORMULA = "里有一个结果为空的公式，核对时按空白处理，不能直接覆盖；请在 Excel 里修改";

/** Writes the edits of one sheet into its part, and new number formats into the styles. Throws `MalformedXml`. */
export function editSheetPart(texts: PackageTexts, part: string, edits: readonly CellEdit[]): EditedSheet {
  const xml = texts.read(part);
  if (xml === undefined) throw new MalformedXml();
  const layout = sheetLayout(xml);
  const held = heldAreas(texts, part, layout);
  const stylesPart = relationshipsOf(texts, workbookPart(texts)).find(
    ({ type }) => type === "styles",
  )?.target;
  const styles = () => (stylesPart === undefined ? undefined : texts.read(stylesPart));
  const unlocked = layout.isProtected ? unlockedStyles(styles() ?? "") : undefined;
  const formatted = new Map<string, number>();
  const cells = new Map<string, CellAt>();
  for (const row of layout.rows)
    for (const cell of row.cells) cells.set(address(cell.row, cell.column), cell);

  const written: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  const changes: CellChange[] = [];
  const formulasGone: CellAt[] = [];
  for (const edit of edits) {
    const { row, column } = edit.place;
    const cell = cells.get(address(row, column));
    const style = cellStyle(xml, layout, { row, column, cell });
    const reason =
      held.find(({ holds }) => holds(row, column))?.reason ??
      (unlocked && !unlocked.has(style) ? LOCKED : undefined) ??
      // The reader shows such a cell as blank, so nobody saw the formula that would be lost.
      (cell?.formula && edit.before.formula === undefined ? HIDDEN_FORMULA : undefined);
    if (reason !== undefined) {
      skipped.push({ edit, reason: `${placeName(edit.place)} ${reason}。` });
      continue;
    }
    const newStyle = edit.format === undefined ? undefined : styleWith(style, edit.format);
    changes.push({ row, column, content: edit.after, style: newStyle ?? style });
    written.push(edit);
    if (cell?.formula && losesChain(cell.formula.kind, edit)) formulasGone.push(cell);
  }
  texts.write(part, editSheet(xml, layout, changes));
  return { written, skipped, formulasGone };

  /** Without styles every cell is of the general format, and needs no other. */
  function styleWith(style: number, format: string): number | undefined {
    const key = `${style} ${format}`;
    const stylesXml = styles();
    if (!formatted.has(key) && stylesPart !== undefined && stylesXml !== undefined) {
      const changed = withNumberFormat(stylesXml, style, format);
      texts.write(stylesPart, changed.xml);
      formatted.set(key, changed.style);
    }
    return formatted.get(key);
  }
}

/** The chain marks array formulas: an ordinary one in their place is entered by Excel anew. */
function losesChain(kind: string, { after }: CellEdit): boolean {
  return after.formula === undefined || kind === "array";
}
