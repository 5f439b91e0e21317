import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  details: { "& > summary": { cursor: "pointer", fontSize: tokens.fontSizeBase200 } },
});

/** Drawn once it was opened: there may be hundreds of lines in it. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className={styles.details}>
      {/* By the click, which a key is too: what follows is there for the next key. */}
      <summary onClick={() => setWasOpened(true)}>{title}</summary>
      {wasOpened && children}
    </details>
  );
}
