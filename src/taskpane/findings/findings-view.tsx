import { makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { memo, useCallback, useEffect, useMemo, useState } from "react";
import { usePane } from "../pane-context";
import type { Step } from "../use-step-keys";
import { entryBeside } from "../parts/card-list/card-entry";
import { CardList } from "../parts/card-list/card-list";
import type { Strings } from "../strings/zh-cn";
import { CauseCard } from "./cause-card";
import { FindingCard } from "./finding-card";
import { cellsOf, findingGroups, type Entry, type GroupTitles } from "./finding-groups";
import { FindingSteps } from "./finding-steps";
import { SolvedCard } from "./solved-card";
import { shownResult } from "../session/slices/shown";
import { placeAt } from "../../workbook/places";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, paddingLeft: "1.2em" },
});

const USUAL_HEIGHTS = { cause: 190, finding: 240, solved: 84 } as const;

interface FindingsViewProps {
  /** The card that has the focus, or had it last: kept while other views are shown. */
  readonly current: string | undefined;
  readonly onCurrent: (key: string) => void;
  /** A step that was asked for by key, and what is called when it is done. */
  readonly step: Step | undefined;
  readonly onStepped: () => void;
}

/** What is to be put right first, then what nothing explains, by table. */
export function FindingsView({ current, onCurrent, step, onStepped }: FindingsViewProps) {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { check, kept, shown } = state;
  const groups = useMemo(
    () => findingGroups({ check, kept, shown }, groupTitles(strings)),
    [check, kept, shown, strings],
  );
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const [wanted, setWanted] = useState<string>();

  const go = useCallback(
    (by: Step) => {
      const next = entryBeside(entries, current, by);
      if (next === undefined) return;
      setWanted(next.key);
      void actions.goTo(cellsOf(next).slice(0, 1).map(placeAt));
    },
    [actions, current, entries],
  );
  useEffect(() => {
    if (step === undefined) return;
    onStepped();
    go(step);
  }, [go, onStepped, step]);

  if (shown.filter === "not-checked") return <NotChecked />;
  return (
    <div className={styles.view}>
      {entries.length > 0 && (
        <FindingSteps
          position={entries.findIndex(({ key }) => key === current) + 1}
          count={entries.length}
          onStep={go}
        />
      )}
      <CardList
        groups={groups}
        card={cardOf}
        usualHeight={({ is }) => USUAL_HEIGHTS[is]}
        current={current}
        onCurrent={onCurrent}
        wanted={wanted}
        onWanted={setWanted}
        onFocused={() => setWanted(undefined)}
      />
      {entries.length === 0 && check.is === "checked" && shown.filter !== "all" && (
        <Text>{strings.nothingHere}</Text>
      )}
    </div>
  );
}

function groupTitles({ causes, narrative, otherTables }: Strings): GroupTitles {
  return { causes: causes.title, prose: narrative.tab, otherTables };
}

const cardOf = (entry: Entry) => <EntryCard entry={entry} />;

/** Not drawn anew for each step of scrolling. */
const EntryCard = memo(function EntryCard({ entry }: { readonly entry: Entry }) {
  switch (entry.is) {
    case "cause":
      return <CauseCard cause={entry.cause} evidence={entry.evidence} />;
    case "finding":
      return <FindingCard finding={entry.finding} />;
    case "solved":
      return <SolvedCard solved={entry.solved} />;
  }
});

function NotChecked() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const notChecked = shownResult(state)?.notChecked ?? [];
  return (
    <section className={styles.view}>
      <Subtitle2 as="h2">{strings.notChecked}</Subtitle2>
      {notChecked.length === 0 && <Text>{strings.nothingHere}</Text>}
      <ul className={styles.list}>
        {notChecked.map((skipped) => (
          <li key={`${skipped.check} ${skipped.reason}`}>
            <Text>{`${skipped.title}：${skipped.reason}`}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
