import { Button, makeStyles } from "@fluentui/react-components";
import type { SkippedCell, SkipReason } from "../../../workbook/excel/write/step";
import { cellAddress, placeName } from "../../../workbook/places";
import { isPartial, type StepReport } from "../../mending/step-report";
import { usePane } from "../../pane-context";
import { isBusy } from "../../session/slices/activity";
import { contentText } from "../../mending/content-text";
import type { Strings } from "../../strings/zh-cn";
import { CellButtons } from "../cell-buttons";
import { MessageSlot } from "./message-slot";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.2em", display: "flex", flexDirection: "column", gap: "4px" },
});

/** What came of a change: how much was done, what was not and why, what it solved, and the way back. */
export function StepMessage({ report }: { readonly report: StepReport }) {
  const { state, actions, strings, dispatch } = usePane();
  const words = strings.mending.report;
  const stepId = report.is === "written" ? report.stepId : undefined;
  return (
    <MessageSlot
      // Another step is another message: no key that is still held presses its button.
      key={`${report.is} ${stepId ?? ""}`}
      intent={isPartial(report) ? "warning" : "success"}
      onDismiss={() => dispatch({ is: "report-seen" })}
      actions={
        stepId !== undefined && (
          <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void actions.undo(stepId)}>
            {strings.mending.steps.undo}
          </Button>
        )
      }
    >
      {titleOf(report, strings)}
      <Solved />
      {report.is === "written" && (
        <>
          {report.stopped && (
            <p>
              {`${words.stopped}${strings.problems[report.stopped.kind](
                report.stopped.sheet ? `“${report.stopped.sheet}”` : "",
                report.stopped.detail ?? "",
              )}`}
            </p>
          )}
          <CellsByReason cells={report.skipped} words={words.skipped} />
        </>
      )}
      {(report.is === "undo-refused" || report.is === "redo-refused") && (
        <>
          {report.sheets.length > 0 && <p>{words.sheets(report.sheets.map(quoted).join("、"))}</p>}
          <CellsByReason cells={report.cells} words={words.blocked} />
        </>
      )}
    </MessageSlot>
  );
}

/** What the check after it made of it. */
function Solved() {
  const { state, strings } = usePane();
  const { check, activity } = state;
  if (check.is !== "checked" || activity.is !== "none" || check.isStale) return null;
  const text = strings.solved(check.places.solved, check.places.appeared);
  return text === "" ? null : `${strings.space}${text}${strings.stop}`;
}

function titleOf(report: StepReport, { mending: { report: words } }: Strings): string {
  switch (report.is) {
    case "written":
      return words.written(report.count, report.only === undefined ? "" : placeName(report.only));
    case "undone":
    case "redone":
      return words[report.is](report.label, report.count);
    case "undo-refused":
    case "redo-refused":
      return words[report.is](report.label);
    case "no-step":
      return words["no-step"];
  }
}

/** So many are named in a sentence; the others have their buttons. */
const NAMED = 5;

interface CellsByReasonProps {
  readonly cells: readonly SkippedCell[];
  readonly words: Readonly<Record<SkipReason, (places: string) => string>>;
}

function CellsByReason({ cells, words }: CellsByReasonProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const { holds, andMore } = strings.mending.report;
  const reasons = [...new Set(cells.map(({ why }) => why))];
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => {
        const own = cells.filter(({ why }) => why === reason);
        const named = own.slice(0, NAMED).map((cell) => {
          const text = placeName(cell.place);
          return cell.holds ? holds(text, contentText(cell.holds, strings.mending.blank)) : text;
        });
        const places = named.join("、");
        return (
          <li key={reason}>
            {words[reason](own.length > NAMED ? andMore(places, own.length) : places)}
            <CellButtons cells={own.map(({ place }) => cellAddress(place))} />
          </li>
        );
      })}
    </ul>
  );
}

const quoted = (name: string): string => `“${name}”`;
