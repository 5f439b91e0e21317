import { makeStyles, Text } from "@fluentui/react-components";
import { Folded } from "../parts/folded";
import { useMoreWords } from "./more-words";

const useStyles = makeStyles({
  list: { margin: "4px 0", display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 10px" },
  term: { margin: 0, fontWeight: "bold", whiteSpace: "nowrap" },
  meaning: { margin: 0, overflowWrap: "anywhere" },
});

/** The keys, what the words mean, and what leaves the machine: nothing. */
export function Help() {
  const styles = useStyles();
  const { help } = useMoreWords();
  const list = (entries: readonly (readonly [string, string])[]) => (
    <dl className={styles.list}>
      {entries.map(([term, meaning]) => (
        <Entry key={term} term={term} meaning={meaning} />
      ))}
    </dl>
  );
  return (
    <>
      <Folded title={help.keys.title}>{list(help.keys.list)}</Folded>
      <Folded title={help.words.title}>{list(help.words.list)}</Folded>
      <Text size={200}>{help.privacy}</Text>
    </>
  );
}

function Entry({ term, meaning }: { readonly term: string; readonly meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
