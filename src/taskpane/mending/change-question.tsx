import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePane } from "../pane-context";
import { cellsBefore } from "../session/slices/last-check";
import { changesEnUs } from "../strings/mending-en-us";
import { changesZhCn } from "../strings/mending-zh-cn";
import type { JournalView } from "../../workbook/excel/write/step";
import { placeKey, placeName } from "../../workbook/places";
import { changedFigures, type ChangedFigure } from "./changed-figures";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** More than these are counted. */
const MOST_NAMED = 3;

/** Of more than this nobody has one answer. */
const MOST_CHANGED = 30;

/** What was written here is no question. */
function isWritten({ done }: JournalView, { place }: ChangedFigure): boolean {
  const key = placeKey(place);
  return done.some(({ cells }) => cells.some((cell) => placeKey(cell) === key));
}

/**
 * 改了明细 or 改错了明细: figures that were changed since the last check may be what is right now, and all else has to
 * follow, or what is wrong. That only who changed them knows.
 */
export function ChangeQuestion() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const words = strings.language === "en" ? changesEnUs : changesZhCn;
  const { check } = state;
  const { journal } = state.mending;
  const [answered, setAnswered] = useState<unknown>();
  const changed = useMemo(() => {
    if (check.is !== "checked" || check.checked.result.summary.errors === 0) return [];
    const all = changedFigures(check.workbook, cellsBefore(check, check.workbook) ?? []);
    return all.filter((one) => !isWritten(journal, one));
  }, [check, journal]);
  if (check.is !== "checked" || changed.length === 0 || changed.length > MOST_CHANGED) return null;
  if (answered === check.workbook) return null;
  const named = changed
    .slice(0, MOST_NAMED)
    .map((one) => words.change(placeName(one.place), one.from, one.to));
  return (
    <section className={styles.question}>
      <Text>{words.question(named, changed.length)}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void actions.chooseMode("follow")}>
          {words.meant}
        </Button>
        <Button size="small" onClick={() => setAnswered(check.workbook)}>
          {words.mistaken}
        </Button>
      </div>
    </section>
  );
}
