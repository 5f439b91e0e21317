import { makeStyles, Text } from "@fluentui/react-components";
import { useId, useImperativeHandle, useRef, type Ref } from "react";
import { usePane } from "../../pane-context";
import type { FormGroup } from "./fields";
import { InputField, showField } from "./input-field";

const useStyles = makeStyles({
  form: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
});

/** The way to the first of the fields, by their keys; to the first of all where none of them is here. */
export interface FormHandle {
  readonly open: (wanted: ReadonlySet<string>) => void;
}

interface FormViewProps {
  readonly groups: readonly FormGroup[];
  readonly ref: Ref<FormHandle>;
}

/** All that the tables do not have, group by group. */
export function FormView({ groups, ref }: FormViewProps) {
  const form = useRef<HTMLDetailsElement>(null);
  const fieldIds = useId();
  const fieldId = (key: string) => `${fieldIds}-${key}`;
  useImperativeHandle(ref, () => ({
    open: (wanted) => {
      const element = form.current;
      if (element === null) return;
      element.open = true;
      const keys = groups.flatMap(({ fields }) => fields.map(({ key }) => key));
      const key = keys.find((one) => wanted.has(one)) ?? keys[0];
      const field = key === undefined ? null : document.getElementById(fieldId(key));
      const group = field?.closest("details");
      if (group) group.open = true;
      showField(field);
    },
  }));
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.narrative.form;
  return (
    <details ref={form} className={styles.form}>
      <summary>{words.title}</summary>
      <div className={styles.inner}>
        <Text size={200}>{words.hint}</Text>
        {groups.map(({ id, title, fields }) => (
          <details key={id}>
            <summary>{strings.narrative.ofStandard(title)}</summary>
            <div className={styles.inner}>
              {fields.map((field) => (
                <InputField key={field.key} field={field} id={fieldId(field.key)} />
              ))}
            </div>
          </details>
        ))}
      </div>
    </details>
  );
}
