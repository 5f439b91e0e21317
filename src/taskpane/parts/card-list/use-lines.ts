import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { drawnLines } from "./drawn-lines";
import type { CardEntry, CardGroup } from "./card-entry";

/** In pixels. */
const HEADING_HEIGHT = 38;

/** What stands over the list while it is scrolled, and over its end: see bar and message-slot. */
const BAR_HEIGHT = 56;
const MESSAGE_HEIGHT = 72;

/** Headings and cards, one below the other. */
type Line<E extends CardEntry> =
  | { readonly is: "heading"; readonly key: string; readonly group: CardGroup<E> }
  | { readonly is: "card"; readonly key: string; readonly entry: E };

function linesOf<E extends CardEntry>(groups: readonly CardGroup<E>[]): Line<E>[] {
  return groups.flatMap((group): Line<E>[] => [
    { is: "heading", key: group.key, group },
    ...group.entries.map((entry) => ({ is: "card", key: entry.key, entry }) as const),
  ]);
}

export interface DrawnLines<E extends CardEntry> {
  /** To stand on the list's own element. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly height: number;
  readonly drawn: readonly { readonly line: Line<E>; readonly index: number; readonly top: number }[];
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (key: string) => void;
}

/**
 * The lines that are drawn now, with their places, as the page is scrolled. `kept` is drawn wherever it stands.
 * `usualHeight` of a card is in pixels, at the usual width; each is measured as soon as it is drawn.
 */
export function useLines<E extends CardEntry>(
  groups: readonly CardGroup<E>[],
  kept: string | undefined,
  usualHeight: (entry: E) => number,
): DrawnLines<E> {
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const keptLines = useMemo(
    () => lines.flatMap(({ is, key }, index) => (is === "heading" || key === kept ? [index] : [])),
    [lines, kept],
  );
  const top = useTop(list);
  const virtualizer = useWindowVirtualizer<Element>({
    count: lines.length,
    estimateSize: (index) => {
      const line = lines[index];
      return line?.is === "card" ? usualHeight(line.entry) : HEADING_HEIGHT;
    },
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => drawnLines(range, keptLines),
    scrollMargin: top,
    scrollPaddingStart: BAR_HEIGHT,
    scrollPaddingEnd: MESSAGE_HEIGHT,
  });
  const place = ({ index, start }: VirtualItem) => {
    const line = lines[index];
    return line === undefined ? [] : [{ line, index, top: start - top }];
  };
  return {
    list,
    height: virtualizer.getTotalSize(),
    drawn: virtualizer.getVirtualItems().flatMap(place),
    measure: virtualizer.measureElement,
    scrollTo: (key) =>
      virtualizer.scrollToIndex(
        lines.findIndex((line) => line.key === key),
        { align: "auto" },
      ),
  };
}

/** How far below the page's top the list begins; messages above it come and go. */
function useTop(list: RefObject<HTMLDivElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    const pane = element?.closest("main");
    if (!element || !pane) return undefined;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    // Not the list itself: where it stands changes with what is above it.
    observer.observe(pane);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
