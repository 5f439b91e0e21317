import { Button, Card, Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { CellButtons } from "../parts/cell-buttons";
import { ProseSentence } from "../parts/prose-sentence";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";

const useStyles = makeStyles({
  check: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
  button: { alignSelf: "flex-start" },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** A text that is in no workbook, against the tables. */
export function TextCheck() {
  const styles = useStyles();
  const { strings } = usePane();
  const { narrative, actions } = useNarrative();
  const [text, setText] = useState("");
  const { checkedText } = narrative;
  const words = strings.narrative.text;
  return (
    <details className={styles.check}>
      <summary>{words.title}</summary>
      <div className={styles.inner}>
        <Field label={words.label}>
          <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button
          className={styles.button}
          disabledFocusable={text.trim() === ""}
          onClick={() => void actions.checkText(text)}
        >
          {words.check}
        </Button>
        {checkedText && (
          <>
            <Text role="status" weight="semibold">
              {words.found(checkedText.findings.length)}
            </Text>
            {checkedText.findings.map((finding) => (
              <Card key={finding.id} size="small">
                <Text>{finding.message}</Text>
                <ProseSentence finding={finding} />
                <CellButtons cells={finding.cells} />
              </Card>
            ))}
            <Lines title={words.missing} lines={checkedText.remarks} />
            <Lines title={words.notChecked(checkedText.notChecked.length)} lines={checkedText.notChecked} />
          </>
        )}
      </div>
    </details>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <Text>{title}</Text>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>
            <Text size={200}>{line}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
