import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ExcelProblem } from "../../../workbook/excel/excel-result";
import { usePane } from "../../pane-context";
import type { NarrativeNotice, Notice } from "../../session/pane-event";
import type { ChangedPlaces } from "../../session/solved";
import { MessageSlot } from "./message-slot";
import { StepMessage } from "./step-message";

const useStyles = makeStyles({ none: { display: "none" } });

/**
 * The one place in which anything is said, over the page's end: what was not done before what was done, and that before what
 * a check made of it. Never two at a time, and none of them moves the focus.
 */
export function Messages() {
  const styles = useStyles();
  return useMessage() ?? <div className={styles.none} />;
}

function useMessage(): ReactNode {
  const { state } = usePane();
  const { activity, check, mending, messages, narrative } = state;
  if (messages.problem) return <ProblemMessage problem={messages.problem} />;
  if (mending.report) return <StepMessage report={mending.report} />;
  if (messages.notice) return <NoticeMessage notice={messages.notice} />;
  if (narrative.notice) return <NarrativeMessage notice={narrative.notice} />;
  if (check.is !== "checked" || activity.is !== "none" || check.isSeen) return undefined;
  const { solved, appeared } = check.places;
  return solved + appeared > 0 ? <SolvedMessage solved={solved} appeared={appeared} /> : undefined;
}

function ProblemMessage({ problem }: { readonly problem: ExcelProblem }) {
  const { actions, strings, dispatch } = usePane();
  const { kind, sheet, detail = "" } = problem;
  return (
    <MessageSlot
      key={`problem ${kind}`}
      intent={kind === "cancelled" ? "info" : "error"}
      onDismiss={() => dispatch({ is: "problem-seen" })}
      actions={
        <Button size="small" onClick={() => void actions.retry()}>
          {strings.retry}
        </Button>
      }
    >
      {strings.problems[kind](sheet ? `“${sheet}”` : "", detail)}
    </MessageSlot>
  );
}

/** Notices of what could not be done. */
const UNDONE: readonly Notice["text"][] = [
  "assign-failed",
  "sample-missing",
  "prose-changed",
  "not-calculated",
];

function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const { actions, strings, dispatch } = usePane();
  const { text, detail = "", before } = notice;
  return (
    <MessageSlot
      key={`notice ${text} ${detail}`}
      intent={UNDONE.includes(text) ? "warning" : "success"}
      onDismiss={() => dispatch({ is: "noticed", notice: undefined })}
      actions={
        text === "not-calculated" ? (
          <Button size="small" onClick={() => void actions.calculate()}>
            {strings.calculate}
          </Button>
        ) : (
          before && (
            <Button size="small" onClick={() => void actions.ignore(before)}>
              {strings.mending.steps.undo}
            </Button>
          )
        )
      }
    >
      {strings.notices[text](detail)}
    </MessageSlot>
  );
}

function NarrativeMessage({ notice: { text, detail = "" } }: { readonly notice: NarrativeNotice }) {
  const { strings, dispatch } = usePane();
  return (
    <MessageSlot
      key={`narrative ${text} ${detail}`}
      intent={text === "not-copied" || text === "skipped" ? "warning" : "success"}
      onDismiss={() => dispatch({ is: "narrative-noticed", notice: undefined })}
    >
      {strings.narrative.notices[text](detail)}
    </MessageSlot>
  );
}

function SolvedMessage({ solved, appeared }: ChangedPlaces) {
  const { strings, dispatch } = usePane();
  return (
    <MessageSlot
      key={`solved ${solved} ${appeared}`}
      intent={appeared > 0 ? "warning" : "success"}
      onDismiss={() => dispatch({ is: "solved-seen" })}
    >
      {`${strings.solved(solved, appeared)}${strings.stop}`}
    </MessageSlot>
  );
}
