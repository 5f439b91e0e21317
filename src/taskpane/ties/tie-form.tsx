import { Button, Field, Input, makeStyles, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { parseDecimal } from "../../amount/decimal";
import type { AccountOf } from "../../budget/kind";
import { ownPlaceName, type OwnPlace, type OwnRelation, type OwnTie } from "../../budget/own-tie";
import { CellButtons } from "../parts/cell-buttons";
import type { TieActions } from "./tie-actions";
import { useTiesWords } from "./ties-words";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", alignSelf: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  places: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyle: "none" },
  place: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  text: { overflowWrap: "anywhere", flexGrow: 1 },
  input: { minWidth: 0 },
  // The longest entry of a list must not make it wider than the pane.
  list: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

const RELATIONS: readonly OwnRelation[] = ["sum", "equal", "at-most", "rate"];

interface TieFormProps {
  readonly of: AccountOf;
  readonly actions: TieActions;
  readonly onDone: () => void;
}

interface Draft {
  readonly relation: OwnRelation;
  readonly total: OwnPlace | undefined;
  readonly parts: readonly OwnPlace[];
  readonly percent: string;
  /** Blank: what the amounts say themselves. */
  readonly sentence: string;
}

/** A total and its parts are taken from the sheet, one selection after the other. */
export function TieForm({ actions, of, onDone }: TieFormProps) {
  const styles = useStyles();
  const words = useTiesWords();
  const [draft, setDraft] = useState<Draft>({
    relation: "sum",
    total: undefined,
    parts: [],
    percent: "",
    sentence: "",
  });
  const [said, setSaid] = useState<string>();
  const { parts, percent, relation, sentence, total } = draft;
  const change = (part: Partial<Draft>) => setDraft((own) => ({ ...own, ...part }));
  const take = async (accept: (places: readonly [OwnPlace, ...OwnPlace[]]) => void) => {
    const [first, ...others] = (await actions.takeSelection()) ?? [];
    setSaid(first === undefined ? words.notFound : undefined);
    if (first !== undefined) accept([first, ...others]);
  };
  const hasPercent = relation === "rate" || relation === "at-most";
  const isWrong = hasPercent && percent.trim() !== "" && !isRate(percent);
  const own = saidOf(draft);
  const proposed =
    total === undefined ? "" : words.said(relation, ownPlaceName(total), parts.map(ownPlaceName), own);
  const tie = isWrong ? undefined : tieOf(draft, of, proposed);
  return (
    <section className={styles.form} aria-label={words.form}>
      <Subtitle2 as="h3">{words.form}</Subtitle2>
      <Field label={words.relation}>
        <Select
          className={styles.list}
          value={relation}
          autoFocus
          onChange={(_, { value }) => change({ relation: value as OwnRelation })}
        >
          {RELATIONS.map((one) => (
            <option key={one} value={one}>
              {words.relations[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Text weight="semibold">{words.total}</Text>
      <Places places={total === undefined ? [] : [total]} onRemove={() => change({ total: undefined })} />
      <div>
        <Button
          size="small"
          onClick={() =>
            void take((places) => {
              change({ total: places[0] });
              if (places.length > 1) setSaid(words.onlyFirst);
            })
          }
        >
          {words.takeTotal}
        </Button>
      </div>
      <Text weight="semibold">{words.parts[relation]}</Text>
      <Places places={parts} onRemove={(place) => change({ parts: parts.filter((one) => one !== place) })} />
      <div>
        <Button
          size="small"
          onClick={() => void take((places) => change({ parts: withParts(parts, places, total) }))}
        >
          {words.addParts}
        </Button>
      </div>
      {hasPercent && (
        <Field
          label={relation === "rate" ? words.percent : words.percentAtMost}
          {...(isWrong && { validationMessage: words.wrongPercent })}
        >
          <Input
            className={styles.input}
            value={percent}
            onChange={(_, { value }) => change({ percent: value })}
          />
        </Field>
      )}
      <Field label={words.sentence} hint={words.sentenceHint}>
        <Input
          className={styles.input}
          value={sentence}
          placeholder={proposed}
          onChange={(_, { value }) => change({ sentence: value })}
        />
      </Field>
      <Text role="status" size={200}>
        {said ?? ""}
      </Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={tie === undefined}
          onClick={() => {
            if (tie !== undefined) void actions.keep(tie).then(onDone);
          }}
        >
          {words.keep}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

interface PlacesProps {
  readonly places: readonly OwnPlace[];
  readonly onRemove: (place: OwnPlace) => void;
}

function Places({ onRemove, places }: PlacesProps) {
  const styles = useStyles();
  const words = useTiesWords();
  if (places.length === 0) return <Text size={200}>{words.none}</Text>;
  return (
    <ul className={styles.places}>
      {places.map((place) => {
        const name = ownPlaceName(place);
        return (
          <li key={JSON.stringify(place)} className={styles.place}>
            <Text size={200} className={styles.text}>
              {name}
            </Text>
            {place.cell !== undefined && <CellButtons cells={[place.cell]} />}
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.removeOf(name)}
              onClick={() => onRemove(place)}
            >
              {words.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function isRate(text: string): boolean {
  const rate = parseDecimal(text.trim());
  return rate !== undefined && rate > 0n;
}

/** Each once, and the total is none of its parts. */
function withParts(
  parts: readonly OwnPlace[],
  more: readonly OwnPlace[],
  total: OwnPlace | undefined,
): readonly OwnPlace[] {
  const known = new Set([total, ...parts].map((one) => JSON.stringify(one)));
  return [...parts, ...more.filter((one) => !known.has(JSON.stringify(one)))];
}

/** The percentage, where the relation has one. */
function saidOf({ percent, relation }: Draft): string {
  return relation === "rate" || relation === "at-most" ? percent.trim() : "";
}

function tieOf(draft: Draft, of: AccountOf, proposed: string): OwnTie | undefined {
  const { parts, relation, sentence, total } = draft;
  const [first, ...others] = parts;
  const percent = saidOf(draft);
  if (total === undefined || first === undefined || (relation === "rate" && percent === "")) return undefined;
  if (relation === "equal" && others.length > 0) return undefined;
  return {
    sentence: (sentence.trim() === "" ? proposed : sentence.trim()).slice(0, LONGEST_SENTENCE),
    of,
    relation,
    total,
    parts: [first, ...others],
    ...(percent === "" ? {} : { percent }),
  };
}

/** As many characters as a file of ties may have. */
const LONGEST_SENTENCE = 200;
