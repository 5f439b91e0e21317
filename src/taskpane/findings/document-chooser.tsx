import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";
import { countsOf } from "./visible-findings";

const useStyles = makeStyles({
  // Of many budgets the others are scrolled to, so that the result stays in sight.
  group: {
    margin: 0,
    padding: "4px 8px",
    minWidth: 0,
    maxHeight: "40vh",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  one: { display: "flex", gap: "8px", alignItems: "flex-start", padding: "4px 0", cursor: "pointer" },
  radio: { margin: "3px 0 0", flexShrink: 0, accentColor: tokens.colorBrandBackground },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});

/** Always said; the others where there are any. */
const ALWAYS: readonly string[] = ["error", "warning"];
const COUNTS = ["error", "warning", "info", "not-checked"] as const;

/** The budgets of the workbook, how each of them stands, and which is shown. Nothing where there is only one. */
export default function DocumentChooser() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const name = useId();
  const checked = checkedIn(state.check);
  const documents = checked?.result.documents ?? [];
  if (checked === undefined || documents.length < 2) return null;
  const { shown } = state;
  return (
    <fieldset className={styles.group}>
      <legend>
        <Text size={200}>{strings.documents.label(documents)}</Text>
      </legend>
      {documents.map(({ department, year, of, standardTitle }, document) => {
        const counts = countsOf({ ...state, shown: { ...shown, document } });
        const said = COUNTS.filter((one) => ALWAYS.includes(one) || counts[one] > 0);
        return (
          <label key={document} className={styles.one}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={document === shown.document}
              onChange={() => dispatch({ is: "document-chosen", document })}
            />
            <span className={styles.text}>
              <Text weight="semibold">{strings.documents.name(document + 1, department, year, of)}</Text>
              <Text size={200}>
                {said.map((one) => `${strings.summary[one]} ${counts[one]}`).join(" · ")}
              </Text>
              <Text size={200}>{standardTitle}</Text>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
