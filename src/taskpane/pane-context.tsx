import { createContext, useContext } from "react";
import type { WorkbookHost } from "../workbook/excel/workbook-host";
import type { Ask } from "./threads/calls";
import type { Actions } from "./session/actions";
import type { Event, Session } from "./session/session";
import type { Strings } from "./strings/zh-cn";

/** What every part of the pane may look at, and what it may ask for. */
export interface Pane {
  readonly session: Session;
  readonly actions: Actions;
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly strings: Strings;
  readonly dispatch: (event: Event) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("A part of the pane stands outside of it");
  return pane;
}
