import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { FindingResult } from "../../../report/result";
import type { ExcelProblem } from "../../../workbook/excel/excel-result";
import { usePane } from "../../pane-context";
import type { Notice } from "../../session/pane-event";
import { hasNoTables } from "../../session/pane-state";
import { isStale } from "../../session/slices/last-check";
import { MoreList } from "../more-list";
import { StepMessage } from "./step-message";

/** What went wrong, what changed, what was done: one bar each, none of them moves the focus. */
export function Messages() {
  const { state } = usePane();
  const { activity, check, mending, messages } = state;
  const solved = check.is === "checked" && activity.is === "none" ? check.solved : [];
  return (
    <>
      {messages.problem && <ProblemMessage problem={messages.problem} />}
      {mending.report && <StepMessage report={mending.report} />}
      {isStale(check) && <StaleMessage />}
      {messages.notice && <NoticeMessage notice={messages.notice} />}
      {solved.length > 0 && <SolvedMessage solved={solved} />}
      {hasNoTables(state) && <NoTablesMessage />}
    </>
  );
}

function ProblemMessage({ problem }: { readonly problem: ExcelProblem }) {
  const { actions, strings, dispatch } = usePane();
  const { kind, sheet, detail = "" } = problem;
  return (
    <MessageBar layout="multiline" intent={kind === "cancelled" ? "info" : "error"} politeness="assertive">
      <MessageBarBody>{strings.problems[kind](sheet ? `“${sheet}”` : "", detail)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void actions.retry()}>
          {strings.retry}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => dispatch({ is: "problem-seen" })}>
          {strings.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleMessage() {
  const { actions, strings } = usePane();
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>{strings.stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void actions.check()}>
          {strings.checkAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Notices of what could not be done. */
const UNDONE: readonly Notice["text"][] = ["assign-failed", "sample-missing", "prose-changed"];

function NoticeMessage({ notice: { text, detail = "" } }: { readonly notice: Notice }) {
  const { strings, dispatch } = usePane();
  return (
    <MessageBar layout="multiline" intent={UNDONE.includes(text) ? "warning" : "success"} politeness="polite">
      <MessageBarBody>{strings.notices[text](detail)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => dispatch({ is: "noticed", notice: undefined })}
        >
          {strings.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function SolvedMessage({ solved }: { readonly solved: readonly FindingResult[] }) {
  const { strings } = usePane();
  return (
    <MessageBar layout="multiline" intent="success" politeness="polite">
      <MessageBarBody>
        <details>
          <summary>
            <MessageBarTitle>{strings.solved(solved.length)}</MessageBarTitle>
          </summary>
          <MoreList
            items={solved}
            few={5}
            more={strings.finding.more}
            keyOf={({ id }) => id}
            item={({ message }) => message}
          />
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}

function NoTablesMessage() {
  const { strings } = usePane();
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{strings.noTables.title}</MessageBarTitle>
        {strings.noTables.text}
      </MessageBarBody>
    </MessageBar>
  );
}
