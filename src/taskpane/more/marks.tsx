import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { markColors } from "../../workbook/excel/marks/mark-colors";
import type { MarkMeaning } from "../../workbook/excel/workbook-host";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  legend: { display: "flex", gap: "10px", flexWrap: "wrap", listStyle: "none", margin: 0, padding: 0 },
  entry: { display: "flex", alignItems: "center", gap: "4px" },
  colour: { width: "14px", height: "14px", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

const MEANINGS: readonly MarkMeaning[] = ["culprit", "error", "warning"];

/** Marks on and off with their legend. */
export function Marks() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { isMarked } = state.shown;
  return (
    <div>
      <Switch
        label={strings.marks.switch}
        checked={isMarked}
        onChange={(_, { checked }) => void actions.setMarks(checked)}
      />
      {isMarked && (
        <ul className={styles.legend} aria-label={strings.marks.legend}>
          {MEANINGS.map((meaning) => (
            <li key={meaning} className={styles.entry}>
              <span className={styles.colour} style={{ backgroundColor: markColors[meaning] }} />
              <Text size={200}>{strings.marks[meaning]}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
