import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: "6px 0", paddingLeft: "1.2em", display: "flex", flexDirection: "column", gap: "4px" },
});

interface MoreListProps<T> {
  readonly items: readonly T[];
  /** So many at first, and so many more at each press of the button. */
  readonly few: number;
  readonly more: (count: number) => string;
  readonly keyOf: (item: T) => string;
  readonly item: (item: T) => ReactNode;
}

/** A list of short lines that may be long, a part at a time. */
export function MoreList<T>({ items, few, more, keyOf, item }: MoreListProps<T>) {
  const styles = useStyles();
  const [count, setCount] = useState(few);
  const left = items.length - count;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, count).map((one) => (
          <li key={keyOf(one)}>{item(one)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setCount(count + few)}>
          {more(Math.min(few, left))}
        </Button>
      )}
    </>
  );
}
