import * as parser from "@e965/xlsx";
import { read, SSF, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { withoutInvisible } from "../../common/invisible";
import { failure, success, type Result } from "../../common/result";
import { withBackslashes } from "../number-format";
import type { Cell, Sheet, WorkbookSnapshot } from "../snapshot";
import { contentKind, type Container } from "./content-kind";
import { isRightsManaged, withoutEncryption } from "./encryption/without-encryption";
import { EXCELS_OWN } from "./encryption/password";
import { damaged } from "./damaged";
import { hiddenLines, hiddenLinesIn, type HiddenLines } from "./hidden-lines";
import { oldText } from "./ole/old-text";
import { repackage, type Repackaged } from "./package/repackage";

/** Stubs, because a formula without a result is one, and must not pass for a blank cell. */
const OPTIONS = { dense: true, cellNF: true, cellHTML: false, sheetStubs: true } as const;

/** What the parser takes in place of the bytes of a package; its declarations do not tell of it. */
const { parse_zip } = parser as unknown as {
  readonly parse_zip: (container: object, options: ParsingOptions) => WorkBook;
};

function parsePackage({ parts }: Repackaged): WorkBook {
  const FullPaths = Object.keys(parts);
  const FileIndex = FullPaths.map((name) => ({ name, type: 2, content: parts[name] }));
  return parse_zip({ FullPaths, FileIndex }, { ...OPTIONS });
}

/**
 * Reads the bytes of an .xlsx, .xlsm or .xls file; the content decides which it is. Never throws, and leaves `bytes`
 * as they are. Works in Node and in a browser. What fails is the one Chinese sentence that says what happened, why, and
 * what next.
 */
export function readWorkbook(bytes: Uint8Array): Result<WorkbookSnapshot, string> {
  const kind = contentKind(bytes);
  if (!kind.ok) return kind;
  const read = readPlain(bytes, kind.value);
  if (kind.value === "zip" || read.ok || read.error !== LOCKED) return read;
  if (isRightsManaged(bytes)) return failure(MANAGED);
  const readable = decrypted(bytes);
  return readable === undefined ? read : readPlain(readable, readable[0] === ARCHIVE ? "zip" : "ole");
}

const ARCHIVE = "P".charCodeAt(0);
const LOCKED = "工作簿设置了打开密码，无法读取；请用 Excel 打开，取消打开密码并保存后再试。";
const MANAGED =
  "工作簿限制了访问权限（IRM），无法读取；请由有权限的人用 Excel 打开，取消“限制访问”并保存后再试。";

/** `undefined` where somebody has set a password. */
function decrypted(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return quietly(() => withoutEncryption(bytes));
  } catch {
    return undefined;
  }
}

function readPlain(bytes: Uint8Array, kind: Container): Result<WorkbookSnapshot, string> {
  const file = kind === "zip" ? repackage(bytes) : undefined;
  if (file?.ok === false) return file;
  try {
    const book = quietly(() =>
      // Of old files the parser tells which rows and columns are hidden only with the styles.
      file === undefined
        ? read(bytes, { ...OPTIONS, type: "array", cellStyles: true, password: EXCELS_OWN })
        : parsePackage(file.value),
    );
    // Places are told by the names of sheets; and the parser would give the last one's cells for each.
    if (new Set(book.SheetNames).size < book.SheetNames.length) return failure(damaged("有几个工作表同名"));
    // Where the parser fails over a sheet it leaves it out.
    const lost = (file?.value.sheets ?? [])
      .map((index) => book.SheetNames[index] ?? "")
      .find((name) => book.Sheets[name] === undefined);
    if (lost !== undefined) return failure(damaged(`工作表“${lost}”的内容有误`));
    const decoded = (file === undefined && quietly(() => oldText(bytes))) || asItIs;
    return success({
      ...(isLeftToExcel(file?.value, book) ? { awaitsCalculation: true as const } : {}),
      sheets: book.SheetNames.flatMap((name, index) =>
        readSheet(decoded(name), book.Sheets[name], decoded).map((sheet) => ({
          ...sheet,
          ...(file === undefined
            ? hiddenIn(book.Sheets[name])
            : hiddenLinesIn(file.value.parts[`xl/worksheets/sheet${index + 1}.xml`])),
          ...((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0 ? {} : { isHidden: true as const }),
        })),
      ),
    });
  } catch (error) {
    return failure(whyUnread(error));
  }
}

/** Formulas are computed by hand, or by whoever opens the workbook next. */
function isLeftToExcel(file: Repackaged | undefined, book: WorkBook): boolean {
  // Of old files the parser keeps what its declarations do not tell of.
  const { CalcMode } = (book as { readonly opts?: { readonly CalcMode?: unknown } }).opts ?? {};
  if (file === undefined) return CalcMode === MANUAL;
  const workbook = new TextDecoder().decode(file.parts["xl/workbook.xml"]);
  return /<calcPr\s[^>]*\b(?:calcMode="manual"|fullCalcOnLoad="(?:1|true)"|calcCompleted="(?:0|false)")/.test(
    workbook,
  );
}

const MANUAL = 0;

/** The parser writes what it does not understand to the console; the user is told in one sentence, or not at all. */
function quietly<T>(work: () => T): T {
  const { error, warn, log } = console;
  const silent = () => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** Of a sheet since Excel 2007. The parser takes any address, and everything after it would look through all rows. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Chart and dialogue sheets have no cells. Throws where a cell stands at an address that no sheet has. */
function readSheet(name: string, sheet: WorkSheet | undefined, decoded: (text: string) => string): Sheet[] {
  const data = sheet?.["!data"];
  if (data === undefined) return [];
  if (data.length > MOST_ROWS) throw new Error("A cell below the last row");
  const rows: (Cell | undefined)[][] = [];
  data.forEach((cells, row) => {
    if ((cells?.length ?? 0) > MOST_COLUMNS) throw new Error("A cell beyond the last column");
    cells?.forEach((cell, column) => {
      const read = readCell(decoded === asItIs ? cell : decodedCell(cell, decoded));
      if (read) (rows[row] ??= [])[column] = read;
    });
  });
  return [{ name, rows }];
}

const asItIs = (text: string) => text;

function decodedCell(
  cell: CellObject | undefined,
  decoded: (text: string) => string,
): CellObject | undefined {
  if (cell === undefined) return undefined;
  const { v, f } = cell;
  return {
    ...cell,
    ...(typeof v === "string" && { v: decoded(v) }),
    ...(f !== undefined && { f: decoded(f) }),
  };
}

/** Of an old file. */
function hiddenIn(sheet: WorkSheet | undefined): HiddenLines {
  const of = (lines: readonly ({ hidden?: boolean } | undefined)[] = []) =>
    lines.flatMap((line, index) => (line?.hidden === true ? [index] : []));
  return hiddenLines(of(sheet?.["!rows"]), of(sheet?.["!cols"]));
}

function readCell(cell: CellObject | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const formula = cell.f === undefined ? undefined : `=${cell.f}`;
  const format = typeof cell.z === "string" && cell.z !== "General" ? cell.z : undefined;
  switch (cell.t) {
    case "n": {
      if (typeof cell.v !== "number") break;
      // Excel writes no such number; a file that holds one says no amount there.
      if (!Number.isFinite(cell.v)) return cellOf({ error: "#NUM!" }, formula);
      const text = shownText(cell.v, cell);
      return cellOf(cell.v, formula, text === String(cell.v) ? undefined : text, format);
    }
    case "s":
    case "b": {
      const value = cell.v;
      if (typeof value === "boolean") return cellOf(value, formula);
      // A formula that yields an empty text is as blank to the reader as an empty cell.
      if (typeof value !== "string" || isBlank(value)) return undefined;
      return cellOf(value, formula, undefined, format);
    }
    case "e":
      return cellOf({ error: cell.w ?? "#N/A" }, formula);
    default:
  }
  return cell.f === undefined ? undefined : cellOf({ error: "no-result" }, formula);
}

/** All fields in each of them: what reads cells is quick where they are all alike. */
function cellOf(value: Cell["value"], formula?: string, text?: string, format?: string): Cell {
  return { value, formula, text, format, outdated: undefined };
}

/** Spaces, and what shows nothing. */
function isBlank(text: string): boolean {
  return withoutInvisible(text).trim() === "";
}

function shownText(value: number, { w, z }: CellObject): string | undefined {
  if (typeof z !== "string" || !z.includes("!")) return w;
  try {
    return SSF.format(withBackslashes(z), value) as string;
  } catch {
    return w;
  }
}

/** The parser's exceptions, as far as a user can do something about them. */
function whyUnread(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Of a container without a beginning it says that a ZIP is encrypted.
  if (/password|encrypt/i.test(message) && !message.includes("ZIP")) return LOCKED;
  if (/Cannot find Workbook|Unsupported file|not a spreadsheet/i.test(message)) {
    return "这个文件不是 Excel 工作簿（可能是 Word 等其他文档）；请选择预算公开表的 Excel 文件。";
  }
  return damaged("内容不完整或无法识别");
}
