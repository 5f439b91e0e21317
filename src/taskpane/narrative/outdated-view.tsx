import { Button, Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CellButtons } from "../parts/cell-buttons";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";
import type { Outdated } from "./sheet/outdated";
import { cellAddress } from "../../workbook/places";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.2em" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  figures: { fontVariantNumeric: "tabular-nums" },
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  side: { padding: "6px", border: `1px solid ${tokens.colorNeutralStroke1}`, "& p": { margin: "4px 0 0" } },
});

/** The paragraphs in the workbook that the tables have left behind, each with old and new. */
export function OutdatedView() {
  const styles = useStyles();
  const { strings } = usePane();
  const { narrative, actions } = useNarrative();
  const outdated = narrative.text.is === "written" ? narrative.text.outdated : [];
  if (outdated.length === 0) return null;
  const words = strings.narrative.outdated;
  const figures = outdated.filter((one) => one.is === "figures");
  return (
    <section aria-label={words.title(outdated.length)}>
      <Card>
        <Subtitle2 as="h2">{words.title(outdated.length)}</Subtitle2>
        {figures.length > 0 && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void actions.update(figures)}>
              {words.update(figures.length)}
            </Button>
          </div>
        )}
        {outdated.map((one) => (
          <OutdatedParagraph key={one.key} outdated={one} />
        ))}
      </Card>
    </section>
  );
}

function OutdatedParagraph({ outdated }: { readonly outdated: Outdated }) {
  const styles = useStyles();
  const { strings } = usePane();
  const { actions } = useNarrative();
  const { place, text, next } = outdated;
  const words = strings.narrative.outdated;
  return (
    <div role="group" aria-label={outdated.key}>
      <CellButtons cells={[cellAddress(place)]} />
      {outdated.is === "figures" ? (
        <>
          <ul className={styles.list}>
            {outdated.changes.map(({ before, from, to }, index) => (
              <li key={index} className={styles.figures}>
                <Text>{`${before} `}</Text>
                <Text strikethrough>{from}</Text>
                <Text weight="semibold">{` → ${to}`}</Text>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => void actions.update([outdated])}>
            {words.updateOne}
          </Button>
        </>
      ) : (
        <>
          <Text size={200}>{outdated.reason}</Text>
          <div className={styles.sides}>
            <Side title={words.current} text={text} />
            <Side title={words.fresh} text={next === "" ? words.gone : next} />
          </div>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => void actions.update([outdated])}>
              {words.takeFresh}
            </Button>
            <Button size="small" onClick={() => void actions.decline(outdated)}>
              {words.keep}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <Text weight="semibold">{title}</Text>
      <p>{text}</p>
    </div>
  );
}
