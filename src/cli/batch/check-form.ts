import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { departmentOf, failedDepartment, type Department } from "../../report/batch/department";
import { batchHtml } from "../../report/batch/summary-page";
import { batchWorkbook } from "../../report/batch/summary-workbook";
import type { Colors } from "../../report/text/colors";
import { checkHtml } from "../../report/html";
import type { CheckResult } from "../../report/result";
import type { CheckRequest } from "../arguments";
import { formOf, type Form } from "../form";

/** The form of `gouji check`: beside those of every command a page and a workbook, written when all files are done. */
export function checkForm(
  { format, out }: Pick<CheckRequest, "format" | "out">,
  isMany: boolean,
  colors: Colors,
): Form<CheckResult> {
  const folder = out === undefined ? process.cwd() : dirname(resolve(out));
  switch (format) {
    case "html":
      return isMany ? gathered(folder, isMany, batchHtml) : pageForm();
    case "xlsx":
      return gathered(folder, isMany, batchWorkbook);
    default:
      return formOf(format, isMany, colors);
  }
}

function pageForm(): Form<CheckResult> {
  return { report: ({ result }) => checkHtml(result), failure: () => "", end: () => "" };
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
