import { runEngine } from "./engine";
import type { FromEngine, ToEngine } from "./engine-messages";
import { findingPieces, joinPieces, type SheetPiece } from "./pieces";

/** The engine's thread. */
let pieces: SheetPiece[] = [];

self.addEventListener("message", ({ data }: MessageEvent<ToEngine>) => {
  if (data.is === "piece") {
    pieces.push(data.piece);
    return;
  }
  const workbook = joinPieces(pieces);
  pieces = [];
  const { id, file, assigned } = data;
  const checked = runEngine({ file, workbook, assigned });
  const tell = (message: FromEngine) => self.postMessage(message);
  if (checked === undefined) return tell({ is: "done", id });
  for (const findings of findingPieces(checked.result.findings)) tell({ is: "findings", id, findings });
  tell({ is: "done", id, checked: { ...checked, result: { ...checked.result, findings: [] } } });
});
