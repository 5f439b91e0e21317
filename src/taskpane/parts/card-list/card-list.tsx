import { Body1Strong, makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import { entryBeside, type CardEntry, type CardGroup } from "./card-entry";
import { useLines, type DrawnLines } from "./use-lines";

const useStyles = makeStyles({
  list: { position: "relative" },
  line: { position: "absolute", left: 0, right: 0, boxSizing: "border-box" },
  heading: { padding: "4px 0 6px" },
  card: { paddingBottom: "8px" },
});

interface CardListProps<E extends CardEntry> {
  readonly groups: readonly CardGroup<E>[];
  /** An element with `data-card`; best one that is not drawn anew for each step of scrolling. */
  readonly card: (entry: E) => ReactNode;
  /** In pixels. */
  readonly usualHeight: (entry: E) => number;
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
export function CardList<E extends CardEntry>(props: CardListProps<E>) {
  const { groups, card, usualHeight, current, wanted, ...tell } = props;
  const styles = useStyles();
  const lines = useLines(groups, wanted ?? current, usualHeight);
  useFocus(lines, wanted, tell.onFocused);
  const { strings } = usePane();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    const element = (event.target as Element).closest("[data-card]");
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || element !== event.target)
      return;
    const entries = groups.flatMap((group) => group.entries);
    const next = entryBeside(entries, keyOf(element), step);
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
        <Group
          key={group.key}
          group={group}
          title={group.title ?? strings.others}
          lines={lines}
          card={card}
        />
      ))}
    </div>
  );
}

interface GroupProps<E extends CardEntry> {
  readonly group: CardGroup<E>;
  readonly title: string;
  readonly lines: DrawnLines<E>;
  readonly card: (entry: E) => ReactNode;
}

/** The heading stands outside of the list, for those who move by headings. */
function Group<E extends CardEntry>({ group, title, lines, card }: GroupProps<E>) {
  const styles = useStyles();
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
          <Body1Strong as="h2">{title}</Body1Strong>
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
              {card(entry)}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function keyOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>("[data-key]")?.dataset.key;
}

/** The wanted card is drawn by now, wherever it stands: it gets the focus, and the page goes to it. */
function useFocus<E extends CardEntry>(
  lines: DrawnLines<E>,
  wanted: string | undefined,
  onFocused: () => void,
): void {
  const latest = useRef({ lines, onFocused });
  useLayoutEffect(() => {
    latest.current = { lines, onFocused };
  });
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const { list, scrollTo } = latest.current.lines;
    const line = list.current?.querySelector(`[data-key="${CSS.escape(wanted)}"]`);
    // A list that has just come draws nothing yet: it does once it knows where it stands.
    if (!line && lines.drawn.length === 0) return;
    line?.querySelector<HTMLElement>("[data-card]")?.focus({ preventScroll: true });
    scrollTo(wanted);
    latest.current.onFocused();
  }, [wanted, lines.drawn]);
}
