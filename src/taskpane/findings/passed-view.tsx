import { makeStyles, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useMoreWords } from "../more/more-words";
import { usePane } from "../pane-context";
import { CellButtons } from "../parts/cell-buttons";
import { MoreList } from "../parts/more-list";
import { useEver } from "../parts/use-ever";
import { placeName } from "../../workbook/places";
import type { PassedTies, TiesRequest } from "../threads/passed-ties";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  fold: { "& > summary": { cursor: "pointer" } },
  inner: { paddingLeft: "12px", display: "flex", flexDirection: "column", gap: "4px" },
  tie: { overflowWrap: "anywhere" },
});

const FEW_TIES = 20;

/** What holds, by table and by check, down to its figures: who signs for it can see what was looked at. */
export default function PassedView() {
  const styles = useStyles();
  const { state } = usePane();
  const words = useMoreWords().passed;
  const { table: only } = state.shown;
  const passed = useTies(undefined);
  const tables = passed?.tables.filter(({ table }) => only === undefined || table === only);
  return (
    <section className={styles.view}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      {tables === undefined && <Spinner size="small" label={words.loading} />}
      {tables?.length === 0 && <Text>{words.none}</Text>}
      {tables?.map(({ table, title, count, checks }) => (
        <details key={table} className={styles.fold}>
          <summary>{words.table(title, count)}</summary>
          <div className={styles.inner}>
            {checks.map(({ check, title: name, count: own }) => (
              <OneCheck key={check} table={table} check={check} title={words.check(name, own)} />
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}

interface OneCheckProps {
  readonly table: string;
  readonly check: string;
  readonly title: string;
}

/** Its ties come when it is opened. */
function OneCheck({ table, check, title }: OneCheckProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const wasOpened = useEver(isOpen);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {wasOpened && <TiesOf table={table} check={check} />}
    </details>
  );
}

function TiesOf({ table, check }: Pick<OneCheckProps, "table" | "check">) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = useMoreWords().passed;
  const passed = useTies({ table, check });
  if (passed === undefined) return <Spinner size="tiny" label={words.loading} />;
  return (
    <MoreList
      items={passed.ties}
      few={FEW_TIES}
      more={strings.finding.more}
      keyOf={({ text, cells }) => `${text} ${cells.map(placeName).join(" ")}`}
      item={({ text, isRounding, cells }) => (
        <div className={styles.tie}>
          <Text size={200}>{isRounding ? `${text}（${words.rounding}）` : text}</Text>
          <CellButtons cells={cells} />
        </div>
      )}
    />
  );
}

/** Asked anew for each check and each budget. */
function useTies(of: TiesRequest["of"]): PassedTies | undefined {
  const { state, surroundings } = usePane();
  const { check, kept, shown } = state;
  const [passed, setPassed] = useState<PassedTies>();
  const workbook = check.is === "checked" ? check.workbook : undefined;
  const taught = check.is === "checked" ? check.checked.taught : undefined;
  const { assigned, standard, ties } = kept;
  const { document } = shown;
  const [table, name] = [of?.table, of?.check];
  useEffect(() => {
    if (workbook === undefined) return undefined;
    const controller = new AbortController();
    const wanted = table === undefined || name === undefined ? undefined : { table, check: name };
    const request = {
      assigned,
      standard,
      document,
      ties,
      ...(taught && { taught }),
      ...(wanted && { of: wanted }),
    };
    void surroundings.ask("ties", request, { workbook }).then((answer) => {
      if (!controller.signal.aborted) setPassed(answer);
    });
    return () => controller.abort();
  }, [surroundings, workbook, taught, assigned, standard, ties, document, table, name]);
  return passed;
}
