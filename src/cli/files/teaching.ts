import { readFileSync } from "node:fs";
import { failure, success, type Result } from "../../common/result";
import { compareTeaching, namedKinds, type Recognized, type Teaching } from "../../engine";
import { readAssignedFile } from "../../recognize/teaching/assigned-file";
import { readTiesFile } from "../../recognize/teaching/ties-file";
import { readOverlayFile } from "../../recognize/teaching/overlay-file";
import type { OwnTie } from "../../budget/own-tie";
import type { Profile } from "../../check/profile";
import { readProfileFile } from "../../report/read-profile";
import { refusalText, unreadPlaceText } from "../../report/teaching";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { complain } from "../complain";
import { systemErrorReason } from "./system-error";

/** What goes before the standards' own reading of a workbook. */
export type Taught = Required<Pick<Teaching, "assigned" | "taught">>;

export const NOTHING_TAUGHT: Taught = { assigned: [], taught: [] };

/** What the files of --overlay and --assigned teach; `undefined` after a complaint that one could not be read. */
export function readTeaching({
  overlay,
  assigned,
}: {
  readonly overlay?: string;
  readonly assigned?: string;
}): Taught | undefined {
  const taught = overlay === undefined ? success([]) : readText(overlay, readOverlayFile);
  if (!taught.ok) {
    complain(taught.error, overlay);
    return undefined;
  }
  const places = assigned === undefined ? success([]) : readText(assigned, readAssignedFile);
  if (!places.ok) {
    complain(places.error, assigned);
    return undefined;
  }
  return { assigned: places.value, taught: taught.value };
}

function readText<T>(
  path: string,
  read: (text: string, kinds: typeof namedKinds) => Result<T, string>,
): Result<T, string> {
  try {
    return read(readFileSync(path, "utf8"), namedKinds);
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    return failure(reason);
  }
}

/** What the file of --profile says; `undefined` after a complaint that it could not be read. */
export function readProfile(path: string | undefined): { readonly profile?: Profile } | undefined {
  if (path === undefined) return {};
  const read = readText(path, (text) => readProfileFile(text));
  if (read.ok) return { profile: read.value };
  complain(read.error, path);
  return undefined;
}

/** What the file of --ties says; `undefined` after a complaint that it could not be read. */
export function readTies(path: string | undefined): { readonly ties?: readonly OwnTie[] } | undefined {
  if (path === undefined) return {};
  const read = readText(path, (text) => readTiesFile(text));
  if (read.ok) return { ties: read.value };
  complain(read.error, path);
  return undefined;
}

/** Why what was taught does not hold of a workbook: a place without a table, or ties that fail by it. */
export function refusalOf(
  workbook: WorkbookSnapshot,
  { assigned, taught }: Taught,
  recognized: readonly Recognized[],
  standard?: string,
): string | undefined {
  if (assigned.length === 0 && taught.length === 0) return undefined;
  const by = standard === undefined ? {} : { standard };
  return (
    unreadPlaceText(assigned, recognized) ??
    refusalText(compareTeaching(workbook, by, { assigned, taught, ...by }))
  );
}
