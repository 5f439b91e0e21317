import type { BudgetDocument } from "../../../budget/document";
import type {
  Bilingual,
  InputDescription,
  InputGroup,
  InputValue,
  NarrativeInputs,
} from "../../../budget/narrative/inputs";
import { success, type Result } from "../../../common/result";
import { readInput } from "../../../narrate/inputs";
import type { FormTexts } from "./form";

/** A part of the form that unfolds, as plain data. */
export interface FormGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly fields: readonly FormField[];
}

export interface FormField extends Pick<InputDescription, "key" | "type" | "options"> {
  /** In the language of the tables: the words of the gaps in the text, and what is to be written there. */
  readonly label: string;
}

/** All that may be supplied to a standard. Last year's own year is known from this year's. */
export function formOf(groups: readonly InputGroup[], document: BudgetDocument): readonly FormGroup[] {
  return groups.map(({ id, title, inputs, byItem }) => ({
    id,
    title,
    fields: [...inputs, ...(byItem?.(document) ?? [])].filter(({ type }) => type !== "year").map(fieldOf),
  }));
}

function fieldOf({ key, label, type, options }: InputDescription): FormField {
  const hint =
    type === "amount"
      ? "（万元）"
      : type === "date"
        ? "，例如 2025-12-31"
        : options
          ? `（填${options.map((one) => `“${one}”`).join("或")}）`
          : "";
  return { key, type, label: `${label}${hint}`, ...(options === undefined ? {} : { options }) };
}

/** What was typed into a field, read; a text that is no such thing is refused with one Chinese sentence. */
export function readField(
  { key, type, label, options }: FormField,
  text: string,
): Result<InputValue | undefined, string> {
  const typed = typedText(type, text);
  return typed === ""
    ? success(undefined)
    : readInput(options === undefined ? { key, type } : { key, type, options }, typed, label);
}

/** The inputs that the texts of a form are; what cannot be read is none. */
export function inputsOf(texts: FormTexts, groups: readonly InputGroup[]): NarrativeInputs {
  const inputs = new Map<string, InputValue>();
  for (const input of groups.flatMap((group) => [...group.inputs, ...itemsIn(texts, group)])) {
    const read = readField(input, texts[input.key] ?? "");
    if (read.ok && read.value !== undefined) inputs.set(input.key, read.value);
  }
  return inputs;
}

/** Of which items something was typed. */
function itemsIn(texts: FormTexts, { id, byItem }: InputGroup): readonly FormField[] {
  const keys = byItem === undefined ? [] : Object.keys(texts);
  return keys.flatMap((key): FormField[] =>
    key.startsWith(`${id}.`) && /\.\d+$/.test(key) ? [{ key, type: "amount", label: key }] : [],
  );
}

/** Figures may be typed in full width; of words every character is the user's. */
function typedText(type: InputDescription["type"], text: string): string {
  return type === "text" ? text.trim() : text.normalize("NFKC").trim();
}
