import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { departmentOf, failedDepartment, type Department } from "../../report/batch/department";
import { batchHtml } from "../../report/batch/summary-page";
import { batchWorkbook } from "../../report/batch/summary-workbook";
import type { Colors } from "../../report/text/colors";
import { oneWorkbook } from "../../report/batch/one-workbook";
import { checkRecord, type CheckRecord } from "../../report/record/record";
import { recordPage } from "../../report/record/record-page";
import type { CheckResult } from "../../report/result";
import type { CheckRequest } from "../arguments";
import { formOf, type Form } from "../form";

/** The form of `gouji check`: beside those of every command a page, a workbook and a document, written when all files are done. */
export function checkForm(
  { format, out }: Pick<CheckRequest, "format" | "out">,
  isMany: boolean,
  colors: Colors,
  date = new Date(),
): Form<CheckResult> {
  const folder = out === undefined ? process.cwd() : dirname(resolve(out));
  switch (format) {
    case "html":
      return isMany
        ? gathered(folder, isMany, batchHtml)
        : { report: ({ result }) => recordPage(recordOf(result, date)), failure: () => "", end: () => "" };
    case "xlsx":
      return isMany ? gathered(folder, isMany, batchWorkbook) : workbookForm(folder, date);
    case "docx":
      return documentForm(date);
    default:
      return formOf(format, isMany, colors);
  }
}

function recordOf(result: CheckResult, date: Date): CheckRecord {
  return checkRecord({ result, date, file: result.file });
}

function workbookForm(folder: string, date: Date): Form<CheckResult> {
  return {
    report: ({ result }) =>
      oneWorkbook(recordOf(result, date), departmentOf(result, linkTo(result.file, folder))),
    failure: () => "",
    end: () => "",
  };
}

/** The report on each file from a page of its own; what could not be read is said elsewhere. */
function documentForm(date: Date): Form<CheckResult> {
  const records: CheckRecord[] = [];
  return {
    report: ({ result }) => {
      records.push(recordOf(result, date));
      return "";
    },
    failure: () => "",
    end: () => (records.length === 0 ? "" : wordDocument(records)),
  };
}

/** The library behind it takes as long to start as all the rest: only those wait who want it. */
async function wordDocument(records: readonly CheckRecord[]): Promise<Uint8Array> {
  const { recordDocument } = await import(/* webpackMode: "eager" */ "../../report/record/record-document");
  return recordDocument(records);
}

/** One file that cannot be read gives nothing; among several it is one of them. */
function gathered(
  folder: string,
  isMany: boolean,
  write: (departments: readonly Department[]) => string | Uint8Array,
): Form<CheckResult> {
  const departments: Department[] = [];
  return {
    report: ({ result }) => {
      departments.push(departmentOf(result, linkTo(result.file, folder)));
      return "";
    },
    failure: ({ file, error }) => {
      if (isMany) departments.push(failedDepartment(file, linkTo(file, folder), error));
      return "";
    },
    end: () => (departments.length === 0 ? "" : write(departments)),
  };
}

/** From the report to the workbook, so that both can be moved together. */
function linkTo(file: string, folder: string): string {
  const path = relative(folder, resolve(file));
  // On another drive.
  if (isAbsolute(path)) return pathToFileURL(path).href;
  // With its dot no name can pass for a protocol.
  return `./${path.split(sep).map(encodeURIComponent).join("/")}`;
}
