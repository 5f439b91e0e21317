import { Button, Card, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";
import { replacedCells } from "./sheet/section-insertion";
import { placeKey, placeName } from "../../workbook/places";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** What a section would be written over, before it is. */
export function InsertionView() {
  const styles = useStyles();
  const { strings, dispatch } = usePane();
  const { narrative, actions } = useNarrative();
  const { insertion } = narrative;
  if (insertion === undefined) return null;
  const words = strings.narrative.insertion;
  return (
    <Card>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <ul className={styles.list}>
        {replacedCells(insertion).map(({ place, before, after }) => (
          <li key={placeKey(place)}>
            <Text weight="semibold">{placeName(place)}</Text>
            <br />
            <Text size={200}>{`${words.from}：${before.formula ?? shown(before.value)}`}</Text>
            <br />
            <Text size={200}>{`${words.to}：${shown(after.value)}`}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void actions.confirmInsertion()}>
          {words.confirm}
        </Button>
        <Button onClick={() => dispatch({ is: "insertion-planned", insertion: undefined })}>
          {words.cancel}
        </Button>
      </div>
    </Card>
  );
}

/** Whole paragraphs would fill the pane. */
function shown(value: unknown): string {
  const text =
    typeof value === "object" && value !== null && "error" in value ? String(value.error) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
