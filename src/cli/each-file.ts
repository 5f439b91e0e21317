import { standards, type Refusal } from "../engine";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Files } from "./arguments";
import { complain } from "./complain";
import type { FileReport, Form } from "./form";
import type { Output, Written } from "./output";
import type { Progress } from "./progress";
import { readFile } from "./read-file";
import { internalErrorReason } from "./system-error";

/** 0: nothing wrong; 1: there are errors in a budget; 2: could not run. */
export type Status = 0 | 1 | 2;

/** What a command says of a workbook, or why it says nothing; `undefined`: there is no budget table in it. */
export type Reporter = (file: string, workbook: WorkbookSnapshot) => Reported | Promise<Reported>;

type Reported = FileReport | Refusal | undefined;

/**
 * Each file is judged on its own, one that cannot be read does not stop the others; the highest status counts.
 * `refused` are those of them that were found to be of no use before, and why.
 */
export async function eachFile(
  files: Files,
  reporter: Reporter,
  form: Form,
  output: Output,
  progress: Progress,
  refused: ReadonlyMap<string, string> = new Map(),
): Promise<Status> {
  let status: Status = 0;
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, file);
    const outcome = await outcomeOf(file, reporter, form, refused.get(file));
    progress.clear();
    if (outcome.error !== undefined) complain(outcome.error, file);
    status = highest(status, outcome.status);
    const written = await output.write(outcome.printed);
    if (!written.ok) return lostOutput(written, status);
  }
  const end = await output.write(form.end());
  const written = end.ok ? output.close() : end;
  return written.ok ? status : lostOutput(written, status);
}

interface Outcome {
  readonly status: Status;
  readonly printed: string | Uint8Array;
  readonly error?: string;
}

async function outcomeOf(
  file: string,
  reporter: Reporter,
  form: Form,
  refused: string | undefined,
): Promise<Outcome> {
  const failed = (error: string): Outcome => ({ status: 2, printed: form.failure({ file, error }), error });
  if (refused !== undefined) return failed(refused);
  try {
    const read = readFile(file);
    if (!read.ok) return failed(read.message);
    const report = await reporter(file, read.workbook);
    if (report === undefined) return failed(nothingFound());
    if ("refusal" in report) return failed(report.refusal);
    return { status: report.status, printed: form.report(report) };
  } catch (error) {
    // A bug that one workbook brings out must not cost the reports on the others.
    return failed(internalErrorReason(error));
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
