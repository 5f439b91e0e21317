import { makeStyles, Text } from "@fluentui/react-components";
import { usePane } from "../../pane-context";
import type { FormGroup } from "./fields";
import { InputField } from "./input-field";

const useStyles = makeStyles({
  form: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
});

/** All that the tables do not have, group by group. */
export function FormView({ groups }: { readonly groups: readonly FormGroup[] }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.narrative.form;
  return (
    <details className={styles.form}>
      <summary>{words.title}</summary>
      <div className={styles.inner}>
        <Text size={200}>{words.hint}</Text>
        {groups.map(({ id, title, fields }) => (
          <details key={id}>
            <summary>{strings.narrative.ofStandard(title)}</summary>
            <div className={styles.inner}>
              {fields.map((field) => (
                <InputField key={field.key} field={field} />
              ))}
            </div>
          </details>
        ))}
      </div>
    </details>
  );
}
