import { usePane } from "../pane-context";
import { moreEnUs } from "../strings/more-en-us";
import { moreZhCn, type MoreStrings } from "../strings/more-zh-cn";

/** Loaded with what says them. */
export function useMoreWords(): MoreStrings {
  return usePane().strings.language === "en" ? moreEnUs : moreZhCn;
}
