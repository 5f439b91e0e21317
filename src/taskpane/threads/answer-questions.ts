import type { Result } from "../../common/result";
import { isBalance } from "../../recalculate/recalculate";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { answerChunks, withoutLists, type AnswerChunk } from "./answer-chunks";
import type { Answer, Call, FromThread, Question, Request, ToThread } from "./calls";
import { checkForPane } from "./check-call";
import { compareWithFile } from "./compare-call";
import { loadSolver } from "./load-solver";
import { checkText, readLastYear, writeDocument, writeNarrative, type Workbooks } from "./narrative-calls";
import { everyTie, passedTies } from "./passed-ties";
import { placesIn } from "./places-call";
import { teachPlace } from "./teach-call";
import { joinWorkbook, type WorkbookChunk } from "./workbook-chunks";

/** The thread's own side: takes what comes from the pane, and gives what goes back to `send`. */
export function answerQuestions(send: (message: FromThread) => void): (message: ToThread) => void {
  let chunks: WorkbookChunk[] = [];
  let workbook: WorkbookSnapshot = { sheets: [] };
  let lastYear: Promise<Result<WorkbookSnapshot, string>> | undefined;

  const answer = async <C extends Call>({ id, call, request, withLastYear }: Question<C>): Promise<void> => {
    const workbooks = { workbook, lastYear: withLastYear ? await lastYear : undefined };
    const given = await answers[call](request, workbooks, (chunk) => send({ is: "chunk", id, chunk }));
    send({ is: "answer", id, answer: given });
  };

  return (message) => {
    switch (message.is) {
      case "chunk":
        chunks.push(message.chunk);
        if (message.chunk.of !== "workbook") return;
        workbook = joinWorkbook(chunks);
        chunks = [];
        return;
      case "last-year":
        lastYear = readLastYear(message.bytes);
        return;
      case "question":
        answer(message).catch((error: unknown) => {
          send({ is: "failed", id: message.id, message: String(error) });
        });
    }
  };
}

type Answers = {
  readonly [C in Call]: (
    request: Request<C>,
    workbooks: Workbooks,
    sendChunk: (chunk: AnswerChunk) => void,
  ) => Answer<C> | Promise<Answer<C>>;
};

const answers: Answers = {
  check: async (request, { workbook }, sendChunk) => {
    const solver = request.modes?.some(isBalance) ? await loadSolver() : undefined;
    const checked = checkForPane(workbook, request, solver);
    if (checked === undefined) return undefined;
    for (const chunk of answerChunks(checked)) sendChunk(chunk);
    return withoutLists(checked);
  },
  narrative: (request, workbooks) => writeNarrative(workbooks, request),
  document: (request, workbooks) => writeDocument(workbooks, request),
  places: (request, { workbook }) => placesIn(workbook, request),
  ties: (request, { workbook }) => passedTies(workbook, request),
  compare: (request, { workbook }) => compareWithFile(workbook, request),
  everyTie: (request, { workbook }) => everyTie(workbook, request),
  report: async (record) => {
    // Large, and only wanted here.
    const { recordDocument } = await import("../../report/record/record-document");
    return recordDocument([record]);
  },
  teach: (request, { workbook }) => teachPlace(workbook, request),
  text: (request, workbooks) => checkText(workbooks, request),
};
