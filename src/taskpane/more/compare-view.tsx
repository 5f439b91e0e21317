import { makeStyles, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Result } from "../../common/result";
import type {
  ChangeResult,
  ComparisonResult,
  DocumentComparison,
} from "../../report/comparison/comparison-result";
import { placeName, type CellAddress } from "../../workbook/places";
import { FileButton } from "../parts/file-button";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { MoreList } from "../parts/more-list";
import { compareEnUs } from "../strings/compare-en-us";
import { compareZhCn, type CompareStrings } from "../strings/compare-zh-cn";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  document: { display: "flex", flexDirection: "column", gap: "4px", alignSelf: "stretch" },
  fold: { "& > summary": { cursor: "pointer" } },
  words: { overflowWrap: "anywhere" },
});

const FEW = 20;

/** A budget workbook has some 30 kB, one full of pictures a few MB: what is larger is something else. */
const LARGEST_FILE = 200 * 1024 ** 2;

function useCompareWords(): CompareStrings {
  return usePane().strings.language === "en" ? compareEnUs : compareZhCn;
}

type Shown =
  | { readonly is: "nothing" | "working" }
  | { readonly is: "compared"; readonly file: string; readonly result: Result<ComparisonResult, string> };

/** An older file is chosen, and what this workbook says otherwise is listed, each with its cell. */
export function CompareView() {
  const styles = useStyles();
  const { state, surroundings } = usePane();
  const words = useCompareWords();
  const [shown, setShown] = useState<Shown>({ is: "nothing" });
  const { check, kept } = state;
  if (check.is !== "checked") return null;
  const { checked, workbook } = check;
  const compare = async (file: File) => {
    if (file.size > LARGEST_FILE)
      return setShown({
        is: "compared",
        file: file.name,
        result: { ok: false, error: words.tooLarge },
      });
    setShown({ is: "working" });
    const { assigned, standard } = kept;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const request = { name: file.name, bytes, assigned, standard, taught: checked.taught ?? [] };
    const result = await surroundings.ask("compare", request, { workbook });
    setShown(result === undefined ? { is: "nothing" } : { is: "compared", file: file.name, result });
  };
  return (
    <div className={styles.view}>
      <Text size={200}>{words.about}</Text>
      <FileButton
        label={words.open}
        accept=".xlsx,.xlsm,.xls,.et"
        disabled={shown.is === "working"}
        onFile={(file) => void compare(file)}
      />
      <div role="status">
        {shown.is === "working" && <Spinner size="tiny" label={words.working} />}
        {shown.is === "compared" && !shown.result.ok && <Text>{`${shown.file}：${shown.result.error}`}</Text>}
      </div>
      {shown.is === "compared" && shown.result.ok && (
        <>
          <Text weight="semibold">{words.with(shown.file)}</Text>
          {shown.result.value.documents.map((document, index) => (
            <OneDocument
              key={index}
              document={document}
              isAlone={shown.result.ok && shown.result.value.documents.length === 1}
            />
          ))}
          {shown.result.value.onlyOld.map((name) => (
            <Text key={name}>{words.onlyOld(name)}</Text>
          ))}
          {shown.result.value.onlyNew.map((name) => (
            <Text key={name}>{words.onlyNew(name)}</Text>
          ))}
        </>
      )}
    </div>
  );
}

interface OneDocumentProps {
  readonly document: DocumentComparison;
  readonly isAlone: boolean;
}

function OneDocument({ document, isAlone }: OneDocumentProps) {
  const styles = useStyles();
  const words = useCompareWords();
  const { as, behind, changes, findings, layout, new: now } = document;
  const own = changes.filter(({ follows }) => follows === null);
  const following = changes.filter(({ follows }) => follows !== null);
  const isSame = changes.length + findings.new.length + findings.solved.length === 0;
  return (
    <section className={styles.document}>
      {!isAlone && <Subtitle2 as="h3">{`${now.department} ${now.year ?? ""}`}</Subtitle2>}
      <Text size={200}>{words.as[as]}</Text>
      {isSame && <Text>{words.none}</Text>}
      <Fold title={words.changes(own.length)} items={own} isOpen keyOf={({ id }) => id}>
        {(one) => <OneChange change={one} />}
      </Fold>
      <Fold title={words.behind(behind.length)} items={behind} isOpen keyOf={placeName}>
        {(one) => (
          <>
            <Text size={200} className={styles.words}>
              {`${one.title ?? ""} ${words.item(one.row, one.column)}：${words.shouldBe(one.actual || words.blank, one.expected)}`}
            </Text>
            <CellButtons cells={[{ sheet: one.sheet, address: one.address }]} />
          </>
        )}
      </Fold>
      <Fold title={words.following(following.length)} items={following} keyOf={({ id }) => id}>
        {(one) => <OneChange change={one} />}
      </Fold>
      <Fold title={words.fresh(findings.new.length)} items={findings.new} keyOf={({ id }) => id}>
        {({ cells: [first], message }) => (
          <>
            <Text size={200} className={styles.words}>
              {message}
            </Text>
            {first && <CellButtons cells={[{ sheet: first.sheet, address: first.address }]} />}
          </>
        )}
      </Fold>
      <Fold title={words.solved(findings.solved.length)} items={findings.solved} keyOf={({ id }) => id}>
        {({ message }) => (
          <Text size={200} className={styles.words}>
            {message}
          </Text>
        )}
      </Fold>
      <Fold title={words.layout(layout.length)} items={layout} keyOf={({ message }) => message}>
        {({ message }) => <Text size={200}>{message}</Text>}
      </Fold>
    </section>
  );
}

interface FoldProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly isOpen?: boolean;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

function Fold<T>({ children, isOpen = false, items, keyOf, title }: FoldProps<T>) {
  const styles = useStyles();
  const { strings } = usePane();
  if (items.length === 0) return null;
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>{title}</summary>
      <MoreList items={items} few={FEW} more={strings.finding.more} keyOf={keyOf} item={children} />
    </details>
  );
}

function OneChange({ change }: { readonly change: ChangeResult }) {
  const styles = useStyles();
  const words = useCompareWords();
  const { cells, column, difference, kind, row, title } = change;
  const text = (value: string | null) => (value === null || value === "" ? words.blank : value);
  const sign = difference === null || difference.startsWith("-") ? "" : "+";
  const name = [title ?? "", words.item(row ?? "", column ?? "")].filter((one) => one !== "").join(" ");
  const isOne = change.old === null || change.new === null;
  const said = isOne
    ? text(change.new ?? change.old)
    : words.fromTo(text(change.old), text(change.new), `${sign}${difference ?? ""}`);
  return (
    <>
      <Text size={200} className={styles.words}>
        <strong>{words.kinds[kind]}</strong>
        {` ${name}：${said}`}
      </Text>
      <Where cells={cells} />
    </>
  );
}

/** In this workbook; of what is gone only where it stood. */
function Where({
  cells,
}: {
  readonly cells: { readonly old: CellAddress | null; readonly new: CellAddress | null };
}) {
  const words = useCompareWords();
  if (cells.new !== null) return <CellButtons cells={[cells.new]} />;
  return cells.old === null ? null : <Text size={200}>{`（${words.formerly(placeName(cells.old))}）`}</Text>;
}
