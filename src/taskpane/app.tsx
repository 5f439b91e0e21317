import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { WorkbookHost } from "../workbook/excel/workbook-host";
import { Summary } from "./findings/summary";
import { PaneContext, usePane } from "./pane-context";
import { CardsProvider } from "./findings/list-context";
import { Bar } from "./parts/bar";
import { useKeptFocus } from "./parts/keep-focus";
import { Messages } from "./parts/messages/messages";
import { makeActions } from "./session/actions";
import { hasNoTables, hasResult } from "./session/pane-state";
import { isBusy } from "./session/slices/activity";
import { createStore } from "./session/store";
import type { Strings } from "./strings/zh-cn";
import { useTheme } from "./theme";
import type { Ask } from "./threads/calls";
import { Views } from "./views";

/** Not needed to begin with. */
const StepHistory = lazy(() =>
  import("./parts/step-history").then(({ StepHistory: view }) => ({ default: view })),
);
const DocumentChooser = lazy(() => import("./findings/document-chooser"));
const Introduction = lazy(() => import("./parts/introduction"));

// The page itself is what scrolls, and its bar is there from the start: a bar that comes and goes moves everything.
const usePageStyles = makeStaticStyles({ html: { overflowY: "scroll" } });

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    // What is said last stands over its end.
    padding: "12px 12px 96px",
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    "& h2": { margin: 0 },
  },
  // For those who move by headings; Excel itself shows the add-in's name over the pane.
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", margin: 0 },
});

export interface AppProps {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly strings: Strings;
  /** The ribbon's 一键核对 opens the pane and wants the check at once. */
  readonly checkAtStart: boolean;
}

/** What is looked for, where there is nothing of it. */
function NoTables() {
  const { strings } = usePane();
  return (
    <section>
      <Subtitle2 as="h2">{strings.noTables.title}</Subtitle2>
      <Text block>{strings.noTables.text}</Text>
    </section>
  );
}

export function App({ host, ask, strings, checkAtStart }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const [store] = useState(createStore);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const surroundings = useMemo(() => ({ host, ask, ...store }), [host, ask, store]);
  const actions = useMemo(() => makeActions(surroundings), [surroundings]);
  useEffect(() => {
    void actions.start().then(() => (checkAtStart ? actions.check() : undefined));
  }, [actions, checkAtStart]);

  const pane = useMemo(
    () => ({ state, dispatch: store.dispatch, actions, strings, surroundings }),
    [state, store, actions, strings, surroundings],
  );
  const { activity, check, kept } = state;
  const isFirst = kept.isFirstRun && activity.is === "none" && check.is === "none";
  return (
    <FluentProvider theme={useTheme()}>
      <PaneContext.Provider value={pane}>
        <main ref={main} className={styles.pane} aria-busy={isBusy(state)}>
          <h1 className={styles.title}>{strings.title}</h1>
          <CardsProvider>
            <Bar />
            <Messages />
            {isFirst && (
              <Suspense>
                <Introduction />
              </Suspense>
            )}
            {!hasResult(state) && (
              <Suspense>
                <StepHistory />
              </Suspense>
            )}
            {check.is === "checked" && check.checked.result.documents.length > 1 && (
              <Suspense>
                <DocumentChooser />
              </Suspense>
            )}
            {hasNoTables(state) && <NoTables />}
            {check.is === "checked" && <Summary />}
            <Views />
          </CardsProvider>
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
