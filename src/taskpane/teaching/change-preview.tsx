import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TaughtPlace } from "../threads/teach-call";
import { useTeachingWords } from "./teaching-words";

const useStyles = makeStyles({
  change: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  refused: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}`,
  },
});

interface ChangePreviewProps {
  readonly answer: TaughtPlace | "none" | undefined;
  readonly isWorking: boolean;
}

/** What the new reading changes, or why it is refused; said when it comes. */
export function ChangePreview({ answer, isWorking }: ChangePreviewProps) {
  const styles = useStyles();
  const words = useTeachingWords();
  const refusal = typeof answer === "object" ? answer.refusal : undefined;
  return (
    <div
      role="status"
      className={refusal === undefined ? styles.change : `${styles.change} ${styles.refused}`}
    >
      <Text weight="semibold">{words.change}</Text>
      {isWorking && <Text size={200}>{words.working}</Text>}
      {!isWorking && answer === "none" && <Text size={200}>{words.noTable}</Text>}
      {!isWorking && typeof answer === "object" && <Change answer={answer} />}
    </div>
  );
}

function Change({ answer: { before, after, lost, refusal } }: { readonly answer: TaughtPlace }) {
  const words = useTeachingWords();
  if (refusal !== undefined) return <Text size={200}>{words.refused(refusal)}</Text>;
  const isSame = before.held === after.held && before.failed === after.failed && before.tied === after.tied;
  return (
    <>
      <Text size={200}>{isSame ? words.same : words.counts(before, after)}</Text>
      {lost > 0 && <Text size={200}>{words.lost(lost)}</Text>}
    </>
  );
}
