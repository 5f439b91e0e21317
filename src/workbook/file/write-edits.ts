import { failure, success, type Result } from "../../common/result";
import type { CellEdit } from "../edit";
import { removeFromChain, type FormulaPlace } from "./edits/calculation-chain";
import { showsOnlyEdits } from "./edits/confirm-edits";
import { contentKind } from "./content-kind";
import { isEncryptedPackage } from "./encryption/without-encryption";
import { editProblem } from "./edits/edit-problems";
import { editSheetPart } from "./edits/edit-sheet-part";
import { packageTexts, type PackageTexts } from "./zip/package-texts";
import { readWorkbook } from "./read-workbook";
import { recalculateOnOpening } from "./edits/recalculate-on-opening";
import { sheetParts } from "./package/sheet-parts";
import { leavesStaleResults } from "./edits/stale-results";
import type { SkippedEdit, Written } from "./written";
import { whyNotRewritable, zipEntries, type ZipPackage } from "./zip/entries";
import { replaceParts } from "./zip/replace";
import { address } from "../places";

export type { Written } from "./written";

const OLD_FORMAT =
  "旧格式 .xls 无法在不丢失其他内容的情况下写入；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。";
const ENCRYPTED =
  "这个工作簿是加密保存的（例如设为只读），无法在保留其他内容的同时写入；请用 Excel 打开后另存为不加密的“Excel 工作簿（*.xlsx）”再试。";
const UNSAFE =
  "这个文件的内部写法不常见，无法保证写入后其他内容不变，没有写入任何改动；请用 Excel 打开后另存为 .xlsx 再试。";
const SIGNED = "工作簿带有数字签名，内容改动后原签名失效；需要签名的，请重新签名。";
const RECALCULATED =
  "有公式引用了改动的单元格，它们在文件里的结果仍是改动前的；用 Excel 打开时会自动重新计算。";

/**
 * A copy of an .xlsx or .xlsm file with cells changed. Every part of the package that holds no edited cell stays byte
 * for byte the same, and a worksheet that does changes nowhere else. The exceptions, each only where it is needed:
 * the calculation chain loses cells that hold no formula any more, the styles get a style for a new number format, and
 * the workbook is marked to be calculated when opened if formulas depend on the edited cells. The results that those
 * formulas have in the file are not computed here.
 *
 * All or nothing: where a cell no longer holds what the edit says was there before, nothing is written. Formulas are
 * written as they are given, so functions newer than Excel 2007 need their `_xlfn.`. Never throws, and leaves `file`
 * as it is; what fails is one Chinese sentence. Works in Node and in a browser.
 */
export function writeEdits(file: Uint8Array, edits: readonly CellEdit[]): Result<Written, string> {
  // Node reads files into Buffers, whose slice() shares its memory with what it was taken from.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const kind = contentKind(bytes);
  if (kind.ok && kind.value === "ole") return failure(isEncryptedPackage(bytes) ? ENCRYPTED : OLD_FORMAT);
  const before = readWorkbook(bytes);
  if (!before.ok) return before;
  const problem = editProblem(before.value, edits);
  if (problem !== undefined) return failure(problem);
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  const zip = entries.value;
  const why = whyNotRewritable(zip);
  if (why !== undefined) return failure(why);
  try {
    const texts = packageTexts(zip);
    const { written, skipped, formulasGone } = editSheets(texts, edits);
    removeFromChain(texts, formulasGone);
    const isStale = leavesStaleResults(before.value, written);
    if (isStale) recalculateOnOpening(texts);
    const result = texts.replacements.size === 0 ? bytes.slice() : replaceParts(zip, texts.replacements);
    const after = readWorkbook(result);
    if (!after.ok || !showsOnlyEdits(before.value, after.value, written)) return failure(UNSAFE);
    const notes = [
      ...(isStale ? [RECALCULATED] : []),
      ...(written.length > 0 && isSigned(zip) ? [SIGNED] : []),
    ];
    return success({ bytes: result, written, skipped, notes });
  } catch {
    // Whatever is wrong within a package that could be read: better no copy than one that lost something.
    return failure(UNSAFE);
  }
}

function isSigned({ entries }: ZipPackage): boolean {
  return entries.some(({ name }) => /^_xmlsignatures\//i.test(name));
}

function editSheets(texts: PackageTexts, edits: readonly CellEdit[]) {
  const written: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  const formulasGone: FormulaPlace[] = [];
  const parts = sheetParts(texts);
  for (const name of new Set(edits.map(({ place }) => place.sheet))) {
    const sheet = parts.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`The workbook names no part for the sheet ${name}.`);
    const done = editSheetPart(
      texts,
      sheet.part,
      edits.filter(({ place }) => place.sheet === name),
    );
    written.push(...done.written);
    skipped.push(...done.skipped);
    for (const { row, column } of done.formulasGone) {
      formulasGone.push({ sheetId: sheet.id, address: address(row, column) });
    }
  }
  return { written, skipped, formulasGone };
}
