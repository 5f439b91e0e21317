import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../recalculate/proposal";
import { usePane } from "../pane-context";
import { placeName } from "../../workbook/places";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "4px" },
  change: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  new: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** Like `表三 C18`. */
export function placeText({ edit: { place } }: Proposal): string {
  return placeName(place);
}

/** What would be written in place of what, why, and what speaks against it. */
export function ChangePreview({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.mending;
  const { from, to, edit, reason, warnings } = proposal;
  const shown = (text: string) => (text === "" ? words.blank : text);
  const formula = edit.after.formula ?? edit.before.formula;
  const isSame = edit.after.formula !== undefined && edit.after.formula === edit.before.formula;
  return (
    <div className={styles.preview}>
      {from === to ? (
        <Text className={styles.change}>{words.unchanged(shown(to))}</Text>
      ) : (
        <Text className={styles.change}>
          <del className={styles.old}>{shown(from)}</del>
          {" → "}
          <ins className={styles.new}>{shown(to)}</ins>
        </Text>
      )}
      {formula !== undefined && (
        <Text size={200} className={styles.change}>
          {`${words.formula} `}
          {edit.before.formula !== undefined && !isSame && (
            <>
              <del className={`${styles.formula} ${styles.old}`}>{edit.before.formula}</del>
              {" → "}
            </>
          )}
          {edit.after.formula === undefined ? (
            words.noFormula
          ) : isSame ? (
            <span className={styles.formula}>{words.sameFormula(edit.after.formula)}</span>
          ) : (
            <ins className={`${styles.formula} ${styles.new}`}>{edit.after.formula}</ins>
          )}
        </Text>
      )}
      <Text size={200}>{reason}</Text>
      {warnings.map((warning) => (
        <Text key={warning} size={200} className={styles.warning}>
          {`⚠ ${warning}`}
        </Text>
      ))}
    </div>
  );
}
