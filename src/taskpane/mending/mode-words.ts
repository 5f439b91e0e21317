import { usePane } from "../pane-context";
import { mendingEnUs } from "../strings/mending-en-us";
import { mendingZhCn, type MendingStrings } from "../strings/mending-zh-cn";

/** Loaded with the view of what can be written. */
export function useModeWords(): MendingStrings {
  return usePane().strings.language === "en" ? mendingEnUs : mendingZhCn;
}
