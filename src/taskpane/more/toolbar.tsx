import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { markColors } from "../../workbook/excel/marks/mark-colors";
import type { MarkMeaning } from "../../workbook/excel/workbook-host";
import { checkedIn } from "../session/slices/last-check";
import { exported } from "./exported";
import { saveFile } from "../save-file";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  // Above the cards, and the bar that stays over them.
  menu: { zIndex: 2 },
  legend: { display: "flex", gap: "10px", flexWrap: "wrap", listStyle: "none", margin: 0, padding: 0 },
  entry: { display: "flex", alignItems: "center", gap: "4px" },
  colour: { width: "14px", height: "14px", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

const MEANINGS: readonly MarkMeaning[] = ["culprit", "error", "warning"];

/** Marks on and off with their legend, and the exports. */
export function Toolbar() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const whole = checkedIn(state.check)?.result;
  const { isMarked } = state.shown;
  if (whole === undefined) return null;
  const { result, ignored } = exported(whole, state.kept.ignored);
  const name = `${strings.export.button}-${result.department || "gouji"}`;
  const saveHtml = async () => {
    const { checkHtml } = await import("../../report/html");
    saveFile(`${name}.html`, "text/html", checkHtml(result, ignored));
  };
  return (
    <div>
      <div className={styles.row}>
        <Switch
          label={strings.marks.switch}
          checked={isMarked}
          onChange={(_, { checked }) => void actions.setMarks(checked)}
        />
        {/* In its place, not at the end of the page: for those who read the page it belongs to the pane. */}
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small">{strings.export.button}</MenuButton>
          </MenuTrigger>
          <MenuPopover className={styles.menu}>
            <MenuList>
              <MenuItem onClick={() => void actions.exportSheet()}>{strings.export.sheet}</MenuItem>
              <MenuItem onClick={() => void saveHtml()}>{strings.export.html}</MenuItem>
              <MenuItem
                onClick={() =>
                  saveFile(
                    `${name}.json`,
                    "application/json",
                    JSON.stringify({ ...result, ignored }, null, 2),
                  )
                }
              >
                {strings.export.json}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isMarked && (
        <ul className={styles.legend} aria-label={strings.marks.legend}>
          {MEANINGS.map((meaning) => (
            <li key={meaning} className={styles.entry}>
              <span className={styles.colour} style={{ backgroundColor: markColors[meaning] }} />
              <Text size={200}>{strings.marks[meaning]}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
