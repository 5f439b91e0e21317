import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Term } from "../../narrate/write/terms";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";

const useStyles = makeStyles({
  terms: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
  button: { alignSelf: "flex-start" },
});

/** 名词解释, for who wants it: it is no part of the narrative's sections. */
export function TermsView({ terms }: { readonly terms: readonly Term[] }) {
  const styles = useStyles();
  const { strings } = usePane();
  const { actions } = useNarrative();
  if (terms.length === 0) return null;
  return (
    <details className={styles.terms}>
      <summary>{strings.narrative.terms(terms.length)}</summary>
      <div className={styles.inner}>
        {terms.map(({ term, text }, index) => (
          <Text key={term} size={200}>{`${index + 1}、${term}：${text}`}</Text>
        ))}
        <Button size="small" className={styles.button} onClick={() => void actions.copyTerms()}>
          {strings.narrative.sections.copy}
        </Button>
      </div>
    </details>
  );
}
