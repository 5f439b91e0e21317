import * as v from "valibot";

/**
 * What the user supplies for the narrative, kept with the workbook: texts by the keys of the inputs (`lastYear.totalRevenue`,
 * `reasons.revenue`), as they were typed. Figures and reasons, nothing personal.
 */
export interface Form {
  readonly typed: FormTexts;
  /** Read out of last year's workbook; what was typed goes before it. */
  readonly read: FormTexts;
  /** Reasons that were drafted out of it and that nobody has confirmed. */
  readonly drafts: FormTexts;
}

export type FormTexts = Readonly<Record<string, string>>;

const emptyForm: Form = { typed: {}, read: {}, drafts: {} };

export function withoutText(texts: FormTexts, key: string): FormTexts {
  return Object.fromEntries(Object.entries(texts).filter(([own]) => own !== key));
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readForm(stored: unknown): Form {
  return v.parse(keptForm, stored);
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";
const keptTexts = v.fallback(
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((kept): FormTexts => Object.fromEntries(Object.entries(kept).filter(isText))),
  ),
  {},
);

const keptForm: v.GenericSchema<unknown, Form> = v.fallback(
  v.object({ typed: keptTexts, read: keptTexts, drafts: keptTexts }),
  emptyForm,
);
