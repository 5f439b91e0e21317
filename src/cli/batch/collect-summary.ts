import { readFileSync, writeFileSync } from "node:fs";
import { failure, success, type Result } from "../../common/result";
import { entriesOf, type BatchEntry } from "../../report/batch/summary/entry";
import { batchSummary, type BatchSummary, type UnreadableFile } from "../../report/batch/summary/summary";
import type { CheckResult } from "../../report/result";
import type { FileReport, Form } from "../form";
import { jsonText } from "../form";
import type { Output } from "../output";
import { internalErrorReason, systemErrorReason } from "../files/system-error";

/** Gathers what the summary needs of each file: a few kilobytes, whatever the form of the report. */
export interface SummaryCollector {
  readonly add: (report: FileReport<CheckResult>) => void;
  readonly addUnreadable: (file: UnreadableFile) => void;
  readonly summary: () => BatchSummary;
}

export function collectSummary(expected: readonly string[]): SummaryCollector {
  const entries: BatchEntry[] = [];
  const unreadable: UnreadableFile[] = [];
  let made: BatchSummary | undefined;
  return {
    add: ({ digests = [], result }) => void entries.push(...entriesOf(result, digests)),
    addUnreadable: (file) => void unreadable.push(file),
    summary: () => (made ??= batchSummary(entries, unreadable, expected)),
  };
}

/** The same form, of which each file is gathered as well. */
export function withSummary(form: Form<CheckResult>, collector: SummaryCollector): Form<CheckResult> {
  return {
    report: (report) => {
      collector.add(report);
      return form.report(report);
    },
    failure: (file) => {
      collector.addUnreadable(file);
      return form.failure(file);
    },
    end: form.end,
  };
}

/** With the summary in a file of its own, written when all files are done. */
export function withSummaryFile(
  output: Output,
  path: string | undefined,
  collector: SummaryCollector,
): Output {
  if (path === undefined) return output;
  return {
    ...output,
    close: () => {
      try {
        writeFileSync(path, jsonText(collector.summary()));
      } catch (error) {
        return failure(`${path}：无法写入：${systemErrorReason(error) ?? internalErrorReason(error)}`);
      }
      return output.close();
    },
  };
}

/** The names in a text file, one on each line; what follows a tab is somebody's remark. */
export function readExpected(path: string): Result<readonly string[], string> {
  try {
    const lines = readFileSync(path, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r\n|[\r\n]/);
    const names = lines.map((line) => (line.split("\t")[0] ?? "").trim()).filter((name) => name !== "");
    if (names.length === 0) return failure("里面没有部门名称，应当每行写一个");
    if (names.some((name) => /[\u0000\uFFFD]/.test(name)))
      return failure("不是 UTF-8 编码的文本，请另存为 UTF-8");
    return success([...new Set(names)]);
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    return failure(reason);
  }
}
