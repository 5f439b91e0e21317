import { makeStyles, Text } from "@fluentui/react-components";
import { useImperativeHandle, useRef, type Ref } from "react";
import { usePane } from "../../pane-context";
import type { FormGroup } from "./fields";
import { InputField } from "./input-field";

const useStyles = makeStyles({
  form: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
});

/** The way to the first thing that is to be filled in. */
export interface FormHandle {
  readonly open: () => void;
}

interface FormViewProps {
  readonly groups: readonly FormGroup[];
  readonly ref: Ref<FormHandle>;
}

/** All that the tables do not have, group by group. */
export function FormView({ groups, ref }: FormViewProps) {
  const form = useRef<HTMLDetailsElement>(null);
  useImperativeHandle(ref, () => ({
    open: () => {
      const element = form.current;
      if (element === null) return;
      element.open = true;
      const [group] = element.querySelectorAll("details");
      if (group) group.open = true;
      element.querySelector<HTMLElement>("input, textarea")?.focus();
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
                <InputField key={field.key} field={field} />
              ))}
            </div>
          </details>
        ))}
      </div>
    </details>
  );
}
