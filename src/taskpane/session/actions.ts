import { makeExportActions, type ExportActions } from "../findings/actions/export-actions";
import { makeIgnoreActions, type IgnoreActions } from "../findings/actions/ignore-actions";
import { makeSheetActions, type SheetActions } from "../findings/actions/sheet-actions";
import { makeModeActions, type ModeActions } from "../mending/mode-actions";
import { makeProseActions, type ProseActions } from "../mending/prose-actions";
import { makeStepActions, type StepActions } from "../mending/step-actions";
import { makeAssignActions, type AssignActions } from "./assign-actions";
import { collectChanges } from "./changes";
import { makeCheckActions, type CheckActions } from "./check-actions";
import { makeStandardActions, type StandardActions } from "./standard-actions";
import { makeStartActions, type StartActions } from "./start-actions";
import type { Surroundings } from "./surroundings";
import { makeWork } from "./work";

/** What a user can do. Each asks Excel or the engine and tells the pane's state what came of it. */
export type Actions = StartActions &
  CheckActions &
  SheetActions &
  ExportActions &
  IgnoreActions &
  AssignActions &
  StandardActions &
  StepActions &
  ModeActions &
  ProseActions & {
    /** After something of the pane's own was written; whether it came to an end. */
    readonly checkAgain: () => Promise<boolean>;
  };

export function makeActions(surroundings: Surroundings): Actions {
  const changes = collectChanges();
  const shared = { ...surroundings, work: makeWork(surroundings) };
  const sheets = makeSheetActions(shared);
  let started: Promise<void> | undefined;
  const { checkAgain, ...checking } = makeCheckActions({
    ...shared,
    changes,
    setMarks: sheets.setMarks,
    started: () => started,
  });
  const steps = makeStepActions({ ...shared, checkAgain });
  const starting = makeStartActions({ ...shared, changes, loadJournal: steps.loadJournal });
  return {
    ...starting,
    start: () => (started = starting.start()),
    ...checking,
    checkAgain,
    ...sheets,
    ...makeExportActions(shared),
    ...makeIgnoreActions(shared),
    ...makeAssignActions({ ...shared, check: checking.check }),
    ...makeStandardActions({ ...shared, check: checking.check }),
    ...steps,
    ...makeModeActions(shared),
    ...makeProseActions({ ...shared, write: steps.write }),
  };
}
