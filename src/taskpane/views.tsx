import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import { FindingsView } from "./findings/findings-view";
import { Toolbar } from "./findings/toolbar";
import { usePane } from "./pane-context";
import { hasResult } from "./session/pane-state";
import { useStepKeys, type Step } from "./use-step-keys";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
});

/** Not needed to begin with. */
const IgnoredView = lazy(() => import("./findings/ignored-view"));
const MendView = lazy(() => import("./mending/mend-view"));
const NarrativeView = lazy(() => import("./narrative/narrative-view"));
const TablesView = lazy(() => import("./parts/tables-view"));

type View = "findings" | "mend" | "narrative" | "tables" | "ignored";

/** What came of a check, from several sides; nothing as long as there is none. */
export function Views() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const [view, setView] = useState<View>("findings");
  const [hasNarrative, setHasNarrative] = useState(false);
  const [current, setCurrent] = useState<string>();
  const [step, setStep] = useState<Step>();
  const endStep = useCallback(() => setStep(undefined), []);
  const hasTables = state.check.is === "checked";
  useStepKeys((by) => {
    if (!hasTables) return;
    setView("findings");
    setStep(by);
  });
  const hasViews = hasResult(state);
  const isShown = (one: View) => hasViews && view === one;
  return (
    <>
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
      {isShown("findings") && hasTables && <Toolbar />}
      {isShown("findings") && (
        <Suspense>
          <FindingsView current={current} onCurrent={setCurrent} step={step} onStepped={endStep} />
        </Suspense>
      )}
      {isShown("mend") && (
        <Suspense>
          <MendView />
        </Suspense>
      )}
      {hasNarrative && (
        // Stays when other views are shown: what was typed and opened in it is not lost.
        <div hidden={!isShown("narrative")}>
          <Suspense fallback={strings.narrative.loading}>
            <NarrativeView isShown={isShown("narrative")} />
          </Suspense>
        </div>
      )}
      {isShown("tables") && (
        <Suspense>
          <TablesView />
        </Suspense>
      )}
      {isShown("ignored") && (
        <Suspense>
          <IgnoredView />
        </Suspense>
      )}
    </>
  );
}
