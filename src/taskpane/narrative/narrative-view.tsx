import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";
import { refusalOf, writtenNarrative } from "../session/slices/narrative";
import { StepHistory } from "../parts/step-history";
import { useEver } from "../parts/use-ever";
import { FormView, type FormHandle } from "./form/form-view";
import { showField } from "./form/input-field";
import { InsertionView } from "./insertion-view";
import { makeNarrativeActions } from "./actions/narrative-actions";
import { NarrativeContext, useNarrative } from "./narrative-context";
import { NarrativeSteps } from "./narrative-steps";
import { OutdatedView } from "./outdated-view";
import { SectionView } from "./section-view";
import { TermsView } from "./terms-view";
import { TextCheck } from "./text-check";
import { YearsView } from "./years-view";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", overflowWrap: "anywhere" },
  sections: { display: "flex", flexDirection: "column", gap: "10px" },
  refresh: { alignSelf: "flex-end" },
});

/**
 * 情况说明: what is to be filled in, the sections with every figure a way to its cell, what in the workbook is out of date.
 * Written anew when it is shown and the workbook was checked again, or another budget chosen, meanwhile.
 */
export default function NarrativeView({ isShown }: { readonly isShown: boolean }) {
  const styles = useStyles();
  const { state, surroundings, actions: pane } = usePane();
  const { loadJournal, checkAgain } = pane;
  const actions = useMemo(
    () =>
      makeNarrativeActions({
        ...surroundings,
        stepDone: async () => {
          await loadJournal();
          // What was written is a part of what was checked: it is not left out of date.
          if (!(await checkAgain())) surroundings.dispatch({ is: "changed" });
        },
      }),
    [surroundings, loadJournal, checkAgain],
  );
  const checked = checkedIn(state.check);
  const { document } = state.shown;
  useEffect(() => {
    if (isShown) void actions.refresh();
  }, [actions, isShown, checked, document]);
  return (
    <NarrativeContext.Provider value={actions}>
      <div className={styles.view} aria-busy={state.narrative.isBusy}>
        <Content />
      </div>
    </NarrativeContext.Provider>
  );
}

function Content() {
  const styles = useStyles();
  const fill = useRef<FormHandle>(null);
  const sections = useRef<HTMLDivElement>(null);
  const { state, strings } = usePane();
  const { narrative, actions } = useNarrative();
  // Until it is that of the budget that was chosen, it is none.
  const { budget } = narrative;
  const isOther = budget !== undefined && budget.document !== state.shown.document;
  const isBusy = narrative.isBusy || isOther;
  const refusal = isOther ? undefined : refusalOf(narrative);
  const written = isOther ? undefined : writtenNarrative(narrative);
  const hasText = useEver(written !== undefined);
  return (
    <>
      <NarrativeSteps
        onFill={(gaps) => fill.current?.open(gaps)}
        onDrafts={() => openDrafts(sections.current)}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.refresh}
        onClick={() => void actions.readAgain()}
      >
        {strings.narrative.refresh}
      </Button>
      <StepHistory />
      <Refusal />
      {written === undefined && isBusy && <Spinner size="small" label={strings.narrative.loading} />}
      {written === undefined && !isBusy && refusal === undefined && <Text>{strings.narrative.noTables}</Text>}
      {written && (
        <>
          <OutdatedView />
          <InsertionView />
          <FormView groups={written.form} ref={fill} />
          <YearsView />
          <div ref={sections} className={styles.sections}>
            {written.sections.map((section, index) => (
              <SectionView key={section.id} section={section} form={written.form} isOpen={index === 0} />
            ))}
          </div>
          <TermsView terms={written.terms} />
        </>
      )}
      {/* A text that was pasted stays, whichever budget it is checked against. */}
      {hasText && (
        <div hidden={written === undefined}>
          <TextCheck />
        </div>
      )}
    </>
  );
}

/** The first section in which something is to be confirmed, at what is. */
function openDrafts(sections: HTMLElement | null): void {
  const section = sections?.querySelector<HTMLDetailsElement>("details[data-drafts]");
  if (!section) return;
  section.open = true;
  showField(section.querySelector("textarea"));
}

/** Why a file was not taken, or why there is no narrative. */
function Refusal() {
  const { narrative } = useNarrative();
  const refusal = refusalOf(narrative);
  return refusal === undefined ? null : <Text role="alert">{refusal}</Text>;
}
