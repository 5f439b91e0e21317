import type { RecalculationMode } from "../../recalculate/recalculate";
import { usePane } from "../pane-context";
import { mendingEnUs } from "../strings/mending-en-us";
import { mendingZhCn, type ModeStrings } from "../strings/mending-zh-cn";

/** Loaded with the view of what can be written. */
export function useModeWords(): Readonly<Record<RecalculationMode, ModeStrings>> {
  return usePane().strings.language === "en" ? mendingEnUs : mendingZhCn;
}
