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
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

export function findParts(bytes: Uint8Array, directory: ZipDirectory): Outcome<WorkbookParts> {
  const packageRelations = relationsOf(bytes, directory, "");
  if (!packageRelations.ok) return packageRelations;
  const path =
    packageRelations.value.find(({ kind }) => kind === "officeDocument")?.path ?? "xl/workbook.xml";
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
    const relation = relations.value.find(({ id }) => id === relationId);
    if (!relation) return damaged(`找不到工作表“${name}”的内容`);
    if (relation.kind !== "worksheet") continue;
    const sheetEntry = directory.get(relation.path.toLowerCase());
    if (!sheetEntry) return damaged(`找不到工作表“${name}”的内容`);
    sheets.push({ name, entry: sheetEntry });
  }
  const partOf = (kind: string) => {
    const relation = relations.value.find((candidate) => candidate.kind === kind);
    return relation && directory.get(relation.path.toLowerCase());
  };
  const date1904 = ["1", "true", "on"].includes(elementsOf(xml, "workbookPr")[0]?.get("date1904") ?? "");
  return accept({ sheets, sharedStrings: partOf("sharedStrings"), styles: partOf("styles"), date1904 });
}

/** The relationships of a part, or of the package for an empty path; none where there is no such file. */
function relationsOf(bytes: Uint8Array, directory: ZipDirectory, path: string): Outcome<Relationship[]> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const entry = directory.get(`${folder}_rels/${path.slice(folder.length)}.rels`.toLowerCase());
  if (!entry) return accept([]);
  const text = wholeText(bytes, entry);
  if (!text.ok) return text;
  const relations = elementsOf(withoutComments(text.value), "Relationship")
    .filter((element) => element.get("TargetMode") !== "External")
    .map((element) => ({
      id: element.get("Id") ?? "",
      kind: (element.get("Type") ?? "").replace(/^.*\//, ""),
      path: resolve(folder, element.get("Target") ?? ""),
    }));
  return accept(relations);
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
