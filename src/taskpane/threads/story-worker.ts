import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { joinPieces, type SheetPiece } from "./pieces";
import { checkText, narratedOf, tellStory, type StoryRequest } from "./engine-story";
import type { FromStoryEngine, StoryAnswer, ToStoryEngine } from "./story-messages";

/** The narrative's thread. */
let pieces: SheetPiece[] = [];
let workbook: WorkbookSnapshot = { sheets: [] };
let lastYear: WorkbookSnapshot | undefined;

self.addEventListener("message", ({ data }: MessageEvent<ToStoryEngine>) => {
  if (data.is === "piece") {
    pieces.push(data.piece);
    return;
  }
  void answer(data).then((given) => {
    self.postMessage({ id: data.id, answer: given } satisfies FromStoryEngine);
  });
});

async function answer(question: Exclude<ToStoryEngine, { is: "piece" }>): Promise<StoryAnswer> {
  if (question.is === "last-year") return open(question.bytes);
  if (question.isNew) {
    workbook = joinPieces(pieces);
    pieces = [];
  }
  if (question.is === "check-text") {
    const checked = checkText(workbook, question.text, question);
    return checked === undefined ? { is: "no-tables" } : { is: "checked-text", checked };
  }
  if (question.is === "word") return wordDocument(question);
  const story = tellStory(workbook, question, lastYear);
  if (story === undefined) return { is: "no-tables" };
  return story.ok ? { is: "told", story: story.value } : { is: "refused", why: story.error };
}

async function wordDocument(request: StoryRequest): Promise<StoryAnswer> {
  const narrated = narratedOf(workbook, request, lastYear);
  if (narrated === undefined) return { is: "no-tables" };
  if (!narrated.ok) return { is: "refused", why: narrated.error };
  // Large, and only wanted here.
  const { narrativeDocument } = await import("../../report/word/narrative-document");
  return { is: "word", bytes: await narrativeDocument(narrated.value) };
}

async function open(bytes: Uint8Array | undefined): Promise<StoryAnswer> {
  lastYear = undefined;
  if (bytes === undefined) return { is: "opened" };
  // The file reader is larger than all the rest, and only wanted here.
  const { readWorkbook } = await import("../../workbook/file/read-workbook");
  const read = readWorkbook(bytes);
  if (!read.ok) return { is: "refused", why: read.message };
  lastYear = read.workbook;
  return { is: "opened" };
}
