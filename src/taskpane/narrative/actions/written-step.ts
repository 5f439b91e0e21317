import { placeKey, placeName } from "../../../workbook/places";
import type { CellPlace } from "../../../workbook/snapshot";
import type { StepToWrite, WriteReport } from "../../../workbook/excel/write/step";
import type { NarrativeNotice } from "../../session/pane-event";
import type { Inserted } from "../sheet/remembered";
import type { Narration, NarrativeSurroundings } from "./narration";

/** In the workbook's own language, whatever the pane's is. */
export const SHEET = "情况说明";

/** What is written, what is said of it when it is done, and which paragraphs stand in the workbook then. */
interface NarrativeStep {
  readonly step: StepToWrite;
  readonly done: NarrativeNotice["text"];
  readonly inserted: (report: WriteReport) => readonly Inserted[];
}

/** Reads again afterwards, so that what is shown is what stands there. */
export async function writeStep(
  { step, done, inserted }: NarrativeStep,
  { host, dispatch, stepDone }: NarrativeSurroundings,
  { valueOf, keepInserted, narrate }: Narration,
): Promise<void> {
  const report = valueOf(await host.write(step));
  if (report === undefined) return;
  if (report.stopped) dispatch({ is: "failed", problem: report.stopped });
  await stepDone();
  await keepInserted(inserted(report));
  const [first] = report.skipped;
  const place = first && placeName(first.place);
  const isDone = place === undefined && report.stepId !== undefined;
  const detail = place ?? report.sheets[0] ?? SHEET;
  dispatch({ is: "narrative-noticed", notice: { text: isDone ? done : "skipped", detail } });
  // What was asked for is shown.
  if (report.sheets[0] !== undefined) await host.select([{ sheet: report.sheets[0], row: 0, column: 0 }]);
  await narrate();
}

export function isWritten({ written }: WriteReport, place: CellPlace): boolean {
  return written.some((one) => placeKey(one) === placeKey(place));
}
