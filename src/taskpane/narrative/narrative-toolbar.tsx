import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useRef } from "react";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { usePane } from "../pane-context";
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
  const { session, strings } = usePane();
  const errors = session.checked ? errorsInTables(session.checked) : 0;
  const { state, actions } = useNarrative();
  const { story, lastYear, form } = state;
  const input = useRef<HTMLInputElement>(null);
  const words = strings.narrative;
  const gaps = new Set(story?.sections.flatMap((section) => section.gaps.map(({ key }) => key)));
  const drafts = story?.sections.reduce((count, section) => count + section.drafts.length, 0) ?? 0;
  return (
    <>
      {story && <Text>{words.state(gaps.size, drafts)}</Text>}
      {story && errors > 0 && <Text>{words.errors(errors)}</Text>}
      <div className={styles.buttons}>
        {story && (
          <Button appearance="primary" onClick={() => void actions.writeSheet()}>
            {words.write}
          </Button>
        )}
        {story && <Button onClick={() => void actions.exportWord()}>{words.exportWord}</Button>}
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
        <Button appearance="subtle" onClick={() => void actions.refresh()}>
          {words.refresh}
        </Button>
      </div>
      {lastYear !== undefined && <Text size={200}>{words.lastYearOpen(lastYear.name)}</Text>}
    </>
  );
}
