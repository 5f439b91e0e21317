import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "../pane-context";
import { StepHistory } from "../parts/step-history";
import { FormView } from "./form/form-view";
import { InsertionView } from "./insertion-view";
import { makeNarrativeActions } from "./narrative-actions";
import { NarrativeContext, useNarrative } from "./narrative-context";
import { createNarrativeStore } from "./narrative-state";
import { NarrativeToolbar } from "./narrative-toolbar";
import { OutdatedView } from "./outdated-view";
import { SectionView } from "./section-view";
import { TextCheck } from "./text-check";
import { YearsView } from "./years-view";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", overflowWrap: "anywhere" },
});

/**
 * 情况说明: what is to be filled in, the sections with every figure a way to its cell, what in the workbook is out of date.
 * Written anew when it is shown and the workbook was checked again meanwhile.
 */
export default function NarrativeView({ isShown }: { readonly isShown: boolean }) {
  const styles = useStyles();
  const { session, actions: pane, host, ask, dispatch } = usePane();
  const { loadJournal } = pane;
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const [store] = useState(createNarrativeStore);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const actions = useMemo(
    () =>
      makeNarrativeActions({
        host,
        ask,
        store,
        session: () => latest.current,
        failed: (problem) => dispatch({ is: "failed", problem }),
        stepDone: async () => {
          await loadJournal();
          // What was written is a part of what was checked.
          dispatch({ is: "changed" });
        },
      }),
    [host, ask, store, dispatch, loadJournal],
  );
  const { checked } = session;
  useEffect(() => {
    if (isShown) void actions.refresh();
  }, [actions, isShown, checked]);
  const narrative = useMemo(() => ({ state, actions }), [state, actions]);
  return (
    <NarrativeContext.Provider value={narrative}>
      <div className={styles.view} aria-busy={state.isBusy}>
        <Content />
      </div>
    </NarrativeContext.Provider>
  );
}

function Content() {
  const { strings } = usePane();
  const { state } = useNarrative();
  const { story, refusal, isBusy } = state;
  return (
    <>
      <NarrativeToolbar />
      <StepHistory />
      <NarrativeNotices />
      {story === undefined && isBusy && <Spinner size="small" label={strings.narrative.loading} />}
      {story === undefined && !isBusy && refusal === undefined && <Text>{strings.narrative.noTables}</Text>}
      {story && (
        <>
          <OutdatedView />
          <InsertionView />
          <FormView />
          <YearsView />
          {story.sections.map((section, index) => (
            <SectionView key={section.id} section={section} isOpen={index === 0} />
          ))}
          <TextCheck />
        </>
      )}
    </>
  );
}

/** What was done and can be taken back, and what was refused; none of them moves the focus. */
function NarrativeNotices() {
  const { strings } = usePane();
  const { state, actions } = useNarrative();
  const { refusal, notice } = state;
  const isUndone = notice !== undefined && ["not-copied", "skipped"].includes(notice.text);
  return (
    <>
      {refusal !== undefined && (
        <MessageBar layout="multiline" intent="error" politeness="assertive">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {notice && (
        <MessageBar layout="multiline" intent={isUndone ? "warning" : "success"} politeness="polite">
          <MessageBarBody>{strings.narrative.notices[notice.text](notice.detail ?? "")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="subtle" onClick={actions.endNotice}>
              {strings.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
