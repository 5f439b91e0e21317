import { LIMITS, tooLarge } from "../limits";
import { accept, damaged, type Outcome } from "../outcome";
import type { ZipDirectory, ZipEntry } from "../zip/zip-directory";
import { notAWorkbook } from "./not-a-workbook";
import { wholeText } from "./part-text";
import { elementsOf, prefixOf, withoutComments } from "./xml";

/** The parts of a package that hold what the snapshot needs; pictures, charts and macros are not among them. */
export interface WorkbookParts {
  /** Worksheets in the order of their tabs, hidden ones too. Chart, dialog and macro sheets hold no cells of a table. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly sharedStrings?: ZipEntry;
  readonly styles?: ZipEntry;
  /** Whether dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** A relationship's kind is the last word of its type: the rest differs between the transitional and strict formats. */
interface Relationship {
  readonly kind: string;
  readonly path: string;
}

export function findParts(bytes: Uint8Array, directory: ZipDirectory): Outcome<WorkbookParts> {
  const packageRelations = relationsOf(bytes, directory, "");
  if (!packageRelations.ok) return packageRelations;
  const path = ofKind(packageRelations.value, "officeDocument")?.path ?? "xl/workbook.xml";
  const entry = directory.get(path.toLowerCase());
  if (!entry || path.endsWith(".bin")) return notAWorkbook(bytes, directory);
  const text = wholeText(bytes, entry);
  if (!text.ok) return text;
  const xml = withoutComments(text.value);
  if (prefixOf(xml, "workbook") === undefined) return notAWorkbook(bytes, directory);

  const relations = relationsOf(bytes, directory, path);
  if (!relations.ok) return relations;
  const sheets: { name: string; entry: ZipEntry }[] = [];
  for (const sheet of elementsOf(xml, "sheet")) {
    const name = sheet.get("name") ?? "";
    const relationId = sheet.get("id") ?? "";
    // The remains of an Excel 5 macro module are listed without content.
    if (relationId === "") continue;
    const relation = relations.value.get(relationId);
    if (!relation) return damaged(`找不到工作表“${name}”的内容`);
    if (relation.kind !== "worksheet") continue;
    const sheetEntry = directory.get(relation.path.toLowerCase());
    if (!sheetEntry) return damaged(`找不到工作表“${name}”的内容`);
    sheets.push({ name, entry: sheetEntry });
    if (sheets.length > LIMITS.sheets) return tooLarge(`工作表超过 ${LIMITS.sheets} 张`);
  }
  const partOf = (kind: string) => directory.get(ofKind(relations.value, kind)?.path.toLowerCase() ?? "");
  const [properties] = elementsOf(xml, "workbookPr");
  const date1904 = ["1", "true", "on"].includes(properties?.get("date1904") ?? "");
  return accept({ sheets, sharedStrings: partOf("sharedStrings"), styles: partOf("styles"), date1904 });
}

/** The relationships of a part, or of the package for an empty path, by their ids; none where the file is missing. */
function relationsOf(
  bytes: Uint8Array,
  directory: ZipDirectory,
  path: string,
): Outcome<Map<string, Relationship>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = new Map<string, Relationship>();
  const entry = directory.get(`${folder}_rels/${path.slice(folder.length)}.rels`.toLowerCase());
  if (!entry) return accept(relations);
  const text = wholeText(bytes, entry);
  if (!text.ok) return text;
  for (const element of elementsOf(withoutComments(text.value), "Relationship")) {
    if (element.get("TargetMode") === "External") continue;
    relations.set(element.get("Id") ?? "", {
      kind: (element.get("Type") ?? "").replace(/^.*\//, ""),
      path: resolve(folder, element.get("Target") ?? ""),
    });
  }
  return accept(relations);
}

function ofKind(relations: Map<string, Relationship>, kind: string): Relationship | undefined {
  return [...relations.values()].find((relation) => relation.kind === kind);
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll("\\", "/");
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
