import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { StepHistory } from "../parts/step-history";
import { ChecksBefore } from "./checks-before";
import { CompareView } from "./compare-view";
import { Help } from "./help";
import IgnoredView from "./ignored-view";
import { useMoreWords } from "./more-words";
import { Toolbar } from "./toolbar";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px" },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingBottom: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Marks and exports, another version, what is ignored, former checks, help. */
export default function MoreView() {
  const styles = useStyles();
  const { state, strings } = usePane();
  const words = useMoreWords();
  const part = (title: string, content: ReactNode) => (
    <section className={styles.part} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {content}
    </section>
  );
  return (
    <div className={styles.view}>
      {state.check.is === "checked" && part(words.output, <Toolbar />)}
      {state.check.is === "checked" && part(words.compare, <CompareView />)}
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
