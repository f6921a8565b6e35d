import type { ListPlace } from '@/lib/coding/side-panel';
import type { CodingState } from '@/lib/coding/state/coding-state';
import { type ParagraphPlace, type Passage, placeAt } from '@/lib/coding/state/coding-text';
import { type CommandOf, type Next, only, say } from '@/lib/coding/state/commands';
import { activeParagraph, focusPlace, focusWords } from '@/lib/coding/state/places';
import { moveEdgeByWord } from '@/lib/coding/word-choice';
import { paragraphAt } from '@/lib/text/paragraphs';
import { edgeSentence, sentenceAt, sentenceBeside, stretchOver } from '@/lib/text/sentence-choice';
import { runLeftward } from '@/lib/words/language-of-words';

type By = 1 | -1;

function textOf({ page }: CodingState, contributionId: string | undefined): string | null {
  return page.text.contributions.find(({ id }) => id === contributionId)?.text ?? null;
}

/**
 * Chooses words, or lets go of them; the keys are where they end. The same words again are no new
 * choice: what was said of them stays.
 *
 * @param isCut the selection went on into another turn
 */
export function chooseWords(
  state: CodingState,
  wanted: Passage | null,
  { isCut }: { isCut: boolean },
): Next {
  if (!wanted) return only({ ...state, passage: wanted });
  const { passage: before } = state;
  const isSame =
    before?.contributionId === wanted.contributionId &&
    before.start === wanted.start &&
    before.end === wanted.end;
  const passage = isSame ? before : wanted;
  const cut = isCut ? passage : state.cut;
  const place = placeAt(state.page.text, passage.contributionId, passage.end - 1);
  const at = place ? { contributionId: place.contributionId, number: place.number } : state.at;
  const isThere =
    at?.contributionId === state.at?.contributionId && at?.number === state.at?.number;
  return only({ ...state, passage, cut, at: isThere ? state.at : at });
}

/** Chooses words by a key, which brings them into sight, and the focus to another paragraph. */
function takeUp(state: CodingState, passage: Passage, by: By): Next {
  const edge = by === 1 ? passage.end - 1 : passage.start;
  const place = placeAt(state.page.text, passage.contributionId, edge);
  const active = activeParagraph(state);
  const chosen = { ...state, passage };
  // What moved is to be seen: of words that are longer than what is in sight, their other end is not.
  const shown = by === 1 ? passage : { ...passage, end: passage.start + 1 };
  if (!place || place === active) return only(chosen, { do: 'show-words', passage: shown });
  return focusPlace(chosen, place, shown);
}

/**
 * Chooses the sentence after the chosen words (or before them), within the turn; where none are chosen,
 * after those that were taken last, and else the first (or last) of the paragraph that the keys are at.
 */
export function chooseSentence(state: CodingState, by: By): Next {
  const active = activeParagraph(state);
  const text = textOf(state, active?.contributionId);
  if (!active || !text) return only(state);
  const { contributionId } = active;
  const from = [state.passage, state.coded].find((one) => one && lieIn(one, active)) ?? null;
  const span = from ? sentenceBeside(text, from, by) : edgeSentence(text, active, by);
  if (span) return takeUp(state, { contributionId, ...span }, by);
  return only(state, say(by === 1 ? TURN_ENDS : TURN_BEGINS));
}

const TURN_ENDS = 'The turn ends here: press n for the next one.';
const TURN_BEGINS = 'The turn begins here: press p for the one before.';

function lieIn(words: Passage, { contributionId, start, end }: ParagraphPlace): boolean {
  return words.contributionId === contributionId && words.start < end && words.end > start;
}

/** Takes one sentence more to the chosen words, or one less; where none are chosen, the next one. */
export function stretch(state: CodingState, command: CommandOf<'stretch'>): Next {
  const { passage } = state;
  if (!passage) return chooseSentence(state, 1);
  const text = textOf(state, passage.contributionId);
  const span = text ? stretchOver(text, passage, wayOf(state, passage, command)) : null;
  return span ? takeUp(state, { ...passage, ...span }, 1) : only(state);
}

/**
 * Moves the beginning or the end of the chosen words by one word; where none are chosen, the next
 * sentence is, to begin with.
 */
export function moveEdge(state: CodingState, command: CommandOf<'move-edge'>): Next {
  const { passage } = state;
  if (!passage) return chooseSentence(state, 1);
  const { edge } = command;
  const by = wayOf(state, passage, command);
  const text = textOf(state, passage.contributionId);
  const span = text ? moveEdgeByWord(text, passage, edge, by) : null;
  if (span) return takeUp(state, { ...passage, ...span }, edge === 'end' ? 1 : -1);
  const isOutward = edge === 'end' ? by === 1 : by === -1;
  if (!isOutward) return only(state, say('One word is left.'));
  return only(state, say(by === 1 ? TURN_ENDS : TURN_BEGINS));
}

/** On or back: an arrow to the right goes back where the words run from right to left. */
function wayOf(
  { page }: CodingState,
  { contributionId, end }: Passage,
  { by, isSideways }: CommandOf<'stretch' | 'move-edge'>,
): By {
  if (!isSideways) return by;
  const paragraph = placeAt(page.text, contributionId, end - 1)?.text ?? '';
  return runLeftward(page.view.debate.language, paragraph) ? (by === 1 ? -1 : 1) : by;
}

/** A paragraph's number was pressed: its first sentence, or the next one where the keys are there. */
export function pressNumber(state: CodingState, contributionId: string, number: number): Next {
  const active = activeParagraph(state);
  if (active?.contributionId === contributionId && active.number === number) {
    return chooseSentence(state, 1);
  }
  const place = state.page.text.paragraphs.get(contributionId)?.[number - 1];
  const text = textOf(state, contributionId);
  const first = place && text ? edgeSentence(text, place, 1) : null;
  const passage = first ? { contributionId, ...first } : state.passage;
  return only({ ...state, at: { contributionId, number }, passage });
}

/** A finger tapped on words: their sentence is chosen, or let go of where it was. */
export function tapWords(state: CodingState, contributionId: string, offset: number): Next {
  const text = textOf(state, contributionId);
  const paragraph = text ? paragraphAt(text, offset) : null;
  const span = text && paragraph ? sentenceAt(text, paragraph, offset) : null;
  if (!paragraph || !span) return only(state);
  const { passage } = state;
  const isChosen =
    passage?.contributionId === contributionId &&
    passage.start <= span.start &&
    passage.end >= span.end;
  return only({
    ...state,
    passage: isChosen ? null : { contributionId, ...span },
    at: { contributionId, number: paragraph.number },
  });
}

/** Words to be led to; `isCut` where they go on into another turn, `place` where a list has them. */
type Led = { passage: Passage; isCut?: boolean; place?: ListPlace };

/** Chooses words anywhere in the text, and brings them into sight. */
export function goToWords(state: CodingState, { passage, isCut, place }: Led): Next {
  const cut = isCut ? passage : state.cut;
  const find = foundAt(state, place);
  return focusWords({ ...state, side: 'text', passage, cut, find }, passage);
}

/** The same, and the focus stays where it is: from a list of words one goes on in it. */
export function lookAtWords(
  state: CodingState,
  { passage, isCut = false, place }: CommandOf<'look-at-words'>,
): Next {
  const chosen = chooseWords(state, passage, { isCut });
  const find = foundAt(state, place);
  return only({ ...chosen.state, find, inList: place }, { do: 'show-words', passage });
}

/** What is looked for, with the place of what was found that one is at now. */
function foundAt({ find }: CodingState, place?: ListPlace): CodingState['find'] {
  const isOther = place?.list === 'find' && place.at !== find.at;
  return isOther ? { ...find, at: place.at } : find;
}

/** Goes to the chosen words, or else to the paragraph that the keys are at; nothing else changes. */
export function backToText(state: CodingState): Next {
  const { passage } = state;
  const beside: CodingState = { ...state, side: 'text' };
  return passage ? focusWords(beside, passage) : focusPlace(beside, activeParagraph(state));
}

/** Brings a paragraph into sight, and lets go of the words. */
export function goToParagraph(state: CodingState, place: ParagraphPlace): Next {
  return focusPlace({ ...state, side: 'text', passage: null }, place);
}
