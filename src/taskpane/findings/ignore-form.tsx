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
  /** Of several, what one cause explains. */
  readonly findings: readonly FindingResult[];
  readonly onDone: () => void;
}

/** Asks for a reason, and whether this one or the whole check is meant. */
export function IgnoreForm({ findings, onDone }: IgnoreFormProps) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const [reason, setReason] = useState("");
  const checks = [...new Set(findings.map(({ check }) => check))];
  const [check, otherCheck] = checks;
  const titleOf = (id: string) => checkedIn(state.check)?.documentation[id]?.title ?? id;
  const add = (ignored: readonly Ignored[]) => {
    onDone();
    void actions.ignore([...state.kept.ignored, ...ignored]);
  };
  const each = () =>
    findings.map((finding) => ({
      kind: "finding" as const,
      key: findingKey(finding),
      message: finding.message,
      reason,
    }));
  return (
    <div className={styles.form}>
      <Field label={strings.ignore.reason} required>
        <Input value={reason} autoFocus maxLength={200} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={reason.trim() === ""} onClick={() => add(each())}>
          {strings.ignore.one}
        </Button>
        {check !== undefined && otherCheck === undefined && (
          <Button
            size="small"
            disabled={reason.trim() === ""}
            onClick={() => add([{ kind: "check", check, title: titleOf(check), reason }])}
          >
            {strings.ignore.all(titleOf(check))}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {strings.ignore.cancel}
        </Button>
      </div>
    </div>
  );
}
