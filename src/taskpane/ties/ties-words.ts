import { usePane } from "../pane-context";
import { tiesEnUs } from "../strings/ties-en-us";
import { tiesZhCn, type TiesStrings } from "../strings/ties-zh-cn";

export function useTiesWords(): TiesStrings {
  return usePane().strings.language === "en" ? tiesEnUs : tiesZhCn;
}
