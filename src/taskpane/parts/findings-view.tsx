import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingResult } from "../../report/result";
import { usePane } from "../pane-context";
import { visibleFindings } from "../session";
import { CulpritCard } from "./culprit-card";
import { FindingCard } from "./finding-card";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "14px" },
  group: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** So many cards at first, and so many more each time: a hopeless workbook has thousands. */
const PAGE = 60;

/** Culprits first, then the findings by table. */
export function FindingsView() {
  const styles = useStyles();
  const { session, strings } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { checked, filter } = session;
  if (checked === undefined) return null;
  if (filter === "not-checked") {
    return (
      <section className={styles.group}>
        <Subtitle2 as="h2">{strings.notChecked}</Subtitle2>
        {checked.result.notChecked.length === 0 && <Text>{strings.nothingHere}</Text>}
        <ul className={styles.list}>
          {checked.result.notChecked.map((skipped) => (
            <li key={`${skipped.check} ${skipped.reason}`}>
              <Text>{`${skipped.title}：${skipped.reason}`}</Text>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const findings = visibleFindings(session);
  const page = findings.slice(0, shown);
  const visible = new Set(findings.map((finding) => finding.id));
  const culprits = checked.result.culprits.filter((culprit) =>
    culprit.findings.some((id) => visible.has(id)),
  );
  const rest = findings.length - page.length;
  return (
    <div className={styles.view}>
      {culprits.length > 0 && (
        <section className={styles.group} aria-label={strings.culprits.title}>
          <Subtitle2 as="h2">{strings.culprits.title}</Subtitle2>
          {culprits.slice(0, shown).map((culprit) => (
            <CulpritCard key={culprit.id} culprit={culprit} />
          ))}
        </section>
      )}
      {byTable(page).map(([table, own]) => (
        <section key={table} className={styles.group}>
          <Subtitle2 as="h2">
            {checked.result.tables.find((one) => one.id === table)?.title ?? strings.others}
          </Subtitle2>
          {own.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </section>
      ))}
      {findings.length === 0 && filter !== "all" && <Text>{strings.nothingHere}</Text>}
      {rest > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>{strings.more(Math.min(rest, PAGE))}</Button>
      )}
    </div>
  );
}

/** In the order in which the findings come. */
function byTable(findings: readonly FindingResult[]): [string, FindingResult[]][] {
  const groups = new Map<string, FindingResult[]>();
  for (const finding of findings) {
    const table = finding.table ?? "";
    const own = groups.get(table);
    if (own) own.push(finding);
    else groups.set(table, [finding]);
  }
  return [...groups];
}
