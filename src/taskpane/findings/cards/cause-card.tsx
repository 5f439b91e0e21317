import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../../recalculate/proposal";
import type { CauseResult, FindingResult } from "../../../report/result";
import { placeAt, placeName } from "../../../workbook/places";
import { usePane } from "../../pane-context";
import { checkedIn } from "../../session/slices/last-check";
import { ChangePreview } from "../../mending/change-preview";
import { MendAll, MendOne } from "../../mending/mend-buttons";
import { mendsOf } from "../../mending/offered";
import { isSure } from "../../mending/chosen";
import { LookButton } from "../../parts/look-button";
import { CardFrame } from "./card-frame";
import { CauseDetails } from "./cause-details";
import { CellTitle } from "./cell-title";
import { NewMark } from "./new-mark";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "center", justifyContent: "flex-end", flexWrap: "wrap" },
  change: {
    flex: "1 1 110px",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase400,
    overflowWrap: "anywhere",
  },
  other: { flex: "1 1 110px", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  old: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  new: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
  note: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "1.2em", overflowWrap: "anywhere" },
});

interface CauseCardProps {
  readonly cause: CauseResult;
  /** What fails by it, and is not ignored. */
  readonly evidence: readonly FindingResult[];
}

/** What is to be put right: where, from what to what, and the one click that does it; why is folded. */
export function CauseCard({ cause, evidence }: CauseCardProps) {
  const styles = useStyles();
  const { state, strings } = usePane();
  const words = strings.causes;
  const { kind, certain, message, cells, edits, rows = [], alternatives } = cause;
  const mends = mendsOf(state.check, { culprit: cause.id });
  const whole = checkedIn(state.check)?.causeEdits.find(({ id }) => id === cause.id)?.edits ?? [];
  const [only, second] = edits;
  const [mend, otherMend] = mends;
  const isOne = kind === "cell" && only !== undefined && second === undefined;
  const isOneOf = kind === "cell" && cells.length > 1;
  const isGrave = evidence.some(({ severity }) => severity === "error");
  const note = !certain ? words.guess : mend !== undefined && !isSure(mend) ? words.typed : "";
  const shown = (text: string) => (text === "" ? strings.mending.blank : text);
  return (
    <CardFrame
      look={isGrave ? "error" : "warning"}
      label={isOne ? message : `${words.kinds[kind]}：${message}`}
    >
      <div>
        <NewMark findings={evidence} />
        {isOne ? (
          <CellTitle cell={only} />
        ) : (
          <CellTitle cell={undefined} text={isOneOf ? words.oneOf(cells.length) : message} />
        )}
      </div>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={`${row.sheet} ${row.row} ${row.change}`}>{words.row(row)}</li>
          ))}
        </ul>
      )}
      {otherMend === undefined && (
        <div className={styles.row}>
          {isOne ? (
            <span className={styles.change}>
              <del className={styles.old}>{shown(only.from)}</del>
              {" → "}
              <ins className={styles.new}>{shown(only.to)}</ins>
            </span>
          ) : (
            <Text className={styles.change} size={300}>
              {mend && mend.from !== mend.to ? strings.mending.to(shown(mend.to)) : ""}
            </Text>
          )}
          <LookButton places={cells.map(placeAt)} />
          {mend && <MendOne proposal={mend} />}
          {mend === undefined && whole.length > 0 && <MendAll edits={whole} what={words.kinds[kind]} />}
        </div>
      )}
      {otherMend === undefined && mend !== undefined && hasFormula(mend) && <ChangePreview proposal={mend} />}
      {note !== "" && (
        <Text size={200} className={styles.note}>
          {note}
        </Text>
      )}
      {otherMend !== undefined &&
        mends.map((one) => (
          <div key={one.id} className={styles.row}>
            <Text className={styles.change} size={300}>
              {`${placeName(one.edit.place)} ${strings.mending.to(shown(one.to))}`}
            </Text>
            <LookButton places={[one.edit.place]} />
            <MendOne proposal={one} />
          </div>
        ))}
      {alternatives.map((other) => (
        <div key={other.message} className={styles.row}>
          <Text size={200} className={styles.other}>
            {words.instead(other.message)}
          </Text>
          <LookButton places={other.cells.slice(0, 1).map(placeAt)} />
        </div>
      ))}
      <CauseDetails
        cause={cause}
        evidence={evidence}
        reason={otherMend === undefined ? mend?.reason : undefined}
      />
    </CardFrame>
  );
}

function hasFormula({ edit: { before, after } }: Proposal): boolean {
  return before.formula !== undefined || after.formula !== undefined;
}
