import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FindingResult } from "../../report/result";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  // Not by its colour alone.
  wrong: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    // The theme's own are for a black page; the user's may be another.
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

/** The sentence that a finding in prose is about, what is wrong in it, and what it should be. Nothing for other findings. */
export function ProseSentence({ finding }: { readonly finding: FindingResult }) {
  const styles = useStyles();
  const { strings } = usePane();
  const { sentence, quote, expected } = finding;
  if (sentence === undefined || quote === undefined) return null;
  const { quoteStart = sentence.indexOf(quote) } = finding;
  return (
    <>
      <p className={styles.sentence}>
        {sentence.slice(0, quoteStart)}
        <mark className={styles.wrong}>{quote}</mark>
        {sentence.slice(quoteStart + quote.length)}
      </p>
      {expected !== undefined && <Text weight="semibold">{strings.narrative.prose.right(expected)}</Text>}
    </>
  );
}
