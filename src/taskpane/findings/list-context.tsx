import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { placeAt } from "../../workbook/places";
import { usePane } from "../pane-context";
import { entryBeside } from "../parts/card-list/card-entry";
import type { Strings } from "../strings/zh-cn";
import type { Step } from "../use-step-keys";
import { useStepKeys } from "../use-step-keys";
import { cellsOf, findingGroups, type Entry, type EntryGroup, type GroupTitles } from "./finding-groups";
import { isFound, orderedBy, type Order } from "./list-order";

/** The list of cards, where one is in it, and the way to the next one: the bar above all views leads through it too. */
interface CardsShown {
  readonly groups: readonly EntryGroup[];
  /** Without what was solved. */
  readonly open: readonly Entry[];
  /** So many before anything was looked for. */
  readonly all: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** The card that has the focus, or had it last: kept while other views are shown. */
  readonly current: string | undefined;
  readonly onCurrent: (key: string) => void;
  /** A card that is to get the focus. */
  readonly wanted: string | undefined;
  readonly onWanted: (key: string | undefined) => void;
  readonly go: (by: Step) => void;
}

const ListContext = createContext<CardsShown | undefined>(undefined);

export function useCards(): CardsShown {
  const list = useContext(ListContext);
  if (list === undefined) throw new Error("A part of the list stands outside of it");
  return list;
}

export function CardsProvider({ children }: { readonly children: ReactNode }) {
  const { state, actions, strings, dispatch } = usePane();
  const { check, kept, shown } = state;
  const [current, setCurrent] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("table");
  const whole = useMemo(
    () => findingGroups({ check, kept, shown }, groupTitles(strings)),
    [check, kept, shown, strings],
  );
  const all = useMemo(() => openOf(whole).length, [whole]);
  const groups = useMemo(() => {
    const found = whole.map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => isFound(entry, search)),
    }));
    return orderedBy(
      order,
      found.filter(({ entries }) => entries.length > 0),
      strings.list.byDifference,
    );
  }, [whole, search, order, strings]);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const open = useMemo(() => openOf(groups), [groups]);
  const go = useCallback(
    (by: Step) => {
      let next = entryBeside(entries, current, by);
      while (next?.is === "solved") next = entryBeside(entries, next.key, by);
      if (next === undefined) return;
      dispatch({ is: "view-chosen", view: "findings" });
      setWanted(next.key);
      void actions.goTo(cellsOf(next).slice(0, 1).map(placeAt));
    },
    [actions, current, dispatch, entries],
  );
  useStepKeys((by) => {
    if (check.is === "checked") go(by);
  });
  const list = useMemo(
    () => ({
      groups,
      open,
      all,
      search,
      onSearch: setSearch,
      order,
      onOrder: setOrder,
      current,
      onCurrent: setCurrent,
      wanted,
      onWanted: setWanted,
      go,
    }),
    [groups, open, all, search, order, current, wanted, go],
  );
  return <ListContext.Provider value={list}>{children}</ListContext.Provider>;
}

function openOf(groups: readonly EntryGroup[]): Entry[] {
  return groups.flatMap(({ entries }) => entries.filter(({ is }) => is !== "solved"));
}

function groupTitles({ causes, narrative, otherTables }: Strings): GroupTitles {
  return { causes: causes.title, prose: narrative.tab, otherTables };
}
