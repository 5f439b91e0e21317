import { Button, Checkbox, makeStyles, SearchBox, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { OfferedRecalculation } from "../threads/checked-workbook";
import { usePane } from "../pane-context";
import { ChangeQuestion } from "./change-question";
import { ModeChoice } from "./mode-choice";
import { useModeWords } from "./mode-words";
import { isChosen, isSure, proposalKey } from "./chosen";
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

/** What could be written, in several ways, and what was. Loaded when it is first shown. */
export default function MendView() {
  const styles = useStyles();
  const { state, actions, strings } = usePane();
  const { mode } = state.mending;
  const isChecked = state.check.is === "checked";
  const words = strings.mending;
  const modeWords = useModeWords()[mode];
  const offer = useShown(offered(state.check, mode));
  return (
    <div className={styles.view}>
      <StepHistory />
      {mode === "mend" && <ChangeQuestion />}
      {isChecked && <ModeChoice />}
      {offer?.refused && <Text role="alert">{offer.refused}</Text>}
      {offer && !offer.refused && (
        <Offer key={`${mode} ${state.shown.document}`} proposals={offer.proposals} />
      )}
      {offer && offer.leftOut.length > 0 && (
        // What has to be mended before anything is balanced is no side matter.
        <details className={styles.leftOut} open={isWhole(mode) && offer.proposals.length === 0}>
          <summary>{modeWords.leftOut(offer.leftOut.length)}</summary>
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

/** All of it or nothing. */
function isWhole(mode: RecalculationMode): boolean {
  return mode === "balance" || mode === "convert";
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

const USUAL_HEIGHT = 120;

/** More than these are looked for rather than looked through. */
const MANY = 10;

/** By the sheets on which they are, in their order. */
function bySheet(
  lines: readonly Line[],
  titleOf: (sheet: string, count: number) => string,
): readonly CardGroup<Line>[] {
  const sheets = new Map<string, Line[]>();
  for (const line of lines) {
    const { sheet } = line.proposal.edit.place;
    const own = sheets.get(sheet);
    if (own) own.push(line);
    else sheets.set(sheet, [line]);
  }
  return [...sheets].map(([sheet, entries]) => ({
    key: `sheet ${sheet}`,
    title: titleOf(sheet, entries.length),
    entries,
  }));
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
        key: proposalKey(proposal),
        proposal,
        isChosen: isChosen(toggled, proposal),
      })),
    [proposals, toggled],
  );
  const groups = useMemo(
    () =>
      bySheet(
        lines.filter(({ proposal }) => isSought(proposal, search)),
        words.places,
      ),
    [lines, search, words],
  );
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
      {mode === "mend" && <Text>{words.safe(fixes.length, proposals.length - fixes.length)}</Text>}
      <div className={styles.buttons}>
        {fixes.length > 0 && (
          <Button
            data-writes
            appearance="primary"
            disabledFocusable={isBusy(state)}
            onClick={() => apply(fixes)}
          >
            {words.places(modeWords[mode].applyFixes, fixes.length)}
          </Button>
        )}
        {mode !== "mend" && (
          <Button
            data-writes
            disabledFocusable={isBusy(state) || chosen.length === 0}
            onClick={() => apply(chosen)}
          >
            {words.places(words.applyChosen, chosen.length)}
          </Button>
        )}
      </div>
      {/* Only where every one is of the same kind: of what the check found, each is to be looked at. */}
      {(mode === "all" || mode === "exact") && (
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
      {warned > 0 && mode !== "mend" && <Text size={200}>{`⚠ ${words.warned(warned)}`}</Text>}
      <CardList
        groups={groups}
        card={({ proposal, isChosen: on }) => (
          <ProposalCard proposal={proposal} isChosen={mode === "mend" ? undefined : on} />
        )}
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
