import { Button, makeStyles } from "@fluentui/react-components";
import type { CellPlace } from "../../workbook/snapshot";
import { placeName } from "../../workbook/places";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  button: { minWidth: "0", padding: "3px 10px", flexShrink: 0, whiteSpace: "nowrap" },
});

/** 查看: shows where it stands in the sheet. Of cells of several sheets those of the first. */
export function LookButton({ places }: { readonly places: readonly CellPlace[] }) {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const [first] = places;
  if (first === undefined) return null;
  return (
    <Button
      size="small"
      className={styles.button}
      aria-label={`${strings.look} ${placeName(first)}`}
      onClick={() => void actions.goTo(places.filter(({ sheet }) => sheet === first.sheet))}
    >
      {strings.look}
    </Button>
  );
}
