import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane-context";
import { isBusy } from "../session/slices/activity";
import { useMoreWords } from "./more-words";

const useStyles = makeStyles({
  // Above the cards, and the bar that stays over them.
  menu: { zIndex: 2 },
  button: { flexShrink: 0 },
});

const TIES = "ties";

/** 核对报告 in the forms in which it can be had. */
export function ReportMenu({ name }: { readonly name?: string }) {
  const styles = useStyles();
  const { state, actions } = usePane();
  const words = useMoreWords().report;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const withTies = chosen.includes(TIES);
  return (
    // In its place, not at the end of the page: for those who read the page it belongs to the pane.
    <Menu
      inline
      positioning="below-end"
      checkedValues={{ [TIES]: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => setChosen(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={styles.button}
          aria-label={name}
          disabledFocusable={isBusy(state)}
        >
          {words.button}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuItem onClick={() => void actions.exportReport("docx", withTies)}>{words.word}</MenuItem>
          <MenuItem onClick={() => void actions.exportReport("html", withTies)}>{words.page}</MenuItem>
          <MenuItem onClick={() => void actions.exportReport("xlsx", withTies)}>{words.workbook}</MenuItem>
          <MenuItem onClick={() => void actions.exportReport("sheet", withTies)}>{words.sheet}</MenuItem>
          <MenuItem onClick={() => void actions.exportData()}>{words.data}</MenuItem>
          <MenuItemCheckbox name={TIES} value={TIES}>
            {words.ties}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
