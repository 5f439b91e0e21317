import { Badge, makeStyles } from "@fluentui/react-components";
import type { FindingResult } from "../../../report/result";
import { usePane } from "../../pane-context";
import { findingKey } from "../../session/ignored";

const useStyles = makeStyles({ mark: { marginRight: "6px" } });

/** Of what the check before did not find. */
export function NewMark({ findings }: { readonly findings: readonly FindingResult[] }) {
  const styles = useStyles();
  const { state, strings } = usePane();
  const { check } = state;
  if (check.is !== "checked" || check.appeared.size === 0 || findings.length === 0) return null;
  if (!findings.every((finding) => check.appeared.has(findingKey(finding)))) return null;
  return (
    <Badge appearance="tint" color="informative" size="small" className={styles.mark}>
      {strings.isNew}
    </Badge>
  );
}
