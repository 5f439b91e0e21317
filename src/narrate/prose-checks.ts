import { narrativeAmount } from "./checks/narrative-amount";
import { narrativeBlankPublic } from "./checks/narrative-blank-public";
import { narrativeChange } from "./checks/narrative-change";
import { narrativeCount } from "./checks/narrative-count";
import { narrativeEmptyReason } from "./checks/narrative-empty-reason";
import { narrativeItem } from "./checks/items/narrative-item";
import { narrativeMissingSection } from "./checks/narrative-missing-section";
import { narrativeName } from "./checks/narrative-name";
import { narrativeOldYear } from "./checks/wording/narrative-old-year";
import { narrativePunctuation } from "./checks/wording/narrative-punctuation";
import { narrativePurpose } from "./checks/items/narrative-purpose";
import { narrativeRatio } from "./checks/narrative-ratio";
import { narrativeResidue } from "./checks/wording/narrative-residue";
import { narrativeTerm } from "./checks/narrative-term";
import { narrativeYear } from "./checks/narrative-year";
import { narrativeBrackets } from "./checks/wording/narrative-brackets";
import { narrativeRepeatedWord } from "./checks/wording/narrative-repeated-word";
import { narrativeTypo } from "./checks/wording/narrative-typo";
import { narrativeNumbering } from "./checks/wording/narrative-numbering";
import { narrativeUnit } from "./checks/wording/narrative-unit";
import { narrativeZeroBase } from "./checks/items/narrative-zero-base";
import { narrativeMissingReason } from "./checks/reasons/narrative-missing-reason";
import { narrativeReason } from "./checks/reasons/narrative-reason";
import type { ProseCheck } from "./checks/prose-check";

/** The checks of the prose: every standard that describes its narrative has them. */
export const proseChecks: readonly ProseCheck[] = [
  narrativeAmount,
  narrativeRatio,
  narrativeChange,
  narrativeItem,
  narrativeZeroBase,
  narrativePurpose,
  narrativeYear,
  narrativeOldYear,
  narrativeName,
  narrativeTerm,
  narrativeResidue,
  narrativeEmptyReason,
  narrativeReason,
  narrativeMissingReason,
  narrativePunctuation,
  narrativeUnit,
  narrativeNumbering,
  narrativeTypo,
  narrativeRepeatedWord,
  narrativeBrackets,
  narrativeCount,
  narrativeMissingSection,
  narrativeBlankPublic,
];
