import { toPlain } from "../../../amount/decimal";
import type { InputDescription, InputValue, NarrativeInputs } from "../../../budget/inputs";
import { readInput } from "../../../narrate/inputs";
import { inputs as groups } from "../../../standards/shanxi/inputs";

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

export const emptyForm: Form = { typed: {}, read: {}, drafts: {} };

export interface FormField {
  readonly key: string;
  /** In the language of the tables. */
  readonly label: string;
  readonly isLong: boolean;
}

/** All that may be supplied. The words are those of the gaps in the text. */
export const formGroups = groups.map(({ id, title, inputs }) => ({
  id,
  title,
  fields: inputs.filter(({ type }) => type !== "year").map(fieldFor),
}));

function fieldFor({ key, label, type }: InputDescription): FormField {
  const hint = type === "amount" ? "（万元）" : type === "date" ? "，例如 2025-12-31" : "";
  return { key, label: `${label}${hint}`, isLong: type === "text" };
}

const fields = new Map(formGroups.flatMap((group) => group.fields).map((field) => [field.key, field]));
const descriptions = new Map<string, InputDescription>(
  groups.flatMap(({ inputs }) => inputs).map((input) => [input.key, input]),
);

/** `undefined` for what cannot be supplied in the form, such as a table that was not found. */
export function fieldOf(key: string): FormField | undefined {
  return fields.get(key);
}

export interface FilledForm {
  readonly inputs: NarrativeInputs;
  /** What is wrong with a text, by its key, in one Chinese sentence. Such a text is no input. */
  readonly problems: ReadonlyMap<string, string>;
}

export function fillIn({ typed, read }: Pick<Form, "typed" | "read">): FilledForm {
  const problems = new Map<string, string>();
  const inputs = new Map<string, InputValue>();
  for (const [key, text] of Object.entries({ ...read, ...typed })) {
    const input = descriptions.get(key);
    const value = valueOf(key, text);
    if (input === undefined || value === "") continue;
    const given = readInput(input, value, fieldOf(key)?.label);
    if (!given.ok) problems.set(key, given.error);
    else if (given.value !== undefined) inputs.set(key, given.value);
  }
  return { inputs, problems };
}

/** Figures may be typed in full width; of words every character is the user's. */
function valueOf(key: string, text: string): string {
  return fieldOf(key)?.isLong === true ? text.trim() : text.normalize("NFKC").trim();
}

/** Last year's figures as they stand in the form. */
export function lastYearTexts(inputs: NarrativeInputs): FormTexts {
  const texts = [...descriptions.values()].flatMap(({ key, type, lastYearOf }) => {
    const value = inputs.get(key);
    if (typeof value !== "bigint") return [];
    if (type === "year") return [[key, toPlain(value)] as const];
    return lastYearOf === undefined ? [] : [[key, toPlain(value, 2)] as const];
  });
  return Object.fromEntries(texts);
}

export function withoutText(texts: FormTexts, key: string): FormTexts {
  return Object.fromEntries(Object.entries(texts).filter(([own]) => own !== key));
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readForm(stored: unknown): Form {
  const { typed, read, drafts } = (stored ?? {}) as Partial<Record<keyof Form, unknown>>;
  return { typed: texts(typed), read: texts(read), drafts: texts(drafts) };
}

function texts(stored: unknown): FormTexts {
  if (typeof stored !== "object" || stored === null) return {};
  const isOurs = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === "string" && descriptions.has(entry[0]);
  return Object.fromEntries(Object.entries(stored).filter(isOurs));
}
