import { answerPieces, withoutLists } from "./answer-pieces";
import { runEngine } from "./engine";
import type { FromEngine, ToEngine } from "./engine-messages";
import { joinPieces, type SheetPiece } from "./pieces";

/** The engine's thread. */
let pieces: SheetPiece[] = [];

self.addEventListener("message", ({ data }: MessageEvent<ToEngine>) => {
  if (data.is === "piece") {
    pieces.push(data.piece);
    return;
  }
  const workbook = joinPieces(pieces);
  pieces = [];
  const { id, ...request } = data;
  const checked = runEngine({ ...request, workbook });
  const tell = (message: FromEngine) => self.postMessage(message);
  if (checked === undefined) return tell({ is: "done", id });
  for (const piece of answerPieces(checked)) tell({ is: "piece", id, piece });
  tell({ is: "done", id, checked: withoutLists(checked) });
});
