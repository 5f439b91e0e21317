import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { FindingsView } from "./findings/findings-view";
import { usePane } from "./pane-context";
import { useEver } from "./parts/use-ever";
import type { View } from "./session/pane-event";
import { hasResult } from "./session/pane-state";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", margin: "0 -8px" },
});

/** Not needed to begin with. */
const MendView = lazy(() => import("./mending/mend-view"));
const MoreView = lazy(() => import("./more/more-view"));
const NarrativeView = lazy(() => import("./narrative/narrative-view"));
const TablesView = lazy(() => import("./parts/tables-view"));

/** What came of a check, from several sides; nothing as long as there is none. */
export function Views() {
  const styles = useStyles();
  const { state, strings, dispatch } = usePane();
  const { view } = state.shown;
  const hasViews = hasResult(state);
  const isShown = (one: View) => hasViews && view === one;
  const hasNarrative = useEver(isShown("narrative"));
  return (
    <>
      {hasViews && (
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={strings.tabs.label}
          selectedValue={view}
          onTabSelect={(_, { value }) => dispatch({ is: "view-chosen", view: value as View })}
        >
          <Tab value="findings">{strings.tabs.findings}</Tab>
          <Tab value="mend">{strings.tabs.mend}</Tab>
          <Tab value="narrative">{strings.narrative.tab}</Tab>
          <Tab value="tables">{strings.tabs.tables}</Tab>
          <Tab value="more">{strings.tabs.more}</Tab>
        </TabList>
      )}
      {isShown("findings") && (
        <Suspense>
          <FindingsView />
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
      {isShown("more") && (
        <Suspense>
          <MoreView />
        </Suspense>
      )}
    </>
  );
}
