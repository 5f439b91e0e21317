import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useRef } from "react";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";
import { writtenNarrative } from "../session/slices/narrative";
import { useNarrative } from "./narrative-context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Figures are taken from the tables; what is wrong in the prose itself does not spoil them. */
function errorsInTables({ result, documentation }: CheckedWorkbook): number {
  const errors = result.findings.filter(({ severity }) => severity === "error");
  return errors.filter(({ check }) => documentation[check]?.about !== "prose").length;
}

/** What is left to do, the way into the workbook, and last year's file. */
export function NarrativeToolbar() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const checked = checkedIn(state.check);
  const errors = checked ? errorsInTables(checked) : 0;
  const { narrative, actions } = useNarrative();
  const { lastYear, form } = narrative;
  const written = writtenNarrative(narrative);
  const input = useRef<HTMLInputElement>(null);
  const words = strings.narrative;
  const gaps = new Set(written?.sections.flatMap((section) => section.gaps.map(({ key }) => key)));
  const drafts = written?.sections.reduce((count, section) => count + section.drafts.length, 0) ?? 0;
  return (
    <>
      {written && <Text>{words.state(gaps.size, drafts)}</Text>}
      {written && errors > 0 && <Text>{words.errors(errors)}</Text>}
      <div className={styles.buttons}>
        {written && (
          <Button appearance="primary" onClick={() => void actions.writeSheet()}>
            {words.write}
          </Button>
        )}
        {written && <Button onClick={() => void actions.exportWord()}>{words.exportWord}</Button>}
        <Button onClick={() => input.current?.click()}>{words.openLastYear}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void actions.openLastYear(file);
            // So that the same file can be chosen again.
            target.value = "";
          }}
        />
        {(lastYear !== undefined || Object.keys(form.read).length > 0) && (
          <Button onClick={() => void actions.closeLastYear()}>{words.closeLastYear}</Button>
        )}
        <Button appearance="subtle" onClick={() => void actions.readAgain()}>
          {words.refresh}
        </Button>
      </div>
      {lastYear !== undefined && <Text size={200}>{words.lastYearOpen(lastYear.name)}</Text>}
    </>
  );
}
