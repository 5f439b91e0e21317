import { compareWorkbooks, recognizeAll, type ComparedReading } from "../engine";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { comparisonHtml } from "../report/comparison/comparison-html";
import {
  comparisonResult,
  hasDifferences,
  type ComparisonResult,
} from "../report/comparison/comparison-result";
import { comparisonText } from "../report/comparison/comparison-text";
import { comparisonWorkbook } from "../report/comparison/comparison-workbook";
import type { CompareRequest } from "./arguments";
import { complain } from "./complain";
import { lostOutput, type Status } from "./each-file";
import { readFile } from "./files/read-file";
import { readTeaching, refusalOf } from "./files/teaching";
import { jsonText } from "./form";
import { fileOutput, refusalToWrite, standardOutput, type Output } from "./output";

/** `gouji compare`: what the newer of two files says otherwise. 0: no difference, 1: differences, 2: could not run. */
export async function runCompare(request: CompareRequest): Promise<Status> {
  const output = outputOf(request);
  const teaching = output && readTeaching(request);
  const before = teaching && (await workbookOf(request.old));
  const now = before && (await workbookOf(request.new));
  if (output === undefined || teaching === undefined || before === undefined || now === undefined) return 2;
  const { assigned, taught } = teaching;
  const by = { taught, ...(request.standard === undefined ? {} : { standard: request.standard }) };
  // Places that a person named are those of the newer file.
  const refusal = refusalOf(
    now,
    teaching,
    recognizeAll(now, assigned, request.standard, taught),
    request.standard,
  );
  const reading: ComparedReading = { now: { assigned, ...by }, before: by };
  const compared = refusal === undefined ? compareWorkbooks(now, before, reading) : undefined;
  if (compared?.ok !== true) {
    complain(refusal ?? compared?.error ?? "", request.new);
    return 2;
  }
  const result = comparisonResult({ old: request.old, new: request.new }, compared.value);
  const status = hasDifferences(result) ? 1 : 0;
  const written = await output.write(printedAs(request.format, result));
  const closed = written.ok ? output.close() : written;
  return closed.ok ? status : lostOutput(closed, status);
}

async function workbookOf(path: string): Promise<WorkbookSnapshot | undefined> {
  const read = await readFile(path);
  if (read.ok) return read.value;
  complain(read.error, path);
  return undefined;
}

function outputOf({ assigned, new: now, old, out, overlay }: CompareRequest): Output | undefined {
  if (out === undefined) return standardOutput();
  const read = [old, now, overlay, assigned].filter((path) => path !== undefined);
  const refusal = refusalToWrite(out, read);
  if (refusal === undefined) return fileOutput(out);
  complain(refusal, out);
  return undefined;
}

function printedAs(format: CompareRequest["format"], result: ComparisonResult): string | Uint8Array {
  switch (format) {
    case "html":
      return comparisonHtml(result);
    case "xlsx":
      return comparisonWorkbook(result);
    case "json":
      return jsonText(result);
    default:
      return comparisonText(result);
  }
}
