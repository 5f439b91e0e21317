import { failure, type Result } from "../common/result";
import { standards, unreadTitles } from "../engine";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Files } from "./arguments";
import { complain } from "./complain";
import type { FileReport, Form } from "./form";
import { READER_GONE, type Output, type Written } from "./output";
import type { Progress } from "./progress";
import { readFile } from "./files/read-file";
import { internalErrorReason } from "./files/system-error";

/** 0: nothing wrong; 1: there are errors in a budget; 2: could not run. */
export type Status = 0 | 1 | 2;

/** What a command says of a workbook, or why it says nothing; `undefined`: there is no budget table in it. */
export type Reporter<R extends object = object> = (
  file: string,
  workbook: WorkbookSnapshot,
) => Reported<R> | Promise<Reported<R>>;

type Reported<R extends object> = Result<FileReport<R>, string> | undefined;

/** What came of one file: a report, or one Chinese line that says why there is none. */
export interface Outcome<R extends object = object> {
  readonly file: string;
  readonly report: Result<FileReport<R>, string>;
}

/** Each file is judged on its own, one that cannot be read does not stop the others; the highest status counts. */
export async function eachFile<R extends object>(
  files: Files,
  reporter: Reporter<R>,
  { form, output, progress }: Printing<R>,
): Promise<Status> {
  return printEach(outcomesOf(files, reporter, progress), form, output, progress);
}

/** How and where what is said of the files is printed. */
export interface Printing<R extends object = object> {
  readonly form: Form<R>;
  readonly output: Output;
  readonly progress: Progress;
}

async function* outcomesOf<R extends object>(
  files: Files,
  reporter: Reporter<R>,
  progress: Progress,
): AsyncGenerator<Outcome<R>> {
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, file);
    yield await outcomeOf(file, reporter);
  }
}

/** Prints what came of each file when it is there, and complains of what went wrong. */
export async function printEach<R extends object>(
  outcomes: AsyncIterable<Outcome<R>>,
  form: Form<R>,
  output: Output,
  { clear }: Pick<Progress, "clear">,
): Promise<Status> {
  let status: Status = 0;
  for await (const outcome of outcomes) {
    clear();
    const { printed, error, status: own } = printedOf(outcome, form);
    if (error !== undefined) complain(error, outcome.file);
    status = highest(status, own);
    const written = await output.write(printed);
    if (!written.ok) return lostOutput(written, status);
  }
  const end = await output.write(await form.end());
  const written = end.ok ? output.close() : end;
  return written.ok ? status : lostOutput(written, status);
}

export async function outcomeOf<R extends object>(file: string, reporter: Reporter<R>): Promise<Outcome<R>> {
  try {
    const read = await readFile(file);
    if (!read.ok) return { file, report: read };
    return { file, report: (await reporter(file, read.value)) ?? failure(nothingFound(read.value)) };
  } catch (error) {
    // A bug that one workbook brings out must not cost the reports on the others.
    return { file, report: failure(internalErrorReason(error)) };
  }
}

interface Printed {
  readonly status: Status;
  readonly printed: string | Uint8Array;
  readonly error?: string;
}

function printedOf<R extends object>({ file, report }: Outcome<R>, form: Form<R>): Printed {
  const failed = (error: string): Printed => ({ status: 2, printed: form.failure({ file, error }), error });
  if (!report.ok) return failed(report.error);
  try {
    return { status: report.value.status, printed: form.report(report.value) };
  } catch (error) {
    return failed(internalErrorReason(error));
  }
}

/** What was sought, or which tables stand there that none of the standards reads. */
function nothingFound(workbook: WorkbookSnapshot): string {
  const [first, ...others] = unreadTitles(workbook);
  if (first !== undefined) {
    const count = others.length > 0 ? `等 ${others.length + 1} 张表` : "";
    return `看到了${first.sheet} 第 ${first.row + 1} 行的《${first.text}》${count}，但都没有核对：${first.reason}；请确认选对了工作簿`;
  }
  // The tables of most provinces are the base's; some describe their own.
  const own = standards.filter(({ overlay, tables }) => overlay === undefined || tables.length > 0);
  const sought = own.map(({ title, tables: [table] }) =>
    table === undefined ? title : `${title}，例如《${table.titles[0]}》`,
  );
  return `没有找到预算公开表，请确认选对了工作簿（要找的是${sought.join("；")}）`;
}

/** The status of a run whose report did not arrive whole. A reader that has gone is no problem of ours. */
export function lostOutput({ error }: Extract<Written, { ok: false }>, status: Status): Status {
  if (error === READER_GONE) return status;
  complain(error);
  return 2;
}

function highest(one: Status, other: Status): Status {
  return one > other ? one : other;
}
