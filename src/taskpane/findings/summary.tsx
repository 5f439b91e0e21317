import { makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { accountWord } from "../../budget/budget-name";
import { usePane } from "../pane-context";
import type { Filter } from "../session/pane-event";
import { shownResult } from "../session/slices/shown";
import { Tiles } from "./tiles";
import { countsOf, workOf } from "./visible-findings";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px" },
  status: { display: "flex", gap: "8px", alignItems: "center" },
  good: {
    flexShrink: 0,
    width: "36px",
    height: "36px",
    lineHeight: "36px",
    borderRadius: "18px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase500,
    backgroundColor: tokens.colorPaletteGreenBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  work: { margin: 0 },
  about: { color: tokens.colorNeutralForeground2, "& summary": { cursor: "pointer" } },
  chips: { display: "flex", flexWrap: "wrap", gap: "0 2px", margin: "0 -4px" },
  chip: { minWidth: "0", padding: "1px 4px", fontWeight: "normal", fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
});

const CHIPS = [
  "error",
  "warning",
  "info",
  "rounding",
  "not-checked",
  "passed",
] as const satisfies readonly Filter[];

/** What is to be done, how it stands in counts that filter, and a tile for each table. */
export function Summary() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const counts = countsOf(state);
  const work = workOf(state);
  const isClean = work.causes + work.looks === 0;
  const notChecked = counts["not-checked"];
  const todo = [
    isClean ? strings.clean(counts.passed + counts.rounding + counts.info, counts.rounding) : "",
    strings.toDo(work.causes, work.looks),
    notChecked === 0 ? "" : strings.notCheckedCount(notChecked),
  ];
  return (
    <section className={styles.summary} aria-label={strings.summary.label}>
      <div role="status" className={styles.status}>
        {isClean && notChecked === 0 && (
          <span aria-hidden className={styles.good}>
            ✓
          </span>
        )}
        <Text as="h2" size={500} weight="semibold" className={styles.work}>
          {todo.filter(Boolean).join(strings.comma)}
        </Text>
      </div>
      <About />
      <div className={styles.chips} role="group" aria-label={strings.summary.label}>
        {CHIPS.filter((chip) => chip !== "info" || counts.info > 0).map((chip) => {
          const isGrave = (chip === "error" || chip === "warning") && counts[chip] > 0;
          return (
            <ToggleButton
              key={chip}
              size="small"
              appearance="subtle"
              className={styles.chip}
              checked={state.shown.filter === chip}
              onClick={() => dispatch({ is: "filtered", filter: chip })}
            >
              <span className={isGrave ? styles[chip] : undefined}>
                {`${strings.summary[chip]} ${counts[chip]}`}
              </span>
            </ToggleButton>
          );
        })}
      </div>
      <Tiles />
    </section>
  );
}

/** Whose it is; by which standard it was read and how far, unfolded. What was not understood is said at once. */
function About() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const result = shownResult(state);
  if (result === undefined) return null;
  const { department, kind, year, documents, summary } = result;
  const whose = [department, year === null ? "" : `${year} 年${kind}${accountWord(documents[0]?.of)}`];
  return (
    <>
      <details className={styles.about}>
        <summary>
          <Text size={200}>{whose.filter(Boolean).join(" · ") || strings.about}</Text>
        </summary>
        {documents.map(({ standard, standardTitle }) => (
          <Text key={standard} size={200} block>
            {strings.standard.readBy(standardTitle, standard === state.kept.standard)}
          </Text>
        ))}
        {summary.coverage.unread === 0 && <Text size={200}>{strings.coverage(summary.coverage)}</Text>}
      </details>
      {summary.coverage.unread > 0 && <Text size={200}>{strings.coverage(summary.coverage)}</Text>}
    </>
  );
}
