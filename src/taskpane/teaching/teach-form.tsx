import { Button, Field, Input, makeStyles, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { parseArea } from "../../workbook/places";
import { usePane } from "../pane-context";
import type { TaughtPlace } from "../threads/teach-call";
import { ChangePreview } from "./change-preview";
import { ColumnChoices } from "./column-choices";
import { draftOf, linesIn, linesText, placeIn, rowIn, type Draft } from "./draft";
import { kindName, type NamedKinds } from "./named-kinds";
import type { TeachActions } from "./teach-actions";
import { useTeachingWords } from "./teaching-words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  rows: { display: "flex", flexWrap: "wrap", gap: "8px", border: "none", margin: 0, padding: 0, minWidth: 0 },
  row: { width: "88px" },
  input: { minWidth: 0 },
  // The longest entry of a list must not make it wider than the pane.
  list: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

interface TeachFormProps {
  readonly start: Draft;
  readonly named: NamedKinds;
  readonly actions: TeachActions;
  readonly onDone: () => void;
}

/** A person says which table stands where and what its columns are, and sees what that changes before it is kept. */
export function TeachForm({ start, named, actions, onDone }: TeachFormProps) {
  const styles = useStyles();
  const words = useTeachingWords();
  const [draft, setDraft] = useState(start);
  const { answer, isWorking } = useTrial(draft, actions, setDraft);
  const fields = draft.kind !== "" && typeof answer === "object" ? answer : undefined;
  const change = (part: Partial<Draft>) => setDraft((own) => ({ ...own, ...part }));
  const place = placeIn(draft);
  const isRead = typeof answer === "object" && answer.outline.lines.length > 0;
  const canKeep = place !== undefined && !isWorking && isRead && answer.refusal === undefined;
  const of = named.kinds.find(({ id }) => id === draft.kind)?.of ?? "budget";
  const keep = async () => {
    if (place === undefined || typeof answer !== "object") return;
    await actions.keep(place, answer.outline.learned, kindName(named, draft.kind));
    onDone();
  };
  return (
    <section className={styles.form} aria-label={words.form}>
      <Subtitle2 as="h2">{words.form}</Subtitle2>
      <PlaceFields draft={draft} change={change} actions={actions} named={named} />
      {fields && <RowFields draft={draft} change={change} answer={fields} />}
      {fields && (
        <ColumnChoices
          columns={fields.outline.columns}
          quantities={named.quantities[of]}
          chosen={draft.columns}
          onChoose={(column, quantity) => change({ columns: { ...draft.columns, [column]: quantity } })}
        />
      )}
      <ChangePreview answer={place && answer} isWorking={isWorking} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canKeep} onClick={() => canKeep && void keep()}>
          {words.keep}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

/** What the engine makes of the draft; only the answer to the last one counts. */
function useTrial(draft: Draft, actions: TeachActions, setDraft: (next: (draft: Draft) => Draft) => void) {
  const [answer, setAnswer] = useState<TaughtPlace | "none">();
  const [isWorking, setIsWorking] = useState(false);
  const last = useRef(0);
  const place = placeIn(draft);
  const key = JSON.stringify(place);
  useEffect(() => {
    const own = (last.current += 1);
    // The fields that the last answer gave stay where they are: one of them may be what is being put right.
    if (place === undefined) {
      setIsWorking(false);
      return undefined;
    }
    setIsWorking(true);
    const trial = async () => {
      const given = await actions.tryPlace(place);
      if (own !== last.current) return;
      setIsWorking(false);
      setAnswer(given);
      // Where only the beginning was named, the form says from now on how far the table goes.
      if (typeof given !== "object") return;
      const { area } = given.outline;
      if (place.bottom > area.bottom + FAR)
        setDraft((before) => ({ ...before, range: draftOf({ ...place, ...area }).range }));
    };
    // Who goes through a list by the arrow keys does not mean every entry.
    const timer = setTimeout(() => void trial(), PAUSE);
    return () => clearTimeout(timer);
    // The place as its text: another object of the same content is the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, actions, setDraft]);
  return { answer, isWorking };
}

/** So many lines below a table are none of it: an area that reaches so far was open. */
const FAR = 1000;

/** Milliseconds. */
const PAUSE = 150;

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function PlaceFields({
  draft,
  change,
  actions,
  named,
}: FieldsProps & { readonly actions: TeachActions; readonly named: NamedKinds }) {
  const styles = useStyles();
  const words = useTeachingWords();
  const isWrong = draft.range.trim() !== "" && parseArea(draft.range.trim()) === undefined;
  const take = async () => {
    const area = await actions.selection();
    if (area === undefined) return;
    const { sheet, range } = draftOf({ ...area, table: draft.kind });
    change({ sheet, range, title: "", header: "", total: "", columns: {} });
  };
  return (
    <>
      <Field label={words.sheet}>
        <Input
          className={styles.input}
          value={draft.sheet}
          autoFocus
          onChange={(_, { value }) => change({ sheet: value })}
        />
      </Field>
      <Field label={words.range} {...(isWrong && { validationMessage: words.wrongRange })}>
        <Input
          className={styles.input}
          value={draft.range}
          onChange={(_, { value }) => change({ range: value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void take()}>
          {words.fromSelection}
        </Button>
      </div>
      <Field className={styles.list} label={words.kind} required>
        <Select value={draft.kind} onChange={(_, { value }) => change({ kind: value })}>
          <option value="">{words.chooseKind}</option>
          {(["budget", "final"] as const).map((of) => (
            <optgroup key={of} label={words.of[of]}>
              {named.kinds
                .filter((kind) => kind.of === of)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </>
  );
}

function RowFields({ draft, change, answer }: FieldsProps & { readonly answer: TaughtPlace }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = useTeachingWords();
  const { title, header, lines } = answer.outline;
  const total = lines.find(({ isTotal }) => isTotal);
  const found = {
    title: title === undefined ? "" : String(title.row + 1),
    header: linesText(header),
    total: total === undefined ? "" : String(total.row + 1),
  };
  const fields = [
    { key: "title", label: words.titleRow, wrong: rowIn(draft.title) === null ? words.wrongRow : undefined },
    {
      key: "header",
      label: words.headerRows,
      wrong: linesIn(draft.header) === null ? words.wrongRows : undefined,
    },
    { key: "total", label: words.totalRow, wrong: rowIn(draft.total) === null ? words.wrongRow : undefined },
  ] as const;
  return (
    <fieldset className={styles.rows} lang={strings.language}>
      <legend>
        <Text size={200}>{words.rows}</Text>
      </legend>
      {fields.map(({ key, label, wrong }) => (
        <Field
          key={key}
          className={styles.row}
          label={label}
          {...(wrong !== undefined && { validationMessage: wrong })}
        >
          <Input
            className={styles.input}
            value={draft[key]}
            placeholder={found[key]}
            onChange={(_, { value }) => change({ [key]: value })}
          />
        </Field>
      ))}
    </fieldset>
  );
}
