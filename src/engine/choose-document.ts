import { accountsWord } from "../budget/budget-name";
import { type Result, failure, success } from "../common/result";
import type { Recognized } from "./recognize-all";

/** Which of a workbook's budgets is meant: its department's name, or its number from 1. */
export type DocumentChoice = string | number;

/** The one document that is meant, or the only one; else one Chinese sentence that says which there are. */
export function chooseDocument<R extends Recognized>(
  documents: readonly R[],
  choice: DocumentChoice | undefined,
): Result<R, string> | undefined {
  const [first, second] = documents;
  if (first === undefined) return undefined;
  if (choice === undefined) {
    return second === undefined
      ? success(first)
      : failure(
          `工作簿里有 ${documents.length} 套${wordOf(documents)}，请指明是哪一套：${listed(documents)}`,
        );
  }
  const chosen = documents.filter(
    ({ recognition: { document } }, index) => index + 1 === Number(choice) || document.department === choice,
  );
  const [only, another] = chosen;
  if (only === undefined)
    return failure(`没有“${choice}”这一套${wordOf(documents)}，工作簿里有：${listed(documents)}`);
  return another === undefined
    ? success(only)
    : failure(`“${choice}”有 ${chosen.length} 套，请用编号指明：${listed(documents)}`);
}

/** The one that is meant, or all where none is named; else why there is none. */
export function chooseFrom<R extends Recognized>(
  documents: readonly R[],
  choice: DocumentChoice | undefined,
): Result<readonly R[], string> {
  if (choice === undefined) return success(documents);
  const chosen = chooseDocument(documents, choice);
  if (chosen === undefined) return success([]);
  return chosen.ok ? success([chosen.value]) : chosen;
}

function wordOf(documents: readonly Recognized[]): string {
  return accountsWord(documents.map(({ standard }) => standard));
}

function listed(documents: readonly Recognized[]): string {
  const names = documents.map(({ standard, recognition: { document } }, index) => {
    const year = document.year === undefined ? "" : ` ${document.year} 年`;
    const final = standard.of === "final" ? "决算" : "";
    return `${index + 1} ${document.department ?? "（没有写明名称）"}${year}${final}`;
  });
  return names.join("；");
}
