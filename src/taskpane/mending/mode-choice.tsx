import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RecalculationMode } from "../../recalculate/recalculate";
import { usePane } from "../pane-context";
import { isBusy } from "../session/slices/activity";
import { checkedIn, type LastCheck } from "../session/slices/last-check";
import type { MoreMode } from "../strings/mending-zh-cn";
import { useModeWords } from "./mode-words";
import { offered } from "./offered";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  segments: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "1px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    margin: "4px 0",
  },
  segment: {
    position: "relative",
    padding: "6px 2px",
    textAlign: "center",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    overflowWrap: "anywhere",
    "&:has(input:checked)": {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      fontWeight: tokens.fontWeightSemibold,
    },
    "&:has(input:focus-visible)": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      boxShadow: `inset 0 0 0 4px ${tokens.colorStrokeFocus1}`,
    },
    "@media (forced-colors: active)": {
      "&:has(input:checked)": {
        backgroundColor: "Highlight",
        color: "HighlightText",
        forcedColorAdjust: "none",
      },
    },
  },
  // Its label is what is seen and pressed.
  radio: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
});

const MODES = [
  "mend",
  "fill",
  "follow",
  "balance",
  "all",
  "formulas",
] as const satisfies readonly RecalculationMode[];

/** What is asked for beside a way, by a box below it. */
const MORE: Readonly<Partial<Record<RecalculationMode, MoreMode>>> = {
  all: "exact",
  balance: "convert",
};

function hasTablesInYuan(check: LastCheck): boolean {
  return checkedIn(check)?.result.tables.some(({ unit }) => unit === "元") === true;
}

/** In which way the workbook is to be changed, as segments of one control. */
export function ModeChoice() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const modeWords = useModeWords();
  const name = useId();
  const { mode } = state.mending;
  const way = MODES.find((one) => one === mode || MORE[one] === mode) ?? "mend";
  const more = MORE[way];
  const isOffered = more !== undefined && (more !== "convert" || hasTablesInYuan(state.check));
  const countOf = (one: RecalculationMode) => {
    const offer = offered(state.check, one);
    const own = offer?.proposals.filter(({ document = 0 }) => document === state.shown.document);
    return own === undefined ? "" : ` ${own.length}`;
  };
  return (
    <fieldset className={styles.group} disabled={isBusy(state)}>
      <legend className={styles.legend}>{strings.mending.way}</legend>
      <div className={styles.segments}>
        {MODES.map((one) => (
          <label key={one} className={styles.segment}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={one === way}
              onChange={() => void actions.chooseMode(one)}
            />
            {`${modeWords[one].name}${countOf(one === way ? mode : one)}`}
          </label>
        ))}
      </div>
      {isOffered && (
        <Checkbox
          label={modeWords[more].more}
          checked={mode === more}
          onChange={(_, { checked }) => void actions.chooseMode(checked === true ? more : way)}
        />
      )}
      <Text block size={200}>
        {modeWords[mode].hint}
      </Text>
    </fieldset>
  );
}
