import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { accountWord } from "../../budget/budget-name";
import { usePane } from "../pane-context";
import type { Filter } from "../session/pane-event";
import { shownResult } from "../session/slices/shown";
import { countsOf, workOf } from "./visible-findings";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px" },
  status: { display: "flex", flexDirection: "column", gap: "2px" },
  work: { margin: 0 },
  chips: { display: "flex", flexWrap: "wrap", gap: "6px" },
  chip: { minWidth: "0", padding: "2px 8px" },
  passed: { alignSelf: "center", color: tokens.colorNeutralForeground2 },
});

const CHIPS = ["error", "warning", "info", "rounding", "not-checked"] as const satisfies readonly Filter[];

/** How it stands, as chips that filter. */
export function Summary() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const counts = countsOf(state);
  const work = workOf(state);
  const result = shownResult(state);
  const { department, kind, year } = result ?? { department: "", kind: "", year: null };
  return (
    <section className={styles.summary} aria-label={strings.summary.label}>
      <div role="status" className={styles.status}>
        {work.causes + work.looks > 0 && (
          <Text as="h2" size={500} weight="semibold" className={styles.work}>
            {strings.toDo(work.causes, work.looks)}
          </Text>
        )}
        <Text weight={work.causes + work.looks > 0 ? "regular" : "semibold"}>
          {counts.error + counts.warning === 0
            ? strings.clean(counts.passed + counts.rounding + counts.all, counts.rounding)
            : strings.found(counts.error, counts.warning, work.explained)}
        </Text>
      </div>
      <Text size={200}>
        {[department, year === null ? "" : `${year} 年${kind}${accountWord(result?.documents[0]?.of)}`]
          .filter(Boolean)
          .join("　")}
      </Text>
      {result?.documents.map(({ standard, standardTitle }) => (
        <Text key={standard} size={200}>
          {strings.standard.readBy(standardTitle, standard === state.kept.standard)}
        </Text>
      ))}
      {result && <Text size={200}>{strings.coverage(result.summary.coverage)}</Text>}
      <div className={styles.chips} role="group" aria-label={strings.summary.label}>
        {CHIPS.map((chip) => (
          <ToggleButton
            key={chip}
            size="small"
            className={styles.chip}
            checked={state.shown.filter === chip}
            onClick={() => dispatch({ is: "filtered", filter: chip })}
          >
            {`${strings.summary[chip]} ${counts[chip]}`}
          </ToggleButton>
        ))}
        <Text size={200} className={styles.passed}>
          {`${strings.summary.passed} ${counts.passed}`}
        </Text>
      </div>
    </section>
  );
}
