import { Text } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { MoreList } from "../parts/more-list";
import { useMoreWords } from "./more-words";

const FEW = 8;

const two = (number: number): string => String(number).padStart(2, "0");

/** 11-29 10:32 */
function timeText(at: number): string {
  const date = new Date(at);
  const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What the last checks of this workbook came to, and what was mended between them. */
export function ChecksBefore() {
  const { state, strings } = usePane();
  const words = useMoreWords().history;
  const { past } = state.kept;
  if (past.length === 0) return <Text size={200}>{words.none}</Text>;
  return (
    <MoreList
      items={past.toReversed()}
      few={FEW}
      more={strings.finding.more}
      keyOf={({ at }) => String(at)}
      item={({ at, errors, warnings, causes, mended }) => (
        <>
          <Text size={200} block>
            {words.check(timeText(at), causes, errors, warnings)}
          </Text>
          {mended.length > 0 && <Text size={200}>{words.mended(mended)}</Text>}
        </>
      )}
    />
  );
}
