import { Button, Card, makeStyles, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { ownPlaceName, type OwnTie } from "../../budget/own-tie";
import { tiesFile } from "../../recognize/teaching/ties-file";
import { FileButton } from "../parts/file-button";
import { usePane } from "../pane-context";
import { saveFile } from "../save-file";
import { checkedIn } from "../session/slices/last-check";
import { makeTieActions, type TieActions } from "./tie-actions";
import { TieForm } from "./tie-form";
import { useTiesWords } from "./ties-words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  text: { overflowWrap: "anywhere" },
});

/** Ties of one's own: made, listed, forgotten, exported and imported. */
export default function TiesView() {
  const styles = useStyles();
  const { actions: pane, state, surroundings } = usePane();
  const words = useTiesWords();
  const [isMaking, setIsMaking] = useState(false);
  const { check } = pane;
  const actions = useMemo(() => makeTieActions(surroundings, check), [surroundings, check]);
  const shown = checkedIn(state.check)?.result.documents[state.shown.document];
  return (
    <div className={styles.view}>
      <Text size={200}>{words.hint}</Text>
      {isMaking && shown !== undefined ? (
        <TieForm of={shown.of} actions={actions} onDone={() => setIsMaking(false)} />
      ) : (
        shown !== undefined && (
          <div>
            <Button onClick={() => setIsMaking(true)}>{words.start}</Button>
          </div>
        )
      )}
      <TieList actions={actions} />
    </div>
  );
}

function TieList({ actions }: { readonly actions: TieActions }) {
  const styles = useStyles();
  const { ties } = usePane().state.kept;
  const words = useTiesWords();
  const [isOpen, setIsOpen] = useState(ties.length > 0);
  return (
    <details
      className={styles.list}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{words.list(ties.length)}</summary>
      {/* Drawn while it is open: no key comes past buttons that are there and not to be seen. */}
      {isOpen && (
        <div className={styles.inner}>
          {ties.length === 0 && <Text size={200}>{words.noTies}</Text>}
          {ties.map((tie) => (
            <OneTie key={`${tie.of} ${tie.sentence}`} tie={tie} actions={actions} />
          ))}
          <Files actions={actions} />
        </div>
      )}
    </details>
  );
}

function OneTie({ actions, tie }: { readonly tie: OwnTie; readonly actions: TieActions }) {
  const styles = useStyles();
  const words = useTiesWords();
  const { parts, percent = "", relation, sentence, total } = tie;
  const said = words.said(relation, ownPlaceName(total), parts.map(ownPlaceName), percent);
  return (
    <Card size="small">
      <Text className={styles.text}>{sentence}</Text>
      {said !== sentence && (
        <Text size={200} className={styles.text}>
          {said}
        </Text>
      )}
      <div>
        <Button size="small" aria-label={words.forgetOf(sentence)} onClick={() => void actions.forget(tie)}>
          {words.forget}
        </Button>
      </div>
    </Card>
  );
}

/** Out of the workbook and into others, by the user's own hand. */
function Files({ actions }: { readonly actions: TieActions }) {
  const styles = useStyles();
  const { ties } = usePane().state.kept;
  const words = useTiesWords();
  const [said, setSaid] = useState<string>();
  const take = async (file: File) => {
    const read = await actions.importTies(await file.text());
    setSaid(read.ok ? words.imported(read.value) : words.notImported(read.error));
  };
  return (
    <>
      <div className={styles.buttons}>
        {ties.length > 0 && (
          <Button size="small" onClick={() => saveFile(words.file, "application/json", tiesFile(ties))}>
            {words.export}
          </Button>
        )}
        <FileButton label={words.import} accept=".json" onFile={(file) => void take(file)} />
      </div>
      <Text role="status" size={200}>
        {said ?? ""}
      </Text>
    </>
  );
}
