import { Badge, Button, Card, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RecognizedTableResult } from "../../report/tables";
import { isOf, wholeTable } from "../session/assigned";
import { checkedIn } from "../session/slices/last-check";
import { usePane } from "../pane-context";
import { parseArea, placeAt } from "../../workbook/places";
import type { AssignedTable } from "../../recognize/places/assigned";
import { draftOf, type Draft } from "../teaching/draft";
import { TeachingView } from "../teaching/teaching-view";
import { loadNamedKinds } from "../teaching/named-kinds";
import { useTeachingWords } from "../teaching/teaching-words";
import { MoreList } from "./more-list";
import { StandardChooser } from "./standard-chooser";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  unread: { "& summary": { cursor: "pointer" } },
  row: { display: "flex", gap: "6px", alignItems: "baseline", flexWrap: "wrap" },
});

/** Below this, the header or the title leaves a doubt. */
const CERTAIN = 0.99;
const FEW = 20;

/** The tables of the standard, how each was recognised, and a way to name its place by hand. */
export default function TablesView() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const recognized = checkedIn(state.check)?.recognized;
  const unfound = useUnfoundTables(recognized === undefined);
  const [draft, setDraft] = useState<Draft>();
  const words = useTeachingWords();
  const begin = async (one: Titled) => {
    const { kindTitled } = await loadNamedKinds();
    setDraft(draftBelow(one, kindTitled(one.text)));
    // Who explains a table wants to see it.
    void actions.goTo([{ sheet: one.sheet, row: one.row - 1, column: 0 }]);
  };
  return (
    <div className={styles.view}>
      <StandardChooser />
      <TeachingView draft={draft} onDraft={setDraft} />
      {recognized && recognized.leftovers.length > 0 && (
        <section>
          <Subtitle2 as="h2">{strings.tables.leftovers}</Subtitle2>
          <ul>
            {recognized.leftovers.map((one) => (
              <li key={`${one.sheet} ${one.row}`}>
                <Text size={200}>{`${one.sheet} ${one.row}：${one.text}（${one.reason}）`}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.startHereOf(`${one.sheet} ${one.row}`)}
                  onClick={() => void begin(one)}
                >
                  {words.startHere}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Text size={200}>{strings.tables.hint}</Text>
      {(recognized?.tables.filter((table) => table.document === state.shown.document) ?? unfound).map(
        (table) => (
          <TableCard key={table.id} table={table} onTeach={setDraft} />
        ),
      )}
    </div>
  );
}

/** Where not one table was found, there is no result that names them; each can be named by hand all the same. */
function useUnfoundTables(areWanted: boolean): readonly RecognizedTableResult[] {
  const [tables, setTables] = useState<readonly RecognizedTableResult[]>([]);
  useEffect(() => {
    if (!areWanted) return;
    void import("../../engine").then(({ standards: [standard] }) =>
      setTables(
        standard.tables.map(({ id, titles: [title] }) => ({
          id,
          document: 0,
          title: title ?? id,
          state: "missing" as const,
        })),
      ),
    );
  }, [areWanted]);
  return tables;
}

/** Rows and columns that were seen and not understood, each with a way to its place. */
function Unread({ table }: { readonly table: RecognizedTableResult }) {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const { sheet, unread = [], columns = [] } = table;
  const all = [
    ...columns.flatMap(({ range, label, quantity, uncertain }) => {
      if (uncertain) return [{ range, reason: strings.tables.inferredColumn(label, quantity === "addend") }];
      return quantity === null ? [{ range, reason: strings.tables.unreadColumn(label) }] : [];
    }),
    ...unread,
  ];
  if (sheet === undefined || all.length === 0) return null;
  return (
    <details className={styles.unread}>
      <summary>{strings.tables.unread(all.length)}</summary>
      <MoreList
        items={all}
        few={FEW}
        more={strings.finding.more}
        keyOf={({ range, reason }) => `${range} ${reason}`}
        item={({ range, reason }) => (
          <>
            <Button
              size="small"
              aria-label={strings.finding.goTo(`${sheet} ${range}`)}
              onClick={() => void actions.goTo([firstPlace(sheet, range)])}
            >
              {range}
            </Button>
            <Text size={200}>{` ${reason}`}</Text>
          </>
        )}
      />
    </details>
  );
}

function firstPlace(sheet: string, range: string) {
  return placeAt({ sheet, address: range.split(":")[0] ?? "A1" });
}

interface TableCardProps {
  readonly table: RecognizedTableResult;
  readonly onTeach: (draft: Draft) => void;
}

interface Titled {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly text: string;
}

/** From its title on, as far as it goes. */
function draftBelow({ sheet, row }: Titled, kind: string): Draft {
  const top = row - 1;
  return draftOf({ table: kind, ...wholeTable({ sheet, top, bottom: top, left: 0, right: 0 }) });
}

/** As it is to be explained: where a person has done so before, with what they said. */
function draftFor(
  { id, kind = id, sheet, range }: RecognizedTableResult,
  assigned: AssignedTable | undefined,
): Draft | undefined {
  if (assigned !== undefined) return draftOf(assigned);
  const area = range === undefined ? undefined : parseArea(range);
  return sheet === undefined || area === undefined ? undefined : draftOf({ table: kind, sheet, ...area });
}

function TableCard({ table, onTeach }: TableCardProps) {
  const styles = useStyles();
  const words = useTeachingWords();
  const { state, actions, strings } = usePane();
  const isUncertain = table.certainty !== undefined && table.certainty < CERTAIN;
  const checked = checkedIn(state.check);
  const documents = checked?.result.documents;
  // What is read by its labels alone knows no table that a place could be named for.
  const isNameable = checked?.namedByHand.includes(documents?.[table.document ?? 0]?.standard ?? "") ?? true;
  const assigned = state.kept.assigned.find((one) => isOf(one, table.id, table.document, documents));
  const draft = draftFor(table, assigned);
  const { sheet, range } = table;
  const mark = table.state === "missing" ? "✗" : isUncertain ? "?" : "✓";
  return (
    <Card size="small">
      <div className={styles.row}>
        <Badge
          appearance="tint"
          color={table.state === "missing" ? "danger" : isUncertain ? "warning" : "success"}
        >
          {`${mark} ${isUncertain ? strings.tables.uncertain : strings.tables.states[table.state]}`}
        </Badge>
        <Text weight="semibold">{table.title}</Text>
      </div>
      {table.how !== undefined && <Text size={200}>{table.how}</Text>}
      <div className={styles.row}>
        {sheet !== undefined && range !== undefined && (
          <Button
            size="small"
            aria-label={`${strings.tables.goTo} ${sheet} ${range}`}
            onClick={() => void actions.goTo([firstPlace(sheet, range)])}
          >
            {`${sheet} ${range}`}
          </Button>
        )}
        {draft !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.startHereOf(table.title)}
            onClick={() => onTeach(draft)}
          >
            {words.startHere}
          </Button>
        )}
        {isNameable && (
          <Button size="small" appearance="subtle" onClick={() => void actions.assignSelection(table.id)}>
            {strings.tables.isSelection}
          </Button>
        )}
        {assigned !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void actions.unassign(table.id)}>
            {strings.tables.undo}
          </Button>
        )}
      </div>
      <Unread table={table} />
    </Card>
  );
}
