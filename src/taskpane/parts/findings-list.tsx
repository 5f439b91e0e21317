import { makeStyles, Subtitle2 } from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { usePane } from "../pane-context";
import { CulpritCard } from "./culprit-card";
import { FindingCard } from "./finding-card";
import { entryBeside, type Entry, type EntryGroup } from "./finding-groups";
import { useLines, type DrawnLines } from "./use-lines";

const useStyles = makeStyles({
  list: { position: "relative" },
  line: { position: "absolute", left: 0, right: 0, boxSizing: "border-box" },
  heading: { padding: "6px 0 8px" },
  card: { paddingBottom: "8px" },
});

interface FindingsListProps {
  readonly groups: readonly EntryGroup[];
  /** The card that has the focus, or had it last. */
  readonly current: string | undefined;
  readonly onCurrent: (key: string) => void;
  /** A card that is to get the focus, and what is called when it has it. */
  readonly wanted: string | undefined;
  readonly onFocused: () => void;
  readonly onWanted: (key: string) => void;
}

/**
 * Cards under their headings. There may be thousands, so only those that are seen stand in the page, and the lists say
 * how many they are. Up and down go from card to card, where the focus is on a card itself.
 */
export function FindingsList({ groups, current, wanted, ...tell }: FindingsListProps) {
  const styles = useStyles();
  const lines = useLines(groups, wanted ?? current);
  useFocus(lines, wanted, tell.onFocused);
  const { strings } = usePane();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    const card = (event.target as Element).closest("[data-card]");
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || card !== event.target) return;
    const entries = groups.flatMap((group) => group.entries);
    const next = entryBeside(entries, keyOf(card), step);
    if (next === undefined) return;
    event.preventDefault();
    tell.onWanted(next.key);
  };
  const onFocus = (event: { readonly target: Element }) => {
    const key = keyOf(event.target);
    if (key !== undefined) tell.onCurrent(key);
  };
  return (
    <div
      ref={lines.list}
      className={styles.list}
      style={{ height: lines.height }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {groups.map((group) => (
        <Group key={group.key} group={group} title={group.title ?? strings.others} lines={lines} />
      ))}
    </div>
  );
}

/** The heading stands outside of the list, for those who move by headings. */
function Group(props: { readonly group: EntryGroup; readonly title: string; readonly lines: DrawnLines }) {
  const styles = useStyles();
  const { group, title, lines } = props;
  const heading = lines.drawn.find(({ line }) => line.key === group.key);
  const first = (heading?.index ?? 0) + 1;
  const cards = lines.drawn.flatMap(({ line, index, top }) => {
    const isOwn = index >= first && index < first + group.entries.length;
    return line.is === "card" && isOwn ? [{ entry: line.entry, index, top }] : [];
  });
  const place = (index: number, top: number) => ({
    ref: lines.measure,
    "data-index": index,
    style: { top },
  });
  return (
    <section>
      {heading && (
        <div className={`${styles.line} ${styles.heading}`} {...place(heading.index, heading.top)}>
          <Subtitle2 as="h2">{title}</Subtitle2>
        </div>
      )}
      {cards.length > 0 && (
        <div role="list" aria-label={title}>
          {cards.map(({ entry, index, top }) => (
            <div
              key={entry.key}
              role="listitem"
              aria-setsize={group.entries.length}
              aria-posinset={index - first + 1}
              className={`${styles.line} ${styles.card}`}
              data-key={entry.key}
              {...place(index, top)}
            >
              <EntryCard entry={entry} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

/** Not drawn anew for each step of scrolling. */
const EntryCard = memo(function EntryCard({ entry }: { readonly entry: Entry }) {
  return entry.is === "culprit" ? (
    <CulpritCard culprit={entry.culprit} />
  ) : (
    <FindingCard finding={entry.finding} />
  );
});

function keyOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>("[data-key]")?.dataset.key;
}

/** The wanted card is drawn by now, wherever it stands: it gets the focus, and the page goes to it. */
function useFocus(lines: DrawnLines, wanted: string | undefined, onFocused: () => void): void {
  const latest = useRef({ lines, onFocused });
  latest.current = { lines, onFocused };
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const { list, scrollTo } = latest.current.lines;
    const line = list.current?.querySelector(`[data-key="${CSS.escape(wanted)}"]`);
    line?.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
    scrollTo(wanted);
    latest.current.onFocused();
  }, [wanted]);
}
