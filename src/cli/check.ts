import { checkAll, chooseFrom } from "../engine";
import { failure, success } from "../common/result";
import type { OwnTie } from "../budget/own-tie";
import type { Profile } from "../check/profile";
import { digestOf } from "../report/batch/summary/digest";
import { joinDocuments } from "../report/documents";
import { checkResult, type CheckResult } from "../report/result";
import { tiesOf } from "../report/ties";
import { checkText } from "../report/text/check-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Reporter } from "./each-file";
import type { GivenProse } from "./files/prose-files";
import { NOTHING_TAUGHT, refusalOf, type Taught } from "./files/teaching";

export interface CheckOptions {
  readonly lastYear?: WorkbookSnapshot;
  /** Only that one of several budgets. */
  readonly document?: string;
  /** The id of the one by which the tables are to be read. */
  readonly standard?: string;
  /** Foot tables beside the budget's too. */
  readonly otherTables?: boolean;
  /** What persons have said of the tables. */
  readonly teaching?: Taught;
  /** By whose rules what is found is told. */
  readonly profile?: Profile;
  /** Of one's own. */
  readonly ties?: readonly OwnTie[];
  /** List every tie with its figures. */
  readonly allTies?: boolean;
}

/**
 * `gouji check`, of each workbook, with the prose that was given beside it or that stands in it; with last year's
 * workbook what the prose says of changes is checked against it.
 */
export function checkReporter(
  proseOf: (file: string) => GivenProse | undefined,
  {
    lastYear,
    document,
    standard,
    otherTables = false,
    teaching = NOTHING_TAUGHT,
    profile,
    ties = [],
    allTies = false,
  }: CheckOptions = {},
): Reporter<CheckResult> {
  return (file, workbook) => {
    const given = proseOf(file);
    const checked = checkAll(workbook, teaching.assigned, {
      otherTables,
      taught: teaching.taught,
      ties,
      ...(standard === undefined ? {} : { standard }),
      ...(given === undefined ? {} : { prose: given.paragraphs.map(placed) }),
      ...(lastYear === undefined ? {} : { lastYear }),
      ...(profile === undefined ? {} : { profile }),
    });
    if (!checked.ok) return checked;
    const refusal = refusalOf(workbook, teaching, checked.value, standard);
    if (refusal !== undefined) return failure(refusal);
    const proseFile = given && { file: given.file, paragraphs: given.paragraphs.length };
    const chosen = chooseFrom(checked.value, document);
    if (!chosen.ok) return chosen;
    const [first, ...others] = chosen.value.map((one) => {
      const result = checkResult(file, one);
      return allTies ? { ...result, ties: tiesOf(one) } : result;
    });
    if (first === undefined) return undefined;
    const joined = joinDocuments([first, ...others]);
    const result = proseFile === undefined ? joined : { ...joined, prose: proseFile };
    return success({
      status: result.summary.errors > 0 ? 1 : 0,
      result,
      text: (colors) => checkText(result, colors),
      digests: chosen.value.map(digestOf),
    });
  };
}

function placed(text: string, paragraph: number) {
  return { text, place: { paragraph } };
}
