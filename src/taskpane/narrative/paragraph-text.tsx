import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { ShownFigure, ShownParagraph } from "./shown-narrative";
import { address } from "../../workbook/places";

const useStyles = makeStyles({
  paragraph: { margin: 0, lineHeight: "1.6" },
  figure: {
    fontVariantNumeric: "tabular-nums",
    // The theme's own is for a black page; the user's may be another.
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  gap: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  draft: {
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface ParagraphTextProps {
  readonly paragraph: ShownParagraph;
  /** A gap was chosen, by its text. */
  readonly onGap: (text: string) => void;
}

/** A paragraph in which every figure leads to its cells, and every gap to its field. */
export function ParagraphText({ paragraph: { text, figures }, onGap }: ParagraphTextProps) {
  const styles = useStyles();
  let from = 0;
  const parts = figures.map((figure, index) => {
    const words = text.slice(from, figure.start);
    from = figure.end;
    return (
      <span key={index}>
        {words}
        <FigureText figure={figure} onGap={onGap} />
      </span>
    );
  });
  return (
    <p className={styles.paragraph}>
      {parts}
      {text.slice(from)}
    </p>
  );
}

function FigureText({ figure, onGap }: { readonly figure: ShownFigure } & Pick<ParagraphTextProps, "onGap">) {
  const styles = useStyles();
  const { actions, strings } = usePane();
  const { text, cells, state } = figure;
  if (state === "gap") {
    return (
      <Link as="button" inline className={styles.gap} onClick={() => onGap(text)}>
        {text}
      </Link>
    );
  }
  if (state === "draft") return <span className={styles.draft}>{text}</span>;
  const [first] = cells;
  if (first === undefined) return <>{text}</>;
  // Excel selects cells of one sheet at a time.
  const shown = cells.filter(({ sheet }) => sheet === first.sheet);
  const places = `${first.sheet} ${shown.map(({ row, column }) => address(row, column)).join("、")}`;
  return (
    <Link
      as="button"
      inline
      className={styles.figure}
      title={places}
      aria-label={`${text} ${strings.finding.goTo(places)}`}
      onClick={() => void actions.goTo(shown)}
    >
      {text}
    </Link>
  );
}
