import * as v from "valibot";
import { understood } from "../../common/kept";
import type { OwnTie } from "../../budget/own-tie";
import type { TaughtHeader } from "../../budget/taught";
import { readOverlayFile } from "../../recognize/teaching/overlay-file";
import { readTie } from "../../recognize/teaching/ties-file";
import type { AssignedTable } from "../../recognize/places/assigned";
import type { Ignored } from "./ignored";

/** Reads what an earlier session kept with the workbook; anything else in its place is nothing. */

/** The tables that a person named. */
export function readAssigned(kept: unknown): readonly AssignedTable[] {
  return understood(assigned, kept);
}

/** The headers that were explained on this machine, from what its storage holds. */
export function readTaught(kept: string | undefined): readonly TaughtHeader[] {
  const read = kept === undefined ? undefined : readOverlayFile(kept);
  return read?.ok === true ? read.value : [];
}

/** Ties of one's own. */
export function readTies(kept: unknown): readonly OwnTie[] {
  return Array.isArray(kept) ? kept.flatMap((one) => readTie(one) ?? []) : [];
}

export function readIgnored(kept: unknown): readonly Ignored[] {
  return understood(ignored, kept);
}

/** The id of a standard. */
export function readStandard(kept: unknown): string | undefined {
  const read = v.safeParse(v.string(), kept);
  return read.success ? read.output : undefined;
}

const whole = v.pipe(v.number(), v.integer());
const assigned = v.object({
  table: v.string(),
  sheet: v.string(),
  top: whole,
  left: whole,
  bottom: whole,
  right: whole,
  budget: v.exactOptional(v.string()),
  title: v.exactOptional(whole),
  header: v.exactOptional(v.object({ top: whole, bottom: whole })),
  total: v.exactOptional(whole),
  columns: v.exactOptional(v.array(v.object({ column: whole, quantity: v.string() }))),
});

const ignored = v.variant("kind", [
  v.object({
    kind: v.literal("finding"),
    key: v.string(),
    message: v.string(),
    reason: v.string(),
    card: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal("check"), check: v.string(), title: v.string(), reason: v.string() }),
]);
