import { Field, makeStyles, Select } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";

const useStyles = makeStyles({
  // No wider than the pane, however long the titles are.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { "& select": { width: "100%", textOverflow: "ellipsis" } },
});

/** The value of “the one that fits best”: no standard has this id. */
const AUTOMATIC = "";

/** By which standard the tables are read, where there is a choice. */
export function StandardChooser() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const checked = checkedIn(state.check);
  const chosen = state.kept.standard;
  // What was chosen can be taken back also where nothing was found by it.
  const choices = checked?.standards ?? (chosen === undefined ? [] : [{ id: chosen, title: chosen }]);
  if (choices.length === 0) return null;
  const read = checked?.result.documents[state.shown.document];
  const title = choices.find(({ id }) => id === chosen)?.title;
  const isApplied = chosen === undefined || read === undefined || read.standard === chosen;
  return (
    <Field
      className={styles.field}
      label={strings.standard.label}
      hint={strings.standard.hint}
      {...(!isApplied && {
        validationState: "warning",
        validationMessage: strings.standard.notApplied(title ?? chosen, read.standardTitle),
      })}
    >
      <Select
        className={styles.select}
        value={chosen ?? AUTOMATIC}
        onChange={(_, { value }) => void actions.chooseStandard(value === AUTOMATIC ? undefined : value)}
      >
        <option value={AUTOMATIC}>{strings.standard.automatic}</option>
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
