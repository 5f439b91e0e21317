import { Card, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Told from the ground in every theme by its border, not by its shade alone.
  card: {
    gap: "4px",
    padding: "8px 10px 8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    boxShadow: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    // Lies over the border, and would hide it.
    "::after": { display: "none" },
  },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  solved: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
});

interface CardFrameProps {
  readonly look: "error" | "warning" | "info" | "solved";
  readonly label: string;
  readonly children: ReactNode;
}

/** What all cards look like; its colour says once more what its words say. */
export function CardFrame({ look, label, children }: CardFrameProps) {
  const styles = useStyles();
  return (
    <Card
      data-card
      data-look={look}
      tabIndex={0}
      size="small"
      aria-label={label}
      className={mergeClasses(styles.card, styles[look])}
    >
      {children}
    </Card>
  );
}
