import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { OfferedRecalculation } from "../threads/checked-workbook";
import { usePane } from "../pane-context";
import { ChangeQuestion } from "./change-question";
import { useModeWords } from "./mode-words";
import { isChosen, isSure } from "./chosen";
import { offered } from "./offered";
import { isBusy } from "../session/slices/activity";
import type { CardGroup } from "../parts/card-list/card-entry";
import { CardList } from "../parts/card-list/card-list";
import { MoreList } from "../parts/more-list";
import { ProposalCard } from "./proposal-card";
import { StepHistory } from "../parts/step-history";
import { placeKey, placeName } from "../../workbook/places";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  leftOut: { "& summary": { cursor: "pointer" } },
});

const MODES = [
  "mend",
  "fill",
  "follow",
  "all",
  "balance",
  "formulas",
] as const satisfies readonly RecalculationMode[];

/** What could be written, in three ways, and what was. Loaded when it is first shown. */
export default function MendView() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { mode } = state.mending;
  const isChecked = state.check.is === "checked";
  const words = strings.mending;
  const modeWords = useModeWords();
  const offer = useShown(offered(state.check, mode));
  return (
    <div className={styles.view}>
      <StepHistory />
      {mode === "mend" && <ChangeQuestion />}
      {isChecked && (
        <Field label={words.way} hint={modeWords[mode].hint}>
          <RadioGroup
            value={mode}
            disabled={isBusy(state)}
            onChange={(_, { value }) => void actions.chooseMode(value as RecalculationMode)}
          >
            {MODES.map((one) => (
              <Radio key={one} value={one} label={modeWords[one].name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {offer?.refused && <Text role="alert">{offer.refused}</Text>}
      {offer && !offer.refused && (
        <Offer key={`${mode} ${state.shown.document}`} proposals={offer.proposals} />
      )}
      {offer && offer.leftOut.length > 0 && (
        // What has to be mended before anything is balanced is no side matter.
        <details className={styles.leftOut} open={mode === "balance" && offer.proposals.length === 0}>
          <summary>{words.leftOut(offer.leftOut.length)}</summary>
          <MoreList
            items={offer.leftOut}
            few={50}
            more={words.more}
            keyOf={({ place, reason }) => `${placeKey(place)} ${reason}`}
            item={({ place, reason }) => <Text size={200}>{`${placeName(place)}：${reason}`}</Text>}
          />
        </details>
      )}
      {isChecked && !offer && !isBusy(state) && (
        <Button onClick={() => void actions.chooseMode(mode)}>{words.compute}</Button>
      )}
    </div>
  );
}

/** What of an offer is of the budget that is shown. */
function useShown(offer: OfferedRecalculation | undefined): OfferedRecalculation | undefined {
  const { state } = usePane();
  const { document: shown } = state.shown;
  return useMemo(() => {
    const isShown = ({ document = 0 }: { readonly document?: number }) => document === shown;
    const { proposals = [], leftOut = [] } = offer ?? {};
    return offer && { ...offer, proposals: proposals.filter(isShown), leftOut: leftOut.filter(isShown) };
  }, [offer, shown]);
}

interface Line {
  readonly key: string;
  readonly proposal: Proposal;
  readonly isChosen: boolean;
}

const USUAL_HEIGHT = 150;

/** More than these are looked for rather than looked through. */
const MANY = 10;

/** Where whole tables are written: of what the check found, each is to be looked at. */
function isBySheet(mode: RecalculationMode): boolean {
  return mode !== "mend" && mode !== "formulas";
}

function bySheet(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  const sheets = new Map<string, Line[]>();
  for (const line of lines) {
    const { sheet } = line.proposal.edit.place;
    const own = sheets.get(sheet);
    if (own) own.push(line);
    else sheets.set(sheet, [line]);
  }
  return [...sheets];
}

/** By its cell, what it is called or what it would be. */
function isSought({ edit, from, reason, to }: Proposal, search: string): boolean {
  const text = [placeName(edit.place), reason, from, to].join(" ").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Offer({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const styles = useStyles();
  const { state, actions, strings, dispatch } = usePane();
  const { mode, toggled } = state.mending;
  const words = strings.mending;
  const modeWords = useModeWords();
  const [current, setCurrent] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const [search, setSearch] = useState("");
  const lines = useMemo(
    () =>
      proposals.map((proposal): Line => ({
        key: proposal.id,
        proposal,
        isChosen: isChosen(toggled, proposal),
      })),
    [proposals, toggled],
  );
  const groups = useMemo((): CardGroup<Line>[] => {
    const found = lines.filter(({ proposal }) => isSought(proposal, search));
    const sure = found.filter(({ proposal }) => isSure(proposal));
    const suggestions = found.filter(({ proposal }) => !isSure(proposal));
    const sureGroups = isBySheet(mode)
      ? bySheet(sure).map(([sheet, entries]) => ({
          key: `sheet ${sheet}`,
          title: words.places(sheet, entries.length),
          entries,
        }))
      : [
          {
            key: "fixes",
            title: words.places(mode === "formulas" ? words.formulas : words.fixes, sure.length),
            entries: sure,
          },
        ];
    const suggested = {
      key: "suggestions",
      title: words.places(words.suggestions, suggestions.length),
      entries: suggestions,
    };
    return [...sureGroups, suggested].filter(({ entries }) => entries.length > 0);
  }, [lines, mode, search, words]);
  if (proposals.length === 0) return <Text>{modeWords[mode].nothing}</Text>;

  const fixes = proposals.filter(isSure);
  const chosen = lines.filter((line) => line.isChosen).map(({ proposal }) => proposal);
  const warned = chosen.filter(({ warnings }) => warnings.length > 0).length;
  const apply = (those: readonly Proposal[]) => {
    const [only, second] = those;
    const place = only && !second ? only.edit.place : undefined;
    const label = place ? words.labels.one(placeName(place)) : modeWords[mode].label(those.length);
    void actions.apply(those, label);
  };
  return (
    <div className={styles.view}>
      <div className={styles.buttons}>
        {fixes.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy(state)} onClick={() => apply(fixes)}>
            {words.places(modeWords[mode].applyFixes, fixes.length)}
          </Button>
        )}
        <Button disabledFocusable={isBusy(state) || chosen.length === 0} onClick={() => apply(chosen)}>
          {words.places(words.applyChosen, chosen.length)}
        </Button>
      </div>
      {/* Only where every one is of the same kind: of what the check found, each is to be looked at. */}
      {mode === "all" && (
        <Checkbox
          label={words.chooseAll(proposals.length)}
          checked={chosen.length === 0 ? false : chosen.length === proposals.length ? true : "mixed"}
          onChange={(_, { checked }) => dispatch({ is: "toggled", proposals, on: checked === true })}
        />
      )}
      {proposals.length > MANY && (
        <SearchBox
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      {warned > 0 && <Text size={200}>{`⚠ ${words.warned(warned)}`}</Text>}
      <CardList
        groups={groups}
        card={({ proposal, isChosen: on }) => <ProposalCard proposal={proposal} isChosen={on} />}
        usualHeight={() => USUAL_HEIGHT}
        current={current}
        onCurrent={setCurrent}
        wanted={wanted}
        onWanted={setWanted}
        onFocused={() => setWanted(undefined)}
      />
    </div>
  );
}
