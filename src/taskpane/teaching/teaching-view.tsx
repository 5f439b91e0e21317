import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { usePane } from "../pane-context";
import { checkedIn } from "../session/slices/last-check";
import { draftOf, type Draft } from "./draft";
import { useNamedKinds } from "./named-kinds";
import { makeTeachActions } from "./teach-actions";
import { TaughtList } from "./taught-list";
import { TeachForm } from "./teach-form";
import { useTeachingWords } from "./teaching-words";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface TeachingViewProps {
  /** What is being explained. */
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
}

/** The way to explain a table, and what was explained. */
export function TeachingView({ draft, onDraft }: TeachingViewProps) {
  const styles = useStyles();
  const { state, surroundings, actions: pane } = usePane();
  const words = useTeachingWords();
  const named = useNamedKinds();
  const { check } = pane;
  const actions = useMemo(() => makeTeachActions(surroundings, check), [surroundings, check]);
  const refused = checkedIn(state.check)?.taughtRefused;
  const begin = async () => {
    const area = await actions.selection();
    if (area !== undefined) onDraft(draftOf(area));
  };
  return (
    <section className={styles.view} aria-label={words.title}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <Text size={200}>{words.hint}</Text>
      {refused !== undefined && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{words.taughtRefused(refused)}</MessageBarBody>
        </MessageBar>
      )}
      {draft !== undefined && named !== undefined ? (
        <TeachForm
          key={`${draft.sheet} ${draft.range} ${draft.kind}`}
          start={draft}
          named={named}
          actions={actions}
          onDone={() => onDraft(undefined)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => void begin()}>{words.start}</Button>
          {state.kept.beforeTaught !== undefined && (
            <Button appearance="subtle" onClick={() => void actions.undo()}>
              {words.undo}
            </Button>
          )}
        </div>
      )}
      <TaughtList named={named} actions={actions} />
    </section>
  );
}
