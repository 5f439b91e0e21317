import { statSync } from "node:fs";
import { success, type Result } from "../../common/result";
import { colorsFor } from "../form";
import type { CheckRequest } from "../arguments";
import { complain } from "../complain";
import { printEach, type Status } from "../each-file";
import { readOtherWorkbook } from "../files/other-workbook";
import { pairFiles } from "../files/prose-files";
import { readProfile, readTeaching, readTies } from "../files/teaching";
import { fileOutput, refusalToWrite, standardOutput, type Output } from "../output";
import { checkFiles, runKey, threadsFor } from "./check-files";
import { collectSummary, readExpected, withSummaryFile } from "./collect-summary";
import { checkForm } from "./check-form";
import { findWorkbooks, isFolder, type Input } from "./find-workbooks";
import { openUnfinished, type UnfinishedRun } from "./unfinished";

/** `gouji check`: files and folders of them, in threads where there are many. `program`: the command line's own file. */
export async function runCheck(request: CheckRequest, program: string): Promise<Status> {
  const { inputs, results } = pairInputs(findWorkbooks(request.files));
  const output = outputOf(request, inputs);
  const last = output && (await readOtherWorkbook(request.lastYear));
  const teaching = last && readTeaching(request);
  const profile = teaching && readProfile(request.profile);
  const ties = profile && readTies(request.ties);
  const expected = ties && expectedOf(request);
  if (!output || !last || !teaching || !profile || !ties || !expected) return 2;
  const options = {
    otherTables: request.otherTables === true,
    teaching,
    ...profile,
    ...ties,
    ...(last.workbook === undefined ? {} : { lastYear: last.workbook }),
    ...(request.document === undefined ? {} : { document: request.document }),
    ...(request.standard === undefined ? {} : { standard: request.standard }),
    ...(request.allTies === undefined ? {} : { allTies: request.allTies }),
  };
  const threads = threadsFor(inputs, request.workers);
  const record = threads === 0 ? success(undefined) : recordOf(request, () => runKey(program, options));
  if (!record.ok) {
    complain(record.error);
    return 2;
  }
  const unfinished = record.value;
  const isMany = results > 1 || request.files.some(isFolder);
  const collector = collectSummary(expected);
  const form = checkForm(request, isMany, colorsFor(output.isTerminal, process.env), collector);
  const checking = checkFiles(
    {
      inputs,
      program,
      stream: process.stderr,
      ...options,
      ...(unfinished === undefined ? {} : { unfinished }),
    },
    threads,
  );
  const interrupted = () => {
    checking.clear();
    if (unfinished !== undefined) complain("已中断；用同样的命令加上 --resume 可以接着核对");
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  const written = whenWhole(withSummaryFile(output, request.summary, collector), unfinished);
  const status = await printEach(checking.outcomes, form, written, checking);
  process.off("SIGINT", interrupted);
  return status;
}

/** With the prose that goes with each; `results`: how many workbooks there are to tell of. */
function pairInputs(found: readonly Input[]): { inputs: Input[]; results: number } {
  const { files, results, prose, refused } = pairFiles(found.map(({ file }) => file));
  const known = new Map(found.map((input) => [input.file, input]));
  const inputs = files.map((file): Input => {
    const own = prose.get(file);
    const error = known.get(file)?.error ?? refused.get(file);
    return { file, ...(error === undefined ? {} : { error }), ...(own === undefined ? {} : { prose: own }) };
  });
  return { inputs, results };
}

/** The record of an unfinished run goes when the report is there. */
function whenWhole(output: Output, unfinished: UnfinishedRun | undefined): Output {
  return {
    ...output,
    close: () => {
      const written = output.close();
      if (written.ok) unfinished?.remove();
      return written;
    },
  };
}

/** Those that were to send something; `undefined` after a complaint. */
function expectedOf({ expected }: CheckRequest): readonly string[] | undefined {
  if (expected === undefined) return [];
  const read = readExpected(expected);
  if (read.ok) return read.value;
  complain(read.error, expected);
  return undefined;
}

/** Where the report goes; `undefined` after a complaint. */
function outputOf(request: CheckRequest, inputs: readonly Input[]): Output | undefined {
  const { expected, out, files, lastYear, overlay, assigned, profile, summary, ties } = request;
  // Files that are read: a report must not take their place.
  const named = files.filter((file) => !isFolder(file));
  const beside = [lastYear, overlay, assigned, profile, ties, expected].filter((path) => path !== undefined);
  const kept = [...named, ...inputs.map(({ file }) => file), ...beside];
  for (const path of [out, summary]) {
    const refusal = path === undefined ? undefined : refusalToWrite(path, kept);
    if (refusal === undefined) continue;
    complain(refusal, path);
    return undefined;
  }
  return out === undefined ? standardOutput() : fileOutput(out);
}

/** Without a record a run is as good, unless it was to go on with one: then why there is none is one Chinese line. */
function recordOf(
  { out, resume }: CheckRequest,
  key: () => string,
): Result<UnfinishedRun | undefined, string> {
  if (out === undefined || !isPlainFile(out)) return success(undefined);
  const opened = openUnfinished(`${out}.unfinished`, key(), resume);
  if (opened.ok || resume) return opened;
  complain(opened.error);
  return success(undefined);
}

/** Or none yet. */
function isPlainFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
