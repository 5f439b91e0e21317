import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FindingResult } from "../../../report/result";
import { placeAt, placeName } from "../../../workbook/places";
import { MendOne } from "../../mending/mend-buttons";
import { mendsOf } from "../../mending/offered";
import { usePane } from "../../pane-context";
import { CellButtons } from "../../parts/cell-buttons";
import { Folded } from "../../parts/folded";
import { LookButton } from "../../parts/look-button";
import { ProseSentence } from "../../parts/prose-sentence";
import { isBusy } from "../../session/slices/activity";
import { checkedIn } from "../../session/slices/last-check";
import { CardFrame } from "./card-frame";
import { IgnoreButton } from "./ignore-form";
import { NewMark } from "./new-mark";
import { SumTable } from "./sum-table";

const useStyles = makeStyles({
  row: { display: "flex", gap: "6px", alignItems: "center", justifyContent: "flex-end", flexWrap: "wrap" },
  change: { flex: "1 1 110px", overflowWrap: "anywhere" },
  kind: { color: tokens.colorNeutralForeground2 },
  place: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { overflowWrap: "anywhere" },
  why: { fontSize: tokens.fontSizeBase200, "& p": { margin: "4px 0 0" } },
  button: { minWidth: "0", padding: "3px 10px", flexShrink: 0 },
});

/** One finding that no cause explains: what is wrong in a sentence, what mends it; its cells and why are folded. */
export function FindingCard({ finding }: { readonly finding: FindingResult }) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { outcome, severity, check, message, cells, difference, id } = finding;
  const isRounding = outcome === "rounding";
  const documentation = checkedIn(state.check)?.documentation[check];
  const [first] = cells;
  const place = first === undefined ? "" : placeName(first);
  const kind = isRounding ? strings.finding.rounding : strings.finding.severity[severity];
  const mends = isRounding ? [] : mendsOf(state.check, { finding: id });
  const shown = (text: string) => (text === "" ? strings.mending.blank : text);
  return (
    <CardFrame
      look={isRounding ? "info" : severity}
      label={[kind, place, documentation?.title].filter(Boolean).join(" ")}
    >
      <Text size={200} className={styles.kind}>
        <NewMark findings={[finding]} />
        {place !== "" && <span className={styles.place}>{place}</span>}
        {place === "" ? kind : ` ${kind}`}
      </Text>
      <Text className={styles.text}>{message}</Text>
      <ProseSentence finding={finding} />
      {mends.length === 0 && (
        <div className={styles.row}>
          {first && <LookButton places={[placeAt(first)]} />}
          {!isRounding && isMendable(finding) && (
            <Button
              data-writes
              size="small"
              appearance="primary"
              className={styles.button}
              disabledFocusable={isBusy(state)}
              aria-label={strings.narrative.prose.mend(finding.expected ?? "")}
              onClick={() => void actions.mendProse(finding)}
            >
              {strings.mending.change}
            </Button>
          )}
        </div>
      )}
      {mends.map((mend) => {
        const isSame = mend.from === mend.to && mend.edit.after.formula === undefined;
        return (
          <div key={mend.id} className={styles.row}>
            <Text size={200} className={styles.change}>
              {mends.length > 1 ? `${placeName(mend.edit.place)} ` : ""}
              {isSame ? strings.mending.asNumber : strings.mending.to(shown(mend.to))}
            </Text>
            <LookButton places={[mend.edit.place]} />
            <MendOne proposal={mend} />
          </div>
        );
      })}
      <Folded title={strings.finding.why}>
        <div className={styles.why}>
          {difference === undefined ? <CellButtons cells={cells} /> : <SumTable finding={finding} />}
          {documentation && (
            <>
              <p className={styles.place}>{documentation.title}</p>
              <p>{documentation.why}</p>
              <p>{documentation.mend}</p>
            </>
          )}
        </div>
        {!isRounding && <IgnoreButton findings={[finding]} />}
      </Folded>
    </CardFrame>
  );
}

/** Of prose in a cell it is known what should stand in the place of what. */
function isMendable({ span, quote, expected }: FindingResult): boolean {
  return span?.cell !== undefined && quote !== undefined && expected !== undefined;
}
