import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { success, type Result } from "../../common/result";
import type { Digest } from "../../report/batch/summary/digest";
import type { CheckResult } from "../../report/result";
import { checkText } from "../../report/text/check-text";
import { outcomeOf, type Outcome, type Reporter } from "../each-file";
import { jsonLine } from "../form";
import { LARGEST_FILE } from "../files/read-file";
import type { Input } from "./find-workbooks";

/** What a thread says of a file, cheap to hand over: the result as its line of ndjson, or why there is none. */
export type Answer = Result<CheckedLine, string>;

interface CheckedLine {
  readonly status: 0 | 1;
  readonly line: string;
  /** Of each of its documents, for the summary. */
  readonly digests: readonly Digest[];
  readonly fingerprint?: string;
}

/** `withFingerprint`: of the file as it was before it was read, so that a change meanwhile is never overlooked. */
export async function answerOf(
  input: Input,
  reporter: Reporter<CheckResult>,
  withFingerprint: boolean,
): Promise<Answer> {
  const fingerprint = withFingerprint ? fingerprintOf(input) : undefined;
  const { report } = await outcomeOf(input.file, reporter);
  if (!report.ok) return report;
  const { digests = [], result, status } = report.value;
  return success({
    status,
    line: jsonLine(result),
    digests,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
}

export function outcomeFrom(file: string, answer: Answer): Outcome<CheckResult> {
  if (!answer.ok) return { file, report: answer };
  const { digests, line, status } = answer.value;
  let parsed: CheckResult | undefined;
  const read = (): CheckResult => (parsed ??= JSON.parse(line) as CheckResult);
  return {
    file,
    report: success({
      status,
      line,
      digests,
      // Only the forms that need it pay for it.
      get result() {
        return read();
      },
      text: (colors) => checkText(read(), colors),
    }),
  };
}

/** Of a file's name and content, and the prose that goes with it; `undefined` where it cannot be read, which is said elsewhere. */
export function fingerprintOf({ file, prose }: Input): string | undefined {
  try {
    const facts = statSync(file);
    if (!facts.isFile() || facts.size > LARGEST_FILE) return undefined;
    const beside = prose === undefined ? "" : JSON.stringify(prose);
    return createHash("sha256").update(`${file}\0${beside}\0`).update(readFileSync(file)).digest("hex");
  } catch {
    return undefined;
  }
}
