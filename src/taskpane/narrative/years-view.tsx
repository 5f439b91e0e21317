import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { CellButtons } from "../parts/cell-buttons";
import { usePane } from "../pane-context";
import { writtenNarrative } from "../session/slices/narrative";
import { useNarrative } from "./narrative-context";
import type { ShownYearLine } from "./shown-narrative";

const useStyles = makeStyles({
  years: { "& summary": { cursor: "pointer" } },
  list: { margin: "8px 0", paddingLeft: "1.4em", display: "flex", flexDirection: "column", gap: "6px" },
});

/** More would bury the sections; the rest unfolds. */
const FEW = 10;

/** What changed against last year, the largest difference first, each with its cell of this year. */
export function YearsView() {
  const styles = useStyles();
  const { strings } = usePane();
  const { narrative } = useNarrative();
  const [isAll, setIsAll] = useState(false);
  const lines = writtenNarrative(narrative)?.lastYear?.lines;
  if (lines === undefined) return null;
  const words = strings.narrative.years;
  const shown = isAll ? lines : lines.slice(0, FEW);
  return (
    <details className={styles.years}>
      <summary>{words.title(lines.length)}</summary>
      <ol className={styles.list}>
        {shown.map((line, index) => (
          <li key={index}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {shown.length < lines.length && (
        <Button size="small" appearance="subtle" onClick={() => setIsAll(true)}>
          {words.more(lines.length - shown.length)}
        </Button>
      )}
    </details>
  );
}

function Line({ line }: { readonly line: ShownYearLine }) {
  const { strings } = usePane();
  const { title, name, formerName, change, thisYear, lastYear, difference } = line;
  const words = strings.narrative.years;
  const about = [
    strings.narrative.ofStandard(title),
    words.change[change],
    formerName === undefined ? "" : words.formerName(formerName),
  ];
  const sign = difference.startsWith("-") ? "" : "+";
  return (
    <>
      <Text weight="semibold">{name}</Text>
      <Text size={200}>{`（${about.filter((one) => one !== "").join("，")}）`}</Text>
      <br />
      <Text size={200}>
        {words.amounts(lastYear?.value ?? "0", thisYear?.value ?? "0", `${sign}${difference}`)}
      </Text>
      {thisYear && <CellButtons cells={[thisYear]} />}
    </>
  );
}
