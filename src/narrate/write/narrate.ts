import type { BudgetDocument } from "../../budget/document";
import { noInputs, type NarrativeInputs } from "../../budget/narrative/inputs";
import { exact, missing } from "../../budget/narrative/quantities";
import type { Gap, NarrativeContext } from "../../budget/narrative/section";
import type { Standard } from "../../budget/standard";
import { ONE } from "../../amount/decimal";
import { write, type WrittenParagraph } from "./write";

/** 情况说明 as written from the tables and the inputs. */
export interface Narrative {
  readonly sections: readonly WrittenSection[];
}

export interface WrittenSection {
  /** 一, 二 … in the published order */
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly WrittenParagraph[];
  readonly gaps: readonly Gap[];
  readonly drafts: readonly { readonly key: string; readonly text: string }[];
}

/** What was read beside the budget. */
type ReadBeside = Partial<Pick<NarrativeContext, "drafts" | "lastYear">>;

export function narrate(
  document: BudgetDocument,
  standard: Standard,
  inputs: NarrativeInputs = noInputs,
  beside: ReadBeside = {},
): Narrative {
  const context: NarrativeContext = { ...narrativeContext(document, inputs, beside), isWritten: true };
  return {
    sections: standard.sections.map((section) => ({
      number: section.number,
      id: section.id,
      title: section.title(document.kind),
      ...write(section.body(context), beside.drafts),
    })),
  };
}

export function narrativeContext(
  document: BudgetDocument,
  inputs: NarrativeInputs,
  { drafts = new Map(), lastYear }: ReadBeside = {},
): NarrativeContext {
  const { department, kind, year } = document;
  return {
    document,
    // Recognition folds brackets; in prose they are Chinese ones.
    department: department?.replace(/\(/g, "（").replace(/\)/g, "）") ?? "本部门",
    kind,
    year: year === undefined ? missing({ key: "year", label: "预算年度" }) : exact(BigInt(year) * ONE),
    inputs,
    drafts,
    ...(lastYear === undefined ? {} : { lastYear }),
  };
}
