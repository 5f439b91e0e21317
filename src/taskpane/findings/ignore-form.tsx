import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../report/result";
import { findingKey, type Ignored } from "../session/ignored";
import { checkedIn } from "../session/slices/last-check";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface IgnoreFormProps {
  readonly finding: FindingResult;
  readonly onDone: () => void;
}

/** Asks for a reason, and whether this one or the whole check is meant. */
export function IgnoreForm({ finding, onDone }: IgnoreFormProps) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const [reason, setReason] = useState("");
  const title = checkedIn(state.check)?.documentation[finding.check]?.title ?? finding.check;
  const add = (ignored: Ignored) => {
    onDone();
    void actions.ignore([...state.kept.ignored, ignored]);
  };
  return (
    <div className={styles.form}>
      <Field label={strings.ignore.reason} required>
        <Input value={reason} autoFocus maxLength={200} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={reason.trim() === ""}
          onClick={() => add({ kind: "finding", key: findingKey(finding), message: finding.message, reason })}
        >
          {strings.ignore.one}
        </Button>
        <Button
          size="small"
          disabled={reason.trim() === ""}
          onClick={() => add({ kind: "check", check: finding.check, title, reason })}
        >
          {strings.ignore.all(title)}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {strings.ignore.cancel}
        </Button>
      </div>
    </div>
  );
}
