import { Button, Card, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { assignedFile } from "../../recognize/teaching/assigned-file";
import { overlayFile } from "../../recognize/teaching/overlay-file";
import { areaAddress } from "../../workbook/places";
import { FileButton } from "../parts/file-button";
import { usePane } from "../pane-context";
import { saveFile } from "../save-file";
import { kindName, type NamedKinds } from "./named-kinds";
import type { TeachActions } from "./teach-actions";
import { useTeachingWords } from "./teaching-words";

const useStyles = makeStyles({
  list: { "& summary": { cursor: "pointer" } },
  inner: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  text: { overflowWrap: "anywhere" },
});

interface TaughtListProps {
  readonly named: NamedKinds | undefined;
  readonly actions: TeachActions;
}

/** What was explained: places in this workbook, and labels that are known on this machine. */
export function TaughtList({ named, actions }: TaughtListProps) {
  const styles = useStyles();
  const { assigned, taught } = usePane().state.kept;
  const words = useTeachingWords();
  const quantityName = (id: string) => {
    const all = named === undefined ? [] : named.quantities.final;
    return words.quantity(id, all.find((one) => one.id === id)?.name ?? id);
  };
  const places = assigned.map((one) => ({
    key: JSON.stringify(one),
    text: words.place(kindName(named, one.table), `${one.sheet} ${areaAddress(one)}`),
    forget: () => actions.forgetPlace(one),
  }));
  const headers = taught.map((one) => ({
    key: JSON.stringify(one),
    text: words.header(kindName(named, one.kind), [
      ...one.columns.map(({ path, quantity }) => words.meaning(path.join("→"), quantityName(quantity))),
      ...one.titles,
      ...one.totals.map((text) => words.meaning(text, words.totalRow)),
    ]),
    forget: () => actions.forgetHeader(one),
  }));
  return (
    <details className={styles.list}>
      <summary>{words.list(places.length + headers.length)}</summary>
      <div className={styles.inner}>
        {places.length + headers.length === 0 && <Text size={200}>{words.none}</Text>}
        {named !== undefined && (
          <>
            <Entries title={words.places} entries={places} />
            <Entries title={words.headers} entries={headers} />
          </>
        )}
        <Files actions={actions} />
      </div>
    </details>
  );
}

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly forget: () => Promise<void>;
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  const styles = useStyles();
  const words = useTeachingWords();
  if (entries.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      {entries.map(({ key, text, forget }) => (
        <Card key={key} size="small">
          <Text size={200} className={styles.text}>
            {text}
          </Text>
          <div>
            <Button size="small" aria-label={words.forgetOf(text)} onClick={() => void forget()}>
              {words.forget}
            </Button>
          </div>
        </Card>
      ))}
    </>
  );
}

/** Out of the machine and into another, by the user's own hand. */
function Files({ actions }: { readonly actions: TeachActions }) {
  const styles = useStyles();
  const { assigned, taught } = usePane().state.kept;
  const words = useTeachingWords();
  const [said, setSaid] = useState<string>();
  const take = async (file: File) => {
    const read = await actions.importHeaders(await file.text());
    setSaid(read.ok ? words.imported(read.value) : words.notImported(read.error));
  };
  return (
    <>
      <div className={styles.buttons}>
        {taught.length > 0 && (
          <Button
            size="small"
            onClick={() => saveFile(words.files.headers, "application/json", overlayFile(taught))}
          >
            {words.exportHeaders}
          </Button>
        )}
        {assigned.length > 0 && (
          <Button
            size="small"
            onClick={() => saveFile(words.files.places, "application/json", assignedFile(assigned))}
          >
            {words.exportPlaces}
          </Button>
        )}
        <FileButton label={words.import} accept=".json" onFile={(file) => void take(file)} />
      </div>
      {said !== undefined && (
        <Text role="status" size={200}>
          {said}
        </Text>
      )}
    </>
  );
}
