import type { PositionDraft } from '@/lib/coding/draft';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import { type KeptVisit, NOTHING_SOUGHT } from '@/lib/coding/kept-visit';
import type { ListPlace } from '@/lib/coding/side-panel';
import { type CodingPage, draftOfPair } from '@/lib/coding/state/coding-page';
import type { CodingStep, LostRevert } from '@/lib/coding/state/coding-step';
import { type Passage, placeAt } from '@/lib/coding/state/coding-text';
import { type Form, type FormPlace, type Leaving, newForm } from '@/lib/coding/state/form-state';
import { placeToChooseAnew } from '@/lib/coding/state/quotation-anew';
import type { NamedReason } from '@/lib/positions/position';
import { whyToCheck } from '@/lib/positions/to-check';
import { emptyHistory, type UndoHistory } from '@/lib/undo/undo-history';

/** Words of another that were to be added to the open position, and how. */
export type AskedWords = { passage: Passage; joined: boolean; reason: NamedReason | null };

/** Positions on the same words, of which one is to be opened, and where its form will stand. */
export type Recorded = {
  positionIds: readonly string[];
  place: FormPlace;
  /** It is asked in this list. */
  from: ListPlace | null;
};

/** All that a coder is at. */
export type CodingState = {
  page: CodingPage;
  /** The words chosen in the text. */
  passage: Passage | null;
  /** The words chosen where they are cut to one turn, because the selection went on into another. */
  cut: Passage | null;
  /** It is asked whether the words chosen, which are another's, shall be added as such; see `askedOf`. */
  asked: AskedWords | null;
  /** It is asked which of several recorded positions shall be opened. */
  recorded: Recorded | null;
  /** The paragraph that the keys are at; null before the first. */
  at: { contributionId: string; number: number } | null;
  /** The words that were taken last: where none are chosen, keys go on after them. */
  coded: Passage | null;
  /** Turns of fewer words than this are passed over; 0 where none are. */
  passesUnder: number;
  form: Form | null;
  leaving: readonly Leaving[];
  /** What could not be stored when its form was closed; kept in the browser, too. */
  kept: readonly KeptDraft[];
  /** The entry of `kept` for the form that is open, while the page is hidden. */
  keptHidden: string | null;
  history: UndoHistory<CodingStep>;
  /** What could be undone when the page was opened, of an earlier visit; null where nothing was kept. */
  takenUp: UndoHistory<CodingStep>['past'] | null;
  /** How many marks are asked for and not answered; "undo" waits for them, for they are the last step. */
  marking: number;
  undoWaits: boolean;
  /** A position that was taken away or to an earlier state without an answer: it may be done. */
  lostRevert: LostRevert | null;
  /** The last version of each position that this page saw or wrote; what undo expects to find. */
  versions: ReadonlyMap<string, number>;
  /** What is looked for in the text, and at which of the places found one is. */
  find: KeptVisit['find'];
  /** The list that has the focus, after words of it were chosen. */
  inList: ListPlace | null;
  /** Which side a phone shows: it has room for one. */
  side: 'text' | 'list';
  showsKeys: boolean;
  /** Counts the forms and kept drafts; with `session`, a name for each that is not given twice. */
  count: number;
  session: string;
};

/** A position to open at once: slugs from the address, and a quotation of it to choose anew. */
export type WantedPair = {
  proposition: string | null;
  commentator: string | null;
  anew?: number | null;
};

/**
 * The state of a page that was just opened.
 *
 * @param session differs from visit to visit
 * @param wanted what is not there is left out
 */
export function firstCodingState(
  page: CodingPage,
  session: string,
  wanted: WantedPair,
): CodingState {
  const { view } = page;
  const proposition = view.propositions.find(({ slug }) => slug === wanted.proposition);
  const person = view.commentators.find(({ slug }) => slug === wanted.commentator);
  const form = proposition && person ? openAtOnce(page, proposition.id, person.id, wanted) : null;
  const coded = form ? firstWords(form.draft) : null;
  const asked = form?.opened.place.kind === 'text' ? form.opened.place : null;
  const place = asked
    ? placeAt(page.text, asked.contributionId, asked.offset - 1)
    : coded && placeAt(page.text, coded.contributionId, coded.end - 1);
  return {
    page,
    passage: null,
    cut: null,
    asked: null,
    recorded: null,
    at: place ? { contributionId: place.contributionId, number: place.number } : null,
    coded,
    passesUnder: 0,
    form,
    leaving: [],
    kept: [],
    keptHidden: null,
    history: emptyHistory(),
    takenUp: null,
    marking: 0,
    undoWaits: false,
    lostRevert: null,
    versions: new Map(view.positions.map(({ id, version }) => [id, version])),
    find: NOTHING_SOUGHT,
    inList: null,
    side: wanted.proposition && form?.opened.place.kind !== 'text' ? 'list' : 'text',
    showsKeys: false,
    count: 0,
    session,
  };
}

/** The first words in the text that show a position. */
function firstWords({ evidence }: PositionDraft): Passage | null {
  for (const { contributionId, start, end } of evidence) {
    if (contributionId !== null && start !== null && end !== null)
      return { contributionId, start, end };
  }
  return null;
}

/** The form that the address asks for; under its words where these are to be chosen anew. */
function openAtOnce(
  page: CodingPage,
  propositionId: string,
  commentatorId: string,
  { anew = null }: WantedPair,
): Form {
  const first = draftOfPair(page.view, commentatorId, propositionId);
  const asked = first.evidence.filter(({ quotation }) => quotation === anew);
  // The address stays when the words were chosen.
  const isOpen = whyToCheck(asked) !== null;
  const place = (isOpen && anew !== null && placeToChooseAnew(page.text, first, anew)) || {
    kind: 'list' as const,
    propositionId,
  };
  return { ...newForm({ key: 'form-0', place, first }), anew: isOpen ? anew : null };
}
