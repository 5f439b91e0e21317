import { appendFileSync } from "node:fs";
import { join } from "node:path";

/** What a test measured, for docs/evidence.md: of so many cases so many held. */
export interface Measured {
  readonly topic: string;
  readonly held: number;
  readonly of: number;
}

/** Kept only where `npm run evidence` has named a folder for it. */
export function measured(topic: string, held: number, of: number): void {
  const folder = process.env.GOUJI_EVIDENCE;
  if (folder === undefined) return;
  appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify({ topic, held, of })}\n`);
}
