import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FileButton } from "../parts/file-button";
import { usePane } from "../pane-context";
import { countPlaces } from "../../report/by-cause";
import { notIgnored } from "../findings/visible-findings";
import type { PaneState } from "../session/pane-state";
import { checkedIn } from "../session/slices/last-check";
import { writtenNarrative } from "../session/slices/narrative";
import { shownResult } from "../session/slices/shown";
import { useNarrative } from "./narrative-context";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sign: {
    flexShrink: 0,
    width: "24px",
    height: "24px",
    lineHeight: "24px",
    borderRadius: "12px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  done: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  next: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  text: {
    flex: "1 1 120px",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginLeft: "auto" },
});

/** Counted as their cards are. Figures are taken from the tables; what is wrong in the prose itself does not spoil them. */
function errorsInTables(state: PaneState): number {
  const documentation = checkedIn(state.check)?.documentation ?? {};
  const findings = notIgnored(state).filter(({ check }) => documentation[check]?.about !== "prose");
  return countPlaces({ causes: shownResult(state)?.causes ?? [], findings }).error;
}

interface Step {
  readonly key: "errors" | "lastYear" | "fill" | "drafts" | "write";
  readonly isDone: boolean;
  readonly about: string;
  readonly buttons: (appearance: "primary" | "secondary") => ReactNode;
}

/** To what is to be done, further down. */
interface StepWays {
  readonly onFill: (gaps: ReadonlySet<string>) => void;
  readonly onDrafts: () => void;
}

/** From right tables to a written narrative: what is done, what comes next. */
export function NarrativeSteps(ways: StepWays) {
  const styles = useStyles();
  const { strings } = usePane();
  const steps = useSteps(ways);
  const next = steps.find(({ isDone }) => !isDone)?.key;
  const words = strings.narrative.steps;
  return (
    <ol className={styles.steps} aria-label={words.label}>
      {steps.map(({ key, isDone, about, buttons }, index) => (
        <li key={key} className={styles.step} aria-current={key === next ? "step" : undefined}>
          <span
            aria-hidden
            className={mergeClasses(styles.sign, isDone && styles.done, key === next && styles.next)}
          >
            {isDone ? "✓" : index + 1}
          </span>
          <span className={styles.text}>
            <Text weight={key === next ? "semibold" : "regular"}>{words.titles[key]}</Text>
            {about !== "" && <Text size={200}>{about}</Text>}
          </span>
          <span className={styles.buttons}>{buttons(key === next ? "primary" : "secondary")}</span>
        </li>
      ))}
    </ol>
  );
}

function useSteps({ onFill, onDrafts }: StepWays): readonly Step[] {
  const { state, strings, dispatch } = usePane();
  const { narrative, actions } = useNarrative();
  const words = strings.narrative;
  const { lastYear, form } = narrative;
  const errors = errorsInTables(state);
  const written = writtenNarrative(narrative);
  const gapKeys = new Set(written?.sections.flatMap((section) => section.gaps.map(({ key }) => key)));
  const gaps = gapKeys.size;
  const drafts = written?.sections.reduce((count, section) => count + section.drafts.length, 0) ?? 0;
  const hasRead = lastYear !== undefined || Object.keys(form.read).length > 0;
  return [
    {
      key: "errors",
      isDone: errors === 0,
      about: errors === 0 ? words.steps.sound : words.errors(errors),
      buttons: (appearance) =>
        errors > 0 && (
          <Button
            size="small"
            appearance={appearance}
            onClick={() => dispatch({ is: "view-chosen", view: "findings" })}
          >
            {words.steps.mend}
          </Button>
        ),
    },
    {
      key: "lastYear",
      // Nobody needs it: who has filled anything in goes on without.
      isDone: hasRead || Object.keys(form.typed).length > 0,
      about: lastYear === undefined ? words.steps.lastYear : words.lastYearOpen(lastYear.name),
      buttons: (appearance) => <LastYear appearance={appearance} hasRead={hasRead} />,
    },
    {
      key: "fill",
      isDone: gaps === 0,
      about: words.steps.gaps(gaps),
      buttons: (appearance) =>
        gaps > 0 && (
          <Button size="small" appearance={appearance} onClick={() => onFill(gapKeys)}>
            {words.steps.fill}
          </Button>
        ),
    },
    {
      key: "drafts",
      isDone: drafts === 0,
      about: words.steps.drafts(drafts),
      buttons: (appearance) =>
        drafts > 0 && (
          <Button size="small" appearance={appearance} onClick={onDrafts}>
            {words.steps.confirm}
          </Button>
        ),
    },
    {
      key: "write",
      isDone: false,
      about: "",
      buttons: (appearance) =>
        written && (
          <>
            <WriteSheet appearance={appearance} />
            <Button size="small" onClick={() => void actions.exportWord()}>
              {words.exportWord}
            </Button>
          </>
        ),
    },
  ];
}

interface LastYearProps {
  readonly appearance: "primary" | "secondary";
  readonly hasRead: boolean;
}

function LastYear({ appearance, hasRead }: LastYearProps) {
  const { strings } = usePane();
  const { actions } = useNarrative();
  const words = strings.narrative;
  return (
    <>
      <FileButton
        label={words.openLastYear}
        accept=".xlsx,.xlsm,.xls,.et"
        appearance={appearance}
        onFile={(file) => void actions.openLastYear(file)}
      />
      {hasRead && (
        <Button size="small" onClick={() => void actions.closeLastYear()}>
          {words.closeLastYear}
        </Button>
      )}
    </>
  );
}

/** A second time it asks: what was written may be brought up to date, or be written once more beside it. */
function WriteSheet({ appearance }: { readonly appearance: "primary" | "secondary" }) {
  const { strings } = usePane();
  const { narrative, actions } = useNarrative();
  const [isAsking, setIsAsking] = useState(false);
  const words = strings.narrative;
  const outdated = narrative.text.is === "written" ? narrative.text.outdated : [];
  if (!isAsking) {
    return (
      <Button
        data-writes
        size="small"
        appearance={appearance}
        onClick={() => (narrative.inserted.length > 0 ? setIsAsking(true) : void actions.writeSheet())}
      >
        {words.write}
      </Button>
    );
  }
  const done = (work: () => Promise<void>) => () => {
    setIsAsking(false);
    void work();
  };
  return (
    <>
      <Text size={200}>{words.again.question(outdated.length)}</Text>
      {outdated.length > 0 && (
        <Button data-writes size="small" appearance="primary" onClick={done(() => actions.update(outdated))}>
          {words.again.replace(outdated.length)}
        </Button>
      )}
      <Button data-writes size="small" onClick={done(actions.writeSheet)}>
        {words.again.another}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => setIsAsking(false)}>
        {strings.cancel}
      </Button>
    </>
  );
}
