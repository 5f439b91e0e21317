import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { StepView } from "../../workbook/excel/write/step";
import { usePane } from "../pane-context";
import { isBusy } from "../session/slices/activity";
import { MoreList } from "./more-list";

const useStyles = makeStyles({
  history: { display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  all: { "& summary": { cursor: "pointer" } },
});

const FEW = 20;

/** What was written, the last one first, and the ways back and forth; nothing where nothing was. */
export function StepHistory() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { done, undone } = state.mending.journal;
  const words = strings.mending.steps;
  const last = done.at(-1);
  const next = undone.at(-1);
  const count = done.length + undone.length;
  if (count === 0) return null;
  const button = (text: string, step: StepView | undefined, onClick: () => void) => (
    <Button
      // Of another step it is another button: a key that is still held does not go on to that.
      key={`${text} ${step?.id ?? ""}`}
      data-writes
      size="small"
      aria-label={step === undefined ? text : `${text}：${step.label}`}
      disabledFocusable={isBusy(state) || step === undefined}
      onClick={onClick}
    >
      {text}
    </Button>
  );
  const line = (step: StepView, text: string, onClick: () => void, isUndone: boolean) => (
    <div className={styles.row}>
      <Text size={200}>
        {[step.label, words.cells(step.cells.length), isUndone ? words.isUndone : ""]
          .filter(Boolean)
          .join("，")}
      </Text>
      {button(text, step, onClick)}
    </div>
  );
  const steps = [
    ...undone.map((step) => ({ step, isUndone: true })),
    ...done.toReversed().map((step) => ({ step, isUndone: false })),
  ];
  return (
    <section className={styles.history} aria-label={words.title}>
      <div className={styles.row}>
        {button(words.undo, last, () => void actions.undo(last?.id))}
        {button(words.redo, next, () => void actions.redo(next?.id))}
        {last && <Text size={200}>{words.last(last.label)}</Text>}
      </div>
      {count > 1 && (
        <details className={styles.all}>
          <summary>{words.all(count)}</summary>
          <MoreList
            items={steps}
            few={FEW}
            more={words.more}
            keyOf={({ step }) => step.id}
            item={({ step, isUndone }) =>
              isUndone
                ? line(step, words.redo, () => void actions.redo(step.id), true)
                : line(step, words.undo, () => void actions.undo(step.id), false)
            }
          />
        </details>
      )}
    </section>
  );
}
