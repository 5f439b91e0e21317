import { Badge, Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CauseResult, FindingResult } from "../../report/result";
import { placeName } from "../../workbook/places";
import { mendsOf } from "../mending/offered";
import { MendLines } from "../mending/mend-line";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { CauseDetails } from "./cause-details";
import { IgnoreForm } from "./ignore-form";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap" },
  text: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "1.2em", overflowWrap: "anywhere" },
  alternative: {
    paddingLeft: "8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  ignore: { alignSelf: "flex-start", minWidth: "0" },
});

/** Of more cells the first leads there: they stand together. */
const FEW_CELLS = 6;

interface CauseCardProps {
  readonly cause: CauseResult;
  /** What fails by it, and is not ignored. */
  readonly evidence: readonly FindingResult[];
}

/** What is to be put right: where, from what to what, what else it may be; why is folded. */
export function CauseCard({ cause, evidence }: CauseCardProps) {
  const styles = useStyles();
  const { state, strings } = usePane();
  const [isIgnoring, setIsIgnoring] = useState(false);
  const words = strings.causes;
  const { kind, certain, message, cells, edits, rows = [], alternatives } = cause;
  const [only, second] = edits;
  const isOne = kind === "cell" && only !== undefined && second === undefined;
  const isOneOf = kind === "cell" && cells.length > 1;
  const title = isOne
    ? words.should(placeName(only), only.to, only.from)
    : isOneOf
      ? words.oneOf(cells.length)
      : message;
  return (
    <Card data-card tabIndex={0} aria-label={message}>
      <div className={styles.row}>
        <Badge appearance="filled" color={certain ? "danger" : "warning"}>
          {words.kinds[kind]}
        </Badge>
        <Text size={200}>{certain ? words.certain : words.guess}</Text>
      </div>
      <Text weight="semibold" className={styles.text}>
        {title}
      </Text>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={`${row.sheet} ${row.row} ${row.change}`}>{words.row(row)}</li>
          ))}
        </ul>
      )}
      <CellButtons cells={cells.length > FEW_CELLS ? cells.slice(0, 1) : cells} />
      <MendLines areNamed={!isOne} proposals={mendsOf(state.check, { culprit: cause.id })} />
      {alternatives.map((other) => (
        <div key={other.message} className={styles.alternative}>
          <Text className={styles.text}>{words.instead(other.message)}</Text>
          <CellButtons cells={other.cells.slice(0, 1)} />
        </div>
      ))}
      <CauseDetails cause={cause} evidence={evidence} />
      {evidence.length > 0 &&
        (isIgnoring ? (
          <IgnoreForm findings={evidence} onDone={() => setIsIgnoring(false)} />
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
