import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { Notice } from "../session/session";
import { MoreList } from "./more-list";
import { OutcomeMessage } from "./outcome-message";

/** Notices of what could not be done. */
const UNDONE: readonly Notice["text"][] = ["assign-failed", "sample-missing", "prose-changed"];

/** What went wrong, what changed, what was done: one bar each, none of them moves the focus. */
export function Messages() {
  const { session, actions, strings, dispatch } = usePane();
  const { problem, notice, phase } = session;
  return (
    <>
      {problem && (
        <MessageBar
          layout="multiline"
          intent={problem.kind === "cancelled" ? "info" : "error"}
          politeness="assertive"
        >
          <MessageBarBody>
            {strings.problems[problem.kind](problem.sheet ? `“${problem.sheet}”` : "", problem.detail ?? "")}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void actions.retry()}>
              {strings.retry}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => dispatch({ is: "problem-seen" })}>
              {strings.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {session.outcome && <OutcomeMessage outcome={session.outcome} />}
      {session.isStale && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>{strings.stale}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void actions.check()}>
              {strings.checkAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice && (
        <MessageBar
          layout="multiline"
          intent={UNDONE.includes(notice.text) ? "warning" : "success"}
          politeness="polite"
        >
          <MessageBarBody>{strings.notices[notice.text](notice.detail ?? "")}</MessageBarBody>
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
      )}
      {session.solved.length > 0 && phase.is === "checked" && (
        <MessageBar layout="multiline" intent="success" politeness="polite">
          <MessageBarBody>
            <details>
              <summary>
                <MessageBarTitle>{strings.solved(session.solved.length)}</MessageBarTitle>
              </summary>
              <MoreList
                items={session.solved}
                few={5}
                more={strings.finding.more}
                keyOf={({ id }) => id}
                item={({ message }) => message}
              />
            </details>
          </MessageBarBody>
        </MessageBar>
      )}
      {phase.is === "no-tables" && (
        <MessageBar layout="multiline" intent="warning" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{strings.noTables.title}</MessageBarTitle>
            {strings.noTables.text}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
