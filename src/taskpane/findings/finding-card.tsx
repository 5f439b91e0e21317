import { Badge, Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../report/result";
import { IgnoreForm } from "./ignore-form";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";
import { mendsOf } from "../mending/offered";
import { CellButtons } from "../parts/cell-buttons";
import { MendLines } from "../mending/mend-line";
import { ProseSentence } from "../parts/prose-sentence";

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
  const { state, actions, strings } = usePane();
  const [isIgnoring, setIsIgnoring] = useState(false);
  const isRounding = finding.outcome === "rounding";
  const checked = checkedIn(state.check);
  const documentation = checked?.documentation[finding.check];
  return (
    <Card data-card tabIndex={0} aria-label={`${strings.finding.severity[finding.severity]} ${finding.id}`}>
      <div className={styles.row}>
        <Badge appearance={isRounding ? "outline" : "filled"} color={COLOURS[finding.severity]}>
          {isRounding ? strings.finding.rounding : strings.finding.severity[finding.severity]}
        </Badge>
        <Text size={200}>{[finding.id, documentation?.title].filter(Boolean).join(" ")}</Text>
      </div>
      <Text>{finding.message}</Text>
      <ProseSentence finding={finding} />
      <CellButtons cells={finding.cells} />
      {!isRounding && <MendLines areNamed proposals={mendsOf(state.check, { finding: finding.id })} />}
      {!isRounding && isMendable(finding) && (
        <Button size="small" className={styles.ignore} onClick={() => void actions.mendProse(finding)}>
          {strings.narrative.prose.mend(finding.expected ?? "")}
        </Button>
      )}
      {documentation && (
        <details className={styles.why}>
          <summary>{strings.finding.why}</summary>
          <p>{documentation.why}</p>
          <p>{documentation.mend}</p>
        </details>
      )}
      {!isRounding &&
        (isIgnoring ? (
          <IgnoreForm findings={[finding]} onDone={() => setIsIgnoring(false)} />
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

/** Of prose in a cell it is known what should stand in the place of what. */
function isMendable({ span, quote, expected }: FindingResult): boolean {
  return span?.cell !== undefined && quote !== undefined && expected !== undefined;
}
