import { usePane } from "../pane-context";
import { teachingEnUs } from "../strings/teaching-en-us";
import { teachingZhCn, type TeachingStrings } from "../strings/teaching-zh-cn";

export function useTeachingWords(): TeachingStrings {
  return usePane().strings.language === "en" ? teachingEnUs : teachingZhCn;
}
