import { Badge, Button, makeStyles, Text } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../pane-context";
import type { FormGroup } from "./form/fields";
import { InputField, showField } from "./form/input-field";
import { useNarrative } from "./narrative-context";
import { ParagraphText } from "./paragraph-text";
import { headingOf } from "./sheet/sheet-plan";
import type { ShownSection } from "./shown-narrative";

const useStyles = makeStyles({
  section: { "& summary": { cursor: "pointer" } },
  badges: { display: "inline-flex", gap: "4px", marginLeft: "6px" },
  inner: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 8px 12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  confirm: { alignSelf: "flex-start" },
});

interface SectionViewProps {
  readonly section: ShownSection;
  readonly form: readonly FormGroup[];
  /** At the beginning. */
  readonly isOpen: boolean;
}

/** One section: its text, what is to be filled in and confirmed, and the ways to take it over. */
export function SectionView({ section, form, isOpen }: SectionViewProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const { actions } = useNarrative();
  const { id, gaps, drafts, paragraphs } = section;
  const words = strings.narrative.sections;
  const fieldIds = useId();
  const fields = new Map(form.flatMap((group) => group.fields).map((field) => [field.key, field]));
  const fieldId = (key: string) => `${fieldIds}-${key}`;
  /** A gap in the text is called as in the list, but for what is computed: there the first of the list comes next. */
  const toField = (text: string) => {
    const gap = gaps.find(({ label }) => text.includes(label)) ?? gaps.find(({ key }) => fields.has(key));
    if (gap) showField(document.getElementById(fieldId(gap.key)));
  };
  return (
    <details className={styles.section} open={isOpen} data-drafts={drafts.length > 0 ? "" : undefined}>
      <summary>
        <Text weight="semibold">{headingOf(section)}</Text>
        <span className={styles.badges}>
          {gaps.length > 0 && (
            <Badge appearance="tint" color="warning">
              {words.gaps(gaps.length)}
            </Badge>
          )}
          {drafts.length > 0 && (
            <Badge appearance="tint" color="informative">
              {words.drafts(drafts.length)}
            </Badge>
          )}
        </span>
      </summary>
      <div className={styles.inner}>
        {paragraphs.map((paragraph, index) => (
          <ParagraphText key={index} paragraph={paragraph} onGap={toField} />
        ))}
        {drafts.map(({ key, text }) => {
          const field = fields.get(key);
          return (
            field && (
              <div key={key} className={styles.inner}>
                <InputField field={field} suggestion={text} />
                <Button
                  size="small"
                  className={styles.confirm}
                  onClick={() => void actions.confirmDraft(key)}
                >
                  {words.confirm}
                </Button>
              </div>
            )
          );
        })}
        {gaps.map(({ key, label, reason }) => {
          const field = fields.get(key);
          return field === undefined ? (
            <Text key={key} size={200}>
              {words.tableGap(label, reason)}
            </Text>
          ) : (
            <InputField key={key} field={field} id={fieldId(key)} />
          );
        })}
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void actions.insertSection(id)}>
            {words.insert}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void actions.copySection(id)}>
            {words.copy}
          </Button>
        </div>
      </div>
    </details>
  );
}
