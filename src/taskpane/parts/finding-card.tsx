import { Badge, Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../report/result";
import { usePane } from "../pane-context";
import { CellButtons } from "./cell-buttons";
import { IgnoreForm } from "./ignore-form";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap" },
  figures: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  why: { "& summary": { cursor: "pointer" }, "& p": { margin: "6px 0 0" } },
  ignore: { alignSelf: "flex-start", minWidth: "0" },
});

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const;

/** One finding: what is wrong in a sentence, its cells, why it matters and how to mend it. */
export function FindingCard({ finding }: { readonly finding: FindingResult }) {
  const styles = useStyles();
  const { session, strings } = usePane();
  const [isIgnoring, setIsIgnoring] = useState(false);
  const isRounding = finding.outcome === "rounding";
  const documentation = session.checked?.documentation[finding.check];
  return (
    <Card data-card tabIndex={0} aria-label={`${strings.finding.severity[finding.severity]} ${finding.id}`}>
      <div className={styles.row}>
        <Badge appearance={isRounding ? "outline" : "filled"} color={COLOURS[finding.severity]}>
          {isRounding ? strings.finding.rounding : strings.finding.severity[finding.severity]}
        </Badge>
        <Text size={200}>{[finding.id, documentation?.title].filter(Boolean).join(" ")}</Text>
        {finding.culprit !== undefined && (
          <Text size={200}>{strings.finding.explainedBy(finding.culprit)}</Text>
        )}
      </div>
      <Text>{finding.message}</Text>
      <CellButtons cells={finding.cells} />
      {documentation && (
        <details className={styles.why}>
          <summary>{strings.finding.why}</summary>
          <p>{documentation.why}</p>
          <p>{documentation.mend}</p>
        </details>
      )}
      {!isRounding &&
        (isIgnoring ? (
          <IgnoreForm finding={finding} onDone={() => setIsIgnoring(false)} />
        ) : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.ignore}
            onClick={() => setIsIgnoring(true)}
          >
            {strings.ignore.button}
          </Button>
        ))}
    </Card>
  );
}
