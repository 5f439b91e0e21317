import { readFileSync } from "node:fs";
import { errorsInTables, inputGroups, narrateWorkbook, recognizeAll, type Narrated } from "../engine";
import { noInputs, type NarrativeInputs } from "../budget/narrative/inputs";
import { failure, success, type Result } from "../common/result";
import { termsIn, type Term } from "../narrate/write/terms";
import { readInputs } from "../narrate/inputs";
import { errorsSentence, narrativeResult, narrativeText } from "../report/narrative";
import type { NarrateRequest } from "./arguments";
import { complain } from "./complain";
import type { Reporter } from "./each-file";
import { readOtherWorkbook } from "./files/other-workbook";
import { readProse } from "./files/read-file";
import { systemErrorReason } from "./files/system-error";
import { readTeaching, refusalOf } from "./files/teaching";

/** `gouji narrate`. `undefined` after a complaint: what goes with the workbook could not be read. */
export async function narrateReporter(request: NarrateRequest): Promise<Reporter | undefined> {
  const inputs = request.inputs === undefined ? success(noInputs) : readJson(request.inputs);
  if (!inputs.ok) {
    complain(inputs.error, request.inputs);
    return undefined;
  }
  const lastYear = await readOtherWorkbook(request.lastYear);
  const lastProse = request.lastProse === undefined ? success(undefined) : readProse(request.lastProse);
  if (!lastProse.ok) {
    complain(lastProse.error, request.lastProse);
    return undefined;
  }
  const teaching = readTeaching(request);
  if (lastYear === undefined || teaching === undefined) return undefined;
  const { assigned, taught } = teaching;
  const { document, standard } = request;
  const reading = {
    ...teaching,
    standard,
    lastProse: lastProse.value?.map((text, paragraph) => ({ text, place: { paragraph } })),
    ...(document === undefined ? {} : { choice: document }),
  };
  return async (file, workbook) => {
    const recognized = recognizeAll(workbook, assigned, standard, taught);
    const refusal = refusalOf(workbook, teaching, recognized, standard);
    if (refusal !== undefined) return failure(refusal);
    const narrated = narrateWorkbook(workbook, inputs.value, lastYear.workbook, reading);
    if (narrated?.ok !== true) return narrated;
    const { value } = narrated;
    const unknown = itemNotInTables(value, inputs.value);
    if (unknown !== undefined) return failure(`“${unknown}”：表中没有这个科目`);
    const errors = errorsInTables(value);
    const terms = request.terms === true ? termsIn(value.narrative) : [];
    // Of a document nothing is printed that could say so.
    if (request.format === "docx" && errors > 0) complain(errorsSentence(errors), file);
    const report = {
      status: 0,
      result: narrativeResult(file, value, errors, terms),
      text: () => narrativeText(value, errors, terms),
    } as const;
    return success(
      request.format === "docx" ? { ...report, document: await wordDocument(value, terms) } : report,
    );
  };
}

/** The key of what was supplied for an item that the tables do not print. */
function itemNotInTables({ standard, recognition }: Narrated, inputs: NarrativeInputs): string | undefined {
  return standard.inputs
    .flatMap(({ id, byItem, inputs: own }) => {
      if (byItem === undefined) return [];
      const known = new Set([...own, ...byItem(recognition.document)].map(({ key }) => key));
      return [...inputs.keys()].filter((key) => key.startsWith(`${id}.`) && !known.has(key));
    })
    .at(0);
}

/** The library behind it takes as long to start as all the rest: only those wait who want it. */
async function wordDocument(narrated: Narrated, terms: readonly Term[]): Promise<Uint8Array> {
  const { narrativeDocument } = await import(/* webpackMode: "eager" */ "../report/word/narrative-document");
  return narrativeDocument(narrated, terms);
}

function readJson(path: string): Result<NarrativeInputs, string> {
  try {
    return readInputs(readFileSync(path, "utf8"), inputGroups);
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    return failure(reason);
  }
}
