import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../../report/result";
import { usePane } from "../../pane-context";
import { findingKey, type Ignored } from "../../session/ignored";
import { checkedIn } from "../../session/slices/last-check";
import { isFailed } from "../../session/solved";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  button: { alignSelf: "flex-start", minWidth: "0", padding: "0 4px" },
});

interface IgnoreFormProps {
  /** Of several, what one cause explains. */
  readonly findings: readonly FindingResult[];
  /** What the card of several says. */
  readonly card?: string;
}

/** 忽略…: opens the question for a reason. */
export function IgnoreButton(asked: IgnoreFormProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <IgnoreForm {...asked} onDone={() => setIsOpen(false)} />;
  return (
    <Button size="small" appearance="subtle" className={styles.button} onClick={() => setIsOpen(true)}>
      {strings.ignore.button}
    </Button>
  );
}

/** Asks for a reason, and whether this one or the whole check is meant; it says how many that silences. */
function IgnoreForm({ card, findings, onDone }: IgnoreFormProps & { readonly onDone: () => void }) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const [reason, setReason] = useState("");
  const checked = checkedIn(state.check);
  const checks = [...new Set(findings.map(({ check }) => check))];
  const [check, otherCheck] = checks;
  const titleOf = (id: string) => checked?.documentation[id]?.title ?? id;
  const { ignored } = state.kept;
  const add = (more: readonly Ignored[], said: string) => {
    onDone();
    void actions.ignore([...ignored, ...more], said);
  };
  const each = () =>
    findings.map((finding) => ({
      kind: "finding" as const,
      key: findingKey(finding),
      message: finding.message,
      reason,
      ...(card === undefined ? {} : { card }),
    }));
  const ofCheck = checked?.result.findings.filter((one) => isFailed(one) && one.check === check).length ?? 0;
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
          onClick={() => add(each(), strings.ignore.done)}
        >
          {strings.ignore.one}
        </Button>
        {check !== undefined && otherCheck === undefined && (
          <Button
            size="small"
            disabled={reason.trim() === ""}
            onClick={() =>
              add(
                [{ kind: "check", check, title: titleOf(check), reason }],
                strings.ignore.doneAll(titleOf(check), ofCheck),
              )
            }
          >
            {strings.ignore.all(titleOf(check), ofCheck)}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {strings.ignore.cancel}
        </Button>
      </div>
    </div>
  );
}
