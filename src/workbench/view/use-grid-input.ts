import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { contentOf } from "./content";
import { cellAt, moved, stepped, type GridShape } from "./grid-moves";
import type { SelectionInGrid, Spot } from "./grid-selection";

/** What is being typed, and how the typing ends. */
export interface Typing {
  readonly input: string | undefined;
  readonly type: (input: string) => void;
  /** Writes it, and goes to the cell so far beside. */
  readonly commit: (down: number, right: number) => void;
  readonly cancel: () => void;
  /** The focus went elsewhere, and stays there. */
  readonly forget: () => void;
}

export interface GridInput {
  readonly typing: Typing;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** Selecting, moving and typing as in Excel, with one way out for those without a mouse: Esc, then Tab. */
export function useGridInput(
  preview: Preview,
  selection: SelectionInGrid,
  shape: GridShape,
  grid: RefObject<HTMLElement | null>,
): GridInput {
  const sheet = activeSheet(preview.model);
  const { active, end, area, select } = selection;
  const [input, setInput] = useState<string>();
  const isDragging = useDragging();
  const isLeaving = useRef(false);

  useEffect(() => {
    preview.setEditing(input !== undefined);
  }, [preview, input]);

  const go = (down: number, right: number) => select(stepped(active, down, right, shape));
  const edit = (spot: Spot) => setInput(contentOf(sheet, spot.row, spot.column));
  const forget = () => {
    setInput(undefined);
    preview.setEditing(false);
  };
  const write = () => {
    forget();
    preview.type(sheet.id, active.row, active.column, input ?? "");
  };
  const typing: Typing = {
    input,
    type: setInput,
    commit: (down, right) => {
      write();
      go(down, right);
      grid.current?.focus();
    },
    cancel: () => {
      forget();
      grid.current?.focus();
    },
    forget,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (input !== undefined) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const wasLeaving = isLeaving.current;
    isLeaving.current = key === "Escape" || (wasLeaving && key === "Shift");
    if (altKey || metaKey || (key === "Tab" && wasLeaving)) return;
    const back = shiftKey ? -1 : 1;
    const to = moved(shiftKey ? end : active, event, shape);
    if (to !== undefined) {
      if (shiftKey) select(active, to);
      else select(cellAt(to, shape));
    } else if (key === "Tab") go(0, back);
    else if (key === "Enter") go(back, 0);
    else if (key === "F2") edit(active);
    else if (key === "Delete") preview.clear(sheet.id, area);
    else if (key === "Backspace") setInput("");
    else if (key.length === 1 && !ctrlKey) setInput(key);
    else return;
    event.preventDefault();
  };

  const endTyping = () => {
    if (input !== undefined) write();
  };
  return { typing, onKeyDown, ...mouse({ selection, isDragging, endTyping, edit }) };
}

/** While the mouse's button is held down. */
function useDragging(): RefObject<boolean> {
  const isDragging = useRef(false);
  useEffect(() => {
    const stop = () => (isDragging.current = false);
    window.addEventListener("mouseup", stop);
    return () => window.removeEventListener("mouseup", stop);
  }, []);
  return isDragging;
}

interface MouseInput {
  readonly selection: SelectionInGrid;
  readonly isDragging: RefObject<boolean>;
  readonly endTyping: () => void;
  readonly edit: (spot: Spot) => void;
}

function mouse({
  selection: { active, end, select },
  isDragging,
  endTyping,
  edit,
}: MouseInput): Pick<GridInput, "onMouseDown" | "onMouseMove" | "onDoubleClick"> {
  return {
    onMouseDown: (event) => {
      const spot = spotOf(event);
      if (spot === undefined || event.button !== 0) return;
      isDragging.current = true;
      endTyping();
      if (event.shiftKey) select(active, spot);
      else select(spot);
    },
    onMouseMove: (event) => {
      const spot = isDragging.current && event.buttons === 1 ? spotOf(event) : undefined;
      if (spot && (spot.row !== end.row || spot.column !== end.column)) select(active, spot);
    },
    onDoubleClick: (event) => {
      const spot = spotOf(event);
      if (spot) edit(spot);
    },
  };
}

/** The cell under the mouse; none where one types. */
function spotOf({ target }: MouseEvent): Spot | undefined {
  const { row, column } = (target as Element).closest<HTMLElement>("[role=gridcell]")?.dataset ?? {};
  const isInput = target instanceof HTMLInputElement;
  return row === undefined || column === undefined || isInput
    ? undefined
    : { row: Number(row), column: Number(column) };
}
