import { makeStyles, SearchBox, Select, Subtitle2, Text } from "@fluentui/react-components";
import { lazy, memo, Suspense } from "react";
import type { CheckResult } from "../../report/result";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { CardList } from "../parts/card-list/card-list";
import { checkedIn } from "../session/slices/last-check";
import { shownResult } from "../session/slices/shown";
import { CauseCard } from "./cards/cause-card";
import { FindingCard } from "./cards/finding-card";
import { SolvedCard } from "./cards/solved-card";
import type { Entry } from "./finding-groups";
import { useCards } from "./list-context";
import { MANY_CARDS } from "./list-order";
import { NextCell } from "./next-cell";
import { workOf } from "./visible-findings";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, paddingLeft: "1.2em" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flexGrow: 1, minWidth: "120px", maxWidth: "none" },
});

const USUAL_HEIGHTS = { cause: 130, finding: 160, solved: 44 } as const;

/** Not needed to begin with. */
const PassedView = lazy(() => import("./passed-view"));
const NextSteps = lazy(() => import("./next-steps"));

/** What is to be put right first, then what nothing explains, by table. */
export function FindingsView() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const { check, shown } = state;
  const { groups, open, all, search, current, onCurrent, wanted, onWanted } = useCards();
  const work = workOf(state);
  if (shown.filter === "not-checked") return <NotChecked />;
  if (shown.filter === "passed") {
    return (
      <Suspense>
        <PassedView />
      </Suspense>
    );
  }
  const isFiltered = shown.filter !== "all" || shown.table !== undefined || search !== "";
  return (
    <div className={styles.view}>
      {all > MANY_CARDS && <Tools />}
      <CardList
        groups={groups}
        card={cardOf}
        usualHeight={({ is }) => USUAL_HEIGHTS[is]}
        current={current}
        onCurrent={onCurrent}
        wanted={wanted}
        onWanted={onWanted}
        onFocused={() => onWanted(undefined)}
      />
      <NextCell />
      {open.length === 0 && check.is === "checked" && isFiltered && (
        <Text>
          {search !== ""
            ? strings.list.notFound
            : shown.table === undefined
              ? strings.nothingHere
              : strings.tiles.nothing}
        </Text>
      )}
      {work.causes + work.looks === 0 && !isFiltered && check.is === "checked" && (
        <Suspense>
          <NextSteps onView={(view) => dispatch({ is: "view-chosen", view })} />
        </Suspense>
      )}
    </div>
  );
}

/** For more cards than one looks through. */
function Tools() {
  const styles = useStyles();
  const { strings } = usePane();
  const { search, onSearch, order, onOrder } = useCards();
  return (
    <div className={styles.tools}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={strings.mending.search}
        placeholder={strings.mending.search}
        value={search}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Select
        size="small"
        aria-label={strings.list.order}
        value={order}
        onChange={(_, { value }) => onOrder(value === "difference" ? "difference" : "table")}
      >
        <option value="table">{strings.list.byTable}</option>
        <option value="difference">{strings.list.byDifference}</option>
      </Select>
    </div>
  );
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

/** The ties that were left out for one reading: the cells of those that do not hold. */
function MisreadCells({ misread }: Required<Pick<CheckResult["notChecked"][number], "misread">>) {
  const wrong = misread.ties.filter(({ outcome }) => outcome === "failed");
  const cells = wrong.flatMap(({ cells: [first] }) => first ?? []).slice(0, MOST_CELLS);
  return cells.length === 0 ? null : <CellButtons cells={cells} />;
}

const MOST_CELLS = 12;

function NotChecked() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const notChecked = shownResult(state)?.notChecked ?? [];
  const unread = checkedIn(state.check)?.unread ?? [];
  const cellsOf = (check: string) =>
    unread.find((one) => one.check === check && one.document === state.shown.document)?.cells ?? [];
  return (
    <section className={styles.view}>
      <Subtitle2 as="h2">{strings.notChecked}</Subtitle2>
      {notChecked.length === 0 && <Text>{strings.nothingHere}</Text>}
      <ul className={styles.list}>
        {notChecked.map((skipped) => (
          <li key={`${skipped.check} ${skipped.reason}`}>
            <Text>{`${skipped.title}：${skipped.reason}`}</Text>
            {skipped.misread && <MisreadCells misread={skipped.misread} />}
            {cellsOf(skipped.check).length > 0 && <CellButtons cells={cellsOf(skipped.check)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
