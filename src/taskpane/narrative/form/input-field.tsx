import { Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { writtenNarrative } from "../../session/slices/narrative";
import { usePane } from "../../pane-context";
import { readField, type FormField } from "./fields";
import { useNarrative } from "../narrative-context";

interface InputFieldProps {
  readonly field: FormField;
  /** What stands in it while nothing was typed: a draft. */
  readonly suggestion?: string;
  /** Of the element, for a way to it. */
  readonly id?: string;
}

/** One thing to fill in. It counts when the field is left, or with Enter; what it cannot be is said below it. */
export function InputField({ field, suggestion = "", id }: InputFieldProps) {
  const { strings } = usePane();
  const { narrative, actions } = useNarrative();
  const { key, label, type } = field;
  const { typed, read } = narrative.form;
  const kept = typed[key] ?? read[key] ?? suggestion;
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const given = readField(field, text);
  const contradiction = writtenNarrative(narrative)?.problems[key];
  const problem = given.ok ? (text === kept ? contradiction : undefined) : given.error;
  const isRead = typed[key] === undefined && read[key] !== undefined;
  const keep = () => {
    if (text !== kept) void actions.setField(key, text);
  };
  const shared = {
    value: text,
    onChange: (_: unknown, { value }: { readonly value: string }) => setText(value),
    onBlur: keep,
    ...(id === undefined ? {} : { id }),
  };
  return (
    <Field
      label={label}
      {...(problem === undefined ? {} : { validationMessage: problem })}
      {...(isRead && problem === undefined ? { hint: strings.narrative.form.read } : {})}
    >
      {type === "text" ? (
        <Textarea resize="vertical" rows={rowsFor(text)} {...shared} />
      ) : (
        <Input
          {...shared}
          onKeyDown={({ key: pressed }) => {
            if (pressed === "Enter") keep();
          }}
        />
      )}
    </Field>
  );
}

/** Clear of what stands over the page at its top and its end. */
export function showField(field: HTMLElement | null | undefined): void {
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** Letters in a line of the narrowest pane; a field grows with its text. */
const LINE = 16;

function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(12, Math.max(2, lines));
}
