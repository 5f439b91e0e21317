import { standards } from "../engine";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Files } from "./arguments";
import { complain } from "./complain";
import type { FileFailure, FileReport, Form } from "./form";
import type { Output, Written } from "./output";
import type { Progress } from "./progress";
import { readFile } from "./read-file";
import { internalErrorReason } from "./system-error";

/** 0: nothing wrong; 1: there are errors in a budget; 2: could not run. */
export type Status = 0 | 1 | 2;

/** What a command says of a workbook; `undefined`: there is no budget table in it. */
export type Reporter = (file: string, workbook: WorkbookSnapshot) => FileReport | undefined;

/** Each file is judged on its own, one that cannot be read does not stop the others; the highest status counts. */
export async function eachFile(
  files: Files,
  reporter: Reporter,
  form: Form,
  output: Output,
  progress: Progress,
): Promise<Status> {
  let status: Status = 0;
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, file);
    const said = reportOn(file, reporter);
    progress.clear();
    const isFailure = "error" in said;
    if (isFailure) complain(said.error, file);
    status = highest(status, isFailure ? 2 : said.status);
    const written = await output.write(isFailure ? form.failure(said) : form.report(said));
    if (!written.ok) return lostOutput(written, status);
  }
  const end = await output.write(form.end());
  const written = end.ok ? output.close() : end;
  return written.ok ? status : lostOutput(written, status);
}

function reportOn(file: string, reporter: Reporter): FileReport | FileFailure {
  try {
    const read = readFile(file);
    if (!read.ok) return { file, error: read.message };
    return reporter(file, read.workbook) ?? { file, error: nothingFound() };
  } catch (error) {
    return { file, error: internalErrorReason(error) };
  }
}

function nothingFound(): string {
  const sought = standards.map(({ title, tables: [first] }) => `${title}，例如《${first.titles[0]}》`);
  return `没有找到预算公开表，请确认选对了工作簿（要找的是${sought.join("；")}）`;
}

/** The status of a run whose report did not arrive whole. A reader that has gone (`| head`) is no problem of ours. */
export function lostOutput(written: Extract<Written, { ok: false }>, status: Status): Status {
  if (written.message === undefined) return status;
  complain(written.message);
  return 2;
}

function highest(one: Status, other: Status): Status {
  return one > other ? one : other;
}
