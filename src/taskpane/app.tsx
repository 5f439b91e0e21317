import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { WorkbookHost } from "../workbook/excel/workbook-host";
import { makeActions } from "./session/actions";
import type { Ask } from "./threads/calls";
import { PaneContext } from "./pane-context";
import { CheckButton } from "./parts/check-button";
import { FindingsView } from "./findings/findings-view";
import { IgnoredView } from "./findings/ignored-view";
import { Introduction } from "./parts/introduction";
import { useKeptFocus } from "./parts/keep-focus";
import { Messages } from "./parts/messages";
import { StepHistory } from "./parts/step-history";
import { Summary } from "./parts/summary";
import { TablesView } from "./parts/tables-view";
import { Toolbar } from "./parts/toolbar";
import { isBusy } from "./session/session";
import { createStore } from "./session/store";
import type { Strings } from "./strings/zh-cn";
import { useTheme } from "./theme";
import { useStepKeys, type Step } from "./use-step-keys";

// The page itself is what scrolls, and its bar is there from the start: a bar that comes and goes moves everything.
const usePageStyles = makeStaticStyles({ html: { overflowY: "scroll" } });

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    // Excel puts its own button over the top right corner.
    padding: "12px 12px 24px",
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    "& h2": { margin: 0 },
  },
  top: { paddingRight: "40px" },
  tabs: { flexWrap: "wrap" },
  // For those who move by headings; Excel itself shows the add-in's name over the pane.
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", margin: 0 },
});

/** Not needed to begin with. */
const MendView = lazy(() => import("./mending/mend-view"));

export interface AppProps {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly strings: Strings;
  /** The ribbon's 一键核对 opens the pane and wants the check at once. */
  readonly checkAtStart: boolean;
}

type View = "findings" | "mend" | "narrative" | "tables" | "ignored";

/** Comes only when it is asked for. */
const NarrativeView = lazy(() => import("./narrative/narrative-view"));

export function App({ host, ask, strings, checkAtStart }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const [store] = useState(createStore);
  const session = useSyncExternalStore(store.subscribe, store.session);
  const { dispatch } = store;
  const [view, setView] = useState<View>("findings");
  const [hasNarrative, setHasNarrative] = useState(false);
  const [current, setCurrent] = useState<string>();
  const [step, setStep] = useState<Step>();
  const endStep = useCallback(() => setStep(undefined), []);
  useStepKeys((by) => {
    if (store.session().checked === undefined) return;
    setView("findings");
    setStep(by);
  });
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const actions = useMemo(() => makeActions({ host, ask, ...store }), [host, ask, store]);
  useEffect(() => {
    void actions.start().then(() => (checkAtStart ? actions.check() : undefined));
  }, [actions, checkAtStart]);

  const pane = useMemo(
    () => ({ session, actions, host, ask, strings, dispatch }),
    [session, actions, host, ask, strings, dispatch],
  );
  const { phase, checked } = session;
  const hasViews = checked !== undefined || phase.is === "no-tables";
  return (
    <FluentProvider theme={useTheme()}>
      <PaneContext.Provider value={pane}>
        <main ref={main} className={styles.pane} aria-busy={isBusy(session)}>
          <h1 className={styles.title}>{strings.title}</h1>
          <div className={styles.top}>
            <CheckButton />
          </div>
          <Messages />
          {session.isFirstRun && phase.is === "idle" && <Introduction />}
          {!hasViews && <StepHistory />}
          {checked && <Summary />}
          {hasViews && (
            <TabList
              size="small"
              className={styles.tabs}
              aria-label={strings.tabs.label}
              selectedValue={view}
              onTabSelect={(_, { value }) => {
                setView(value as View);
                if (value === "narrative") setHasNarrative(true);
              }}
            >
              <Tab value="findings">{strings.tabs.findings}</Tab>
              <Tab value="mend">{strings.tabs.mend}</Tab>
              <Tab value="narrative">{strings.narrative.tab}</Tab>
              <Tab value="tables">{strings.tabs.tables}</Tab>
              <Tab value="ignored">{strings.tabs.ignored}</Tab>
            </TabList>
          )}
          {hasViews && view === "findings" && checked && <Toolbar />}
          {hasViews && view === "findings" && (
            <FindingsView current={current} onCurrent={setCurrent} step={step} onStepped={endStep} />
          )}
          {hasViews && view === "mend" && (
            <Suspense>
              <MendView />
            </Suspense>
          )}
          {hasNarrative && (
            // Stays when other views are shown: what was typed and opened in it is not lost.
            <div hidden={!hasViews || view !== "narrative"}>
              <Suspense fallback={strings.narrative.loading}>
                <NarrativeView isShown={hasViews && view === "narrative"} />
              </Suspense>
            </div>
          )}
          {hasViews && view === "tables" && <TablesView />}
          {hasViews && view === "ignored" && <IgnoredView />}
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
