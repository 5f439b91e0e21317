import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import type { ExcelProblem, ExcelResult } from "../../workbook/excel/excel-result";
import type { StepToWrite, WriteReport } from "../../workbook/excel/write/step";
import type { WorkbookHost } from "../../workbook/excel/workbook-host";
import type { Answer, Ask } from "../threads/calls";
import { saveFile } from "../save-file";
import type { Session } from "../session/session";
import { copyText } from "./copy-text";
import type { NarrativeRequest } from "../threads/narrative-calls";
import { fillIn, readForm, withoutText, type Form } from "./form/form";
import type { NarrativeNotice, NarrativeStore } from "./narrative-state";
import { outdated, type Outdated } from "./sheet/outdated";
import { readInserted, remember, rewritten, type Inserted } from "./sheet/remembered";
import { planInsertion, planUpdate, replacedCells, type SectionInsertion } from "./sheet/section-insertion";
import { headingOf, planSheet } from "./sheet/sheet-plan";
import { placeName } from "../../workbook/places";

/** Where the narrative's things are kept in the workbook. Nothing personal is among them. */
const KEYS = { form: "gouji.narrative.form", inserted: "gouji.narrative.inserted" } as const;

/** In the workbook's own language, whatever the pane's is. */
const SHEET = "情况说明";
const LABELS = {
  sheet: "写入情况说明",
  section: (heading: string) => `插入“${heading}”`,
  update: "更新情况说明的数字",
} as const;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A budget workbook has some 30 kB, one full of pictures a few MB: what is larger is something else. */
const LARGEST_FILE = 200 * 1024 ** 2;

export interface NarrativeActions {
  /** Reads the workbook and writes the narrative anew, in the pane. */
  readonly refresh: () => Promise<void>;
  readonly setField: (key: string, text: string) => Promise<void>;
  readonly confirmDraft: (key: string) => Promise<void>;
  readonly openLastYear: (file: File) => Promise<void>;
  readonly closeLastYear: () => Promise<void>;
  readonly writeSheet: () => Promise<void>;
  /** At the selected cell; asks first where something stands there. */
  readonly insertSection: (id: string) => Promise<void>;
  readonly confirmInsertion: () => Promise<void>;
  readonly cancelInsertion: () => void;
  readonly copySection: (id: string) => Promise<void>;
  /** Saves the narrative as a Word document. */
  readonly exportWord: () => Promise<void>;
  /** Brings the figures of paragraphs up to date. */
  readonly update: (outdated: readonly Outdated[]) => Promise<void>;
  /** Of a paragraph whose sentence is another one now: the user's stays. */
  readonly decline: (outdated: Outdated) => Promise<void>;
  readonly checkText: (text: string) => Promise<void>;
  readonly endNotice: () => void;
}

export interface NarrativeSurroundings {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly store: NarrativeStore;
  readonly session: () => Session;
  readonly failed: (problem: ExcelProblem) => void;
  /** Something was written, and can be taken back. */
  readonly stepDone: () => Promise<void>;
}

export function makeNarrativeActions(surroundings: NarrativeSurroundings): NarrativeActions {
  const { host, ask, store, session, failed, stepDone } = surroundings;
  let isRestored = false;
  /** One thing after the other: what is written depends on what was read. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = queue.then(async () => {
      store.set({ isBusy: true });
      await work().finally(() => store.set({ isBusy: false }));
    });
    queue = next.catch(() => undefined);
    return next;
  };
  const valueOf = <T>(result: ExcelResult<T>): T | undefined => {
    if (result.ok) return result.value;
    failed(result.error);
    return undefined;
  };

  const restore = async (): Promise<void> => {
    if (isRestored) return;
    const [form, inserted] = await Promise.all([
      host.loadSetting(KEYS.form),
      host.loadSetting(KEYS.inserted),
    ]);
    isRestored = form.ok && inserted.ok;
    store.set({
      form: readForm(form.ok ? form.value : undefined),
      inserted: readInserted(inserted.ok ? inserted.value : undefined),
    });
  };

  const keepForm = async (form: Form): Promise<void> => {
    store.set({ form });
    valueOf(await host.saveSetting(KEYS.form, form));
  };
  const keepInserted = async (inserted: readonly Inserted[]): Promise<void> => {
    store.set({ inserted });
    valueOf(await host.saveSetting(KEYS.inserted, inserted));
  };

  const inputsNow = () => {
    const { form, lastYear } = store.state();
    // An open file goes before what was read from one earlier.
    return fillIn(lastYear === undefined ? form : { ...form, read: {} }).inputs;
  };

  const requestNow = (): NarrativeRequest => ({
    assigned: session().assigned,
    inputs: inputsNow(),
    drafts: store.state().form.drafts,
  });

  const filesOf = (workbook: WorkbookSnapshot) => ({ workbook, lastYear: store.state().lastYear?.bytes });

  const tell = async (workbook: WorkbookSnapshot): Promise<void> =>
    heard(await ask("narrative", requestNow(), filesOf(workbook)), workbook);

  const heard = async (answer: Answer<"narrative">, workbook: WorkbookSnapshot): Promise<void> => {
    if (!answer?.ok) {
      return store.set({ workbook, story: undefined, outdated: [], refusal: answer?.error });
    }
    const story = answer.value;
    store.set({
      workbook,
      story,
      refusal: undefined,
      outdated: outdated(store.state().inserted, workbook, story),
    });
    if (story.lastYear === undefined) return;
    const { form } = store.state();
    const next = { ...form, read: { ...form.read, ...story.lastYear.figures }, drafts: story.drafts };
    if (JSON.stringify(next) !== JSON.stringify(form)) await keepForm(next);
  };

  const readAndTell = async (): Promise<void> => {
    await restore();
    const workbook = valueOf(await host.read({}));
    if (workbook !== undefined) await tell(workbook);
  };

  const tellAgain = async (): Promise<void> => {
    const { workbook } = store.state();
    await (workbook === undefined ? readAndTell() : tell(workbook));
  };

  /** Reads again afterwards, so that what is shown is what stands there. */
  const write = async (
    step: StepToWrite,
    done: (report: WriteReport) => NarrativeNotice["text"],
    inserted: (report: WriteReport) => readonly Inserted[],
  ): Promise<void> => {
    const report = valueOf(await host.write(step));
    if (report === undefined) return;
    if (report.stopped) failed(report.stopped);
    await stepDone();
    await keepInserted(inserted(report));
    const [first] = report.skipped;
    const place = first && placeName(first.place);
    store.set({
      notice: {
        text: place === undefined && report.stepId !== undefined ? done(report) : "skipped",
        detail: place ?? report.sheets[0] ?? SHEET,
      },
    });
    await readAndTell();
  };

  const insert = ({ section, edits, inserted }: SectionInsertion): Promise<void> => {
    const own = store.state().story?.sections.find(({ id }) => id === section);
    const label = LABELS.section(own === undefined ? SHEET : headingOf(own));
    store.set({ insertion: undefined });
    return write(
      { label, edits },
      () => "inserted",
      ({ written }) => {
        const isWritten = (one: Inserted) => written.some((place) => isSame(place, one.place));
        return remember(store.state().inserted, inserted.filter(isWritten));
      },
    );
  };

  return {
    refresh: () => inTurn(readAndTell),
    setField: (key, text) =>
      inTurn(async () => {
        const { form } = store.state();
        const others = withoutText(form.typed, key);
        await keepForm({ ...form, typed: text.trim() === "" ? others : { ...others, [key]: text } });
        await tellAgain();
      }),
    confirmDraft: (key) =>
      inTurn(async () => {
        const { form, story } = store.state();
        const draft = story?.drafts[key];
        if (draft === undefined) return;
        const drafts = withoutText(form.drafts, key);
        await keepForm({ ...form, typed: { ...form.typed, [key]: draft }, drafts });
        await tellAgain();
      }),
    openLastYear: (file) =>
      inTurn(async () => {
        if (file.size > LARGEST_FILE) {
          return store.set({ refusal: "文件超过 200 MB，不像预算工作簿，没有读取" });
        }
        store.set({ lastYear: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
        await tellAgain();
        const { refusal } = store.state();
        if (refusal === undefined) return;
        // Not the right file: the narrative stays as it was before.
        store.set({ lastYear: undefined });
        await tellAgain();
        store.set({ refusal: `${file.name}：${refusal}` });
      }),
    closeLastYear: () =>
      inTurn(async () => {
        const { form } = store.state();
        store.set({ lastYear: undefined });
        await keepForm({ ...form, read: {}, drafts: {} });
        await tellAgain();
      }),
    writeSheet: () =>
      inTurn(async () => {
        const { story, inserted } = store.state();
        if (story === undefined) return;
        const plan = planSheet(story, SHEET);
        await write(
          { label: LABELS.sheet, sheets: [plan.sheet], charts: plan.charts },
          () => "written",
          ({ sheets: [sheet = SHEET] }) =>
            remember(
              inserted,
              plan.inserted.map((one) => ({ ...one, place: { ...one.place, sheet } })),
            ),
        );
      }),
    insertSection: (id) =>
      inTurn(async () => {
        const selected = valueOf(await host.selection());
        const workbook = valueOf(await host.read({}));
        if (selected === undefined || workbook === undefined) return;
        await tell(workbook);
        const section = store.state().story?.sections.find((one) => one.id === id);
        if (section === undefined) return;
        const at = { sheet: selected.sheet, row: selected.top, column: selected.left };
        const insertion = planInsertion(section, at, workbook);
        if (replacedCells(insertion).length > 0) store.set({ insertion });
        else await insert(insertion);
      }),
    confirmInsertion: () =>
      inTurn(async () => {
        const { insertion } = store.state();
        if (insertion) await insert(insertion);
      }),
    cancelInsertion: () => store.set({ insertion: undefined }),
    copySection: async (id) => {
      const section = store.state().story?.sections.find((one) => one.id === id);
      if (section === undefined) return;
      const text = [headingOf(section), ...section.paragraphs.map((one) => one.text)].join("\n");
      store.set({
        notice: { text: (await copyText(text)) ? "copied" : "not-copied", detail: headingOf(section) },
      });
    },
    exportWord: () =>
      inTurn(async () => {
        await readAndTell();
        const { workbook, story } = store.state();
        if (workbook === undefined || story === undefined) return;
        const document = await ask("document", requestNow(), filesOf(workbook));
        if (document?.ok) saveFile(`${story.title}.docx`, WORD, document.value);
      }),
    update: (chosen) =>
      inTurn(async () => {
        const { workbook, inserted } = store.state();
        if (workbook === undefined) return;
        const plans = chosen.map((one) => ({ one, edits: planUpdate(one, one.next, workbook) ?? [] }));
        await write(
          { label: LABELS.update, edits: plans.flatMap(({ edits }) => edits) },
          () => "updated",
          ({ written }) => {
            const done = new Map(
              plans.flatMap(({ one }) =>
                written.some((place) => isSame(place, one.place))
                  ? [[one.inserted, rewritten(one.inserted, one.place, one.fresh)] as const]
                  : [],
              ),
            );
            return inserted.map((one) => done.get(one) ?? one);
          },
        );
      }),
    decline: ({ inserted: own, next }) =>
      inTurn(async () => {
        const { inserted } = store.state();
        await keepInserted(inserted.map((one) => (one === own ? { ...one, declined: next } : one)));
        await tellAgain();
      }),
    checkText: (text) =>
      inTurn(async () => {
        await readAndTell();
        const { workbook } = store.state();
        if (workbook === undefined) return;
        const request = { text, assigned: session().assigned, inputs: fillIn(store.state().form).inputs };
        store.set({ checkedText: await ask("text", request, { workbook }) });
      }),
    endNotice: () => store.set({ notice: undefined }),
  };
}

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
