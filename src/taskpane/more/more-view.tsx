import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { StepHistory } from "../parts/step-history";
import TiesView from "../ties/ties-view";
import { ChecksBefore } from "./checks-before";
import { CompareView } from "./compare-view";
import { Help } from "./help";
import IgnoredView from "./ignored-view";
import { Marks } from "./marks";
import { useMoreWords } from "./more-words";
import { ReportMenu } from "./report-menu";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px" },
  report: { display: "flex", gap: "8px", alignItems: "center" },
  about: { flexGrow: 1, minWidth: 0 },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingBottom: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The report, marks, ties of one's own, another version, what is ignored, former checks, help. */
export default function MoreView() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const words = useMoreWords();
  const isChecked = state.check.is === "checked";
  const part = (title: string, content: ReactNode) => (
    <section className={styles.part} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {content}
    </section>
  );
  return (
    <div className={styles.view}>
      {isChecked &&
        part(
          words.report.title,
          <div className={styles.report}>
            <Text size={200} className={styles.about}>
              {words.report.about}
            </Text>
            <ReportMenu />
          </div>,
        )}
      {isChecked && part(words.marks, <Marks />)}
      {isChecked && part(words.ties, <TiesView />)}
      {isChecked && part(words.compare, <CompareView />)}
      {part(strings.tabs.ignored, <IgnoredView />)}
      {part(
        words.history.title,
        <>
          <StepHistory />
          <ChecksBefore />
        </>,
      )}
      {part(words.help.title, <Help />)}
    </div>
  );
}
