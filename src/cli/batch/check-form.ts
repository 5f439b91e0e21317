import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { departmentOf, failedDepartment, type Department } from "../../report/batch/department";
import { batchHtml } from "../../report/batch/summary-page";
import { batchWorkbook } from "../../report/batch/summary-workbook";
import type { BatchSummary } from "../../report/batch/summary/summary";
import { summaryText } from "../../report/batch/summary/summary-text";
import { byDocument } from "../../report/documents";
import type { Colors } from "../../report/text/colors";
import { oneWorkbook } from "../../report/batch/one-workbook";
import { checkRecord, type CheckRecord } from "../../report/record/record";
import { recordPage } from "../../report/record/record-page";
import type { CheckResult } from "../../report/result";
import type { CheckRequest } from "../arguments";
import { formOf, type Form } from "../form";
import { withSummary, type SummaryCollector } from "./collect-summary";

/** The form of `gouji check`: beside those of every command a page, a workbook and a document, written when all files are done. */
export function checkForm(
  request: Pick<CheckRequest, "expected" | "format" | "out" | "summary">,
  isMany: boolean,
  colors: Colors,
  collector: SummaryCollector,
): Form<CheckResult> {
  const form = plainForm(request, isMany, colors, collector);
  const isSummed = request.summary !== undefined || ["text", "html", "xlsx"].includes(request.format);
  return isSummed ? withSummary(form, collector) : form;
}

function plainForm(
  { expected, format, out }: Pick<CheckRequest, "expected" | "format" | "out">,
  isMany: boolean,
  colors: Colors,
  collector: SummaryCollector,
): Form<CheckResult> {
  const date = new Date();
  const folder = out === undefined ? process.cwd() : dirname(resolve(out));
  switch (format) {
    case "html":
      return isMany
        ? gathered(folder, collector, batchHtml)
        : { report: ({ result }) => recordPage(recordOf(result, date)), failure: () => "", end: () => "" };
    case "xlsx":
      return isMany ? gathered(folder, collector, batchWorkbook) : workbookForm(folder, date);
    case "docx":
      return documentForm(date);
    case "text":
      return withSummaryBelow(formOf(format, isMany, colors), collector, expected !== undefined);
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
      oneWorkbook(
        recordOf(result, date),
        byDocument(result).map((one) => departmentOf(one, linkTo(result.file, folder))),
      ),
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

/** From so many files on nobody sees by themselves what they have in common. */
const FEWEST_SUMMED = 3;

function withSummaryBelow(
  form: Form<CheckResult>,
  collector: SummaryCollector,
  isWanted: boolean,
): Form<CheckResult> {
  return {
    ...form,
    end: () => {
      const summary = collector.summary();
      return isWanted || summary.files >= FEWEST_SUMMED ? `\n${summaryText(summary)}` : "";
    },
  };
}

/** Each document for itself: one workbook may hold those of several departments. */
function gathered(
  folder: string,
  collector: SummaryCollector,
  write: (departments: readonly Department[], summary: BatchSummary) => string | Uint8Array,
): Form<CheckResult> {
  const departments: Department[] = [];
  return {
    report: ({ result }) => {
      const link = linkTo(result.file, folder);
      departments.push(...byDocument(result).map((one) => departmentOf(one, link)));
      return "";
    },
    failure: ({ file, error }) => {
      departments.push(failedDepartment(file, linkTo(file, folder), error));
      return "";
    },
    end: () => (departments.length === 0 ? "" : write(departments, collector.summary())),
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
