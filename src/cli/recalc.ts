import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import {
  checkAll,
  chooseFrom,
  earlierBudgets,
  recalculateAll,
  type EarlierBudget,
  type Recognized,
} from "../engine";
import { failure, success, type Result } from "../common/result";
import type { Recalculation } from "../recalculate/proposal";
import { isBalance } from "../recalculate/recalculate";
import {
  leftOutResult,
  recalculationResult,
  recalculationText,
  type WrittenResult,
} from "../report/recalculation";
import { writeEdits } from "../workbook/file/write-edits";
import type { RecalcRequest } from "./arguments";
import { complain } from "./complain";
import type { Reporter } from "./each-file";
import { refusalToWrite } from "./output";
import { readOtherWorkbook } from "./files/other-workbook";
import { loadSolver } from "./files/load-solver";
import { readTeaching, readTies, refusalOf } from "./files/teaching";
import { internalErrorReason, systemErrorReason } from "./files/system-error";

/** `gouji recalc`: what to write, and with --out a copy in which the fixes are written. `undefined` after a complaint. */
export async function recalcReporter(request: RecalcRequest): Promise<Reporter | undefined> {
  const teaching = readTeaching(request);
  const since = await readOtherWorkbook(request.since);
  if (teaching === undefined || since === undefined) return undefined;
  const own = readTies(request.ties);
  if (own === undefined) return undefined;
  const { assigned, taught } = teaching;
  const { mode, standard } = request;
  const solver = isBalance(mode) ? await loadSolver() : undefined;
  if (solver?.ok === false) {
    complain(solver.error);
    return undefined;
  }
  const options = { taught, ...own, ...(standard !== undefined && { standard }) };
  return (file, workbook) => {
    const all = checkAll(workbook, assigned, options);
    if (!all.ok) return all;
    const refusal = refusalOf(workbook, teaching, all.value, standard);
    if (refusal !== undefined) return failure(refusal);
    const chosen = chooseFrom(all.value, request.document);
    if (!chosen.ok) return chosen;
    const [first] = chosen.value;
    if (first === undefined) return undefined;
    const earlier = since.workbook && earlierBudgets(since.workbook, options);
    const unlike = earlier && unlikeEarlier(chosen.value, earlier);
    if (unlike !== undefined) return failure(unlike);
    const recalculation = recalculateAll(workbook, chosen.value, mode, {
      since: earlier,
      solve: solver?.value,
      teaching: { assigned, ...options },
      prose: request.prose === true,
    });
    const written = request.out === undefined ? undefined : writeCopy(file, request.out, recalculation);
    if (written?.ok === false) return written;
    const result = recalculationResult(file, first, { ...recalculation, mode }, written?.value);
    return success({
      status: chosen.value.some(({ diagnosis }) => diagnosis.counts.errors > 0) ? 1 : 0,
      result,
      text: () => recalculationText(result),
    });
  };
}

/** Why a workbook is no earlier state of these budgets: one Chinese sentence; `undefined` where it is. */
function unlikeEarlier(now: readonly Recognized[], earlier: readonly EarlierBudget[]): string | undefined {
  if (earlier.length === 0) return "--since 的工作簿里没有找到预算公开表，请给出同一部门改动前的工作簿";
  for (const { recognition } of now) {
    const { department, year } = recognition.document;
    const documents = earlier.map((one) => one.recognition.document);
    const named = documents.filter((one) => one.department === department);
    const isOther =
      named.length === 0 && department !== undefined && documents.every((one) => one.department);
    if (isOther) return `--since 的工作簿里没有“${department}”，请给出同一部门改动前的工作簿`;
    const years = (named.length > 0 ? named : documents).flatMap((one) => one.year ?? []);
    if (year !== undefined && years.length > 0 && !years.includes(year))
      return `--since 的工作簿是 ${years[0] ?? ""} 年的，这里是 ${year} 年的；请给出同一年度改动前的工作簿`;
  }
  return undefined;
}

/** Why the copy may not be written there: one Chinese line; `undefined` when it may. Asked before any work is done. */
export function refusalToCopy(file: string, out: string): string | undefined {
  return refusalToWrite(out, [file]) ?? otherExtension(file, out);
}

function writeCopy(file: string, out: string, { proposals }: Recalculation): Result<WrittenResult, string> {
  // Sentences are only there where they were asked for.
  const sure = proposals
    .filter(({ isProse, kind }) => kind !== "suggestion" || isProse === true)
    .map(({ edit }) => edit);
  try {
    const written = writeEdits(readFileSync(file), sure);
    if (!written.ok) return failure(written.error);
    writeFileSync(out, written.value.bytes);
    return success({
      path: out,
      edits: written.value.written.length,
      skipped: written.value.skipped.map(({ edit, reason }) => leftOutResult({ place: edit.place, reason })),
      notes: written.value.notes,
    });
  } catch (error) {
    return failure(`${out}：无法写入：${systemErrorReason(error) ?? internalErrorReason(error)}`);
  }
}

/** Excel refuses to open a workbook with macros that is named .xlsx, and the other way round. */
function otherExtension(file: string, out: string): string | undefined {
  const wanted = extname(file).toLowerCase();
  // Into others nothing is written anyhow, and that says what to do instead.
  return extname(out).toLowerCase() === wanted || !/^\.xl[st][xm]$/.test(wanted)
    ? undefined
    : `副本的扩展名要与原文件一样（${wanted}），否则 Excel 打不开；请换一个文件名`;
}
