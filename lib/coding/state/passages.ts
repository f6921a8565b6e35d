import { sentenceAt, stepSentence, stretchSentences } from '@/lib/coding/sentence-choice';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { ParagraphPlace, Passage } from '@/lib/coding/state/coding-text';
import { type Next, only } from '@/lib/coding/state/commands';
import { paragraphAt } from '@/lib/text/paragraphs';

type By = 1 | -1;

/**
 * The paragraph that the keys are at: what editors and moderators say takes no position, so they
 * begin past it. Null where no text is stored.
 */
export function activeParagraph({ at, page }: Pick<CodingState, 'at' | 'page'>) {
  const { paragraphs, all, ofCommentators } = page.text;
  const there = at ? paragraphs.get(at.contributionId)?.[at.number - 1] : undefined;
  return there ?? ofCommentators[0] ?? all[0] ?? null;
}

function textOf({ page }: CodingState, contributionId: string | undefined): string | null {
  return page.text.contributions.find(({ id }) => id === contributionId)?.text ?? null;
}

/** Goes to a paragraph, and brings it into sight. */
function goTo(state: CodingState, place: ParagraphPlace): Next {
  const { contributionId, number } = place;
  return only({ ...state, at: { contributionId, number } }, { do: 'focus-paragraph', place });
}

/** Goes to the next paragraph that is not done (or the one before), and lets go of the words. */
export function goNext(state: CodingState, by: By): Next {
  const { all, ofCommentators } = state.page.text;
  const active = activeParagraph(state);
  const from = active ? all.indexOf(active) : -1;
  const around = by === 1 ? all.slice(from + 1) : all.slice(0, Math.max(0, from)).reverse();
  const said = new Set(ofCommentators);
  const rest = around.filter((one) => said.has(one));
  const isDone = (one: ParagraphPlace) =>
    state.page.reviewed.has(`${one.contributionId} ${one.number}`);
  const next =
    state.at === null && by === 1 ? active : (rest.find((one) => !isDone(one)) ?? rest[0]);
  const free = { ...state, passage: null };
  return next ? goTo(free, next) : only(free);
}

/** Chooses the next sentence (or the one before) of the paragraph that the keys are at. */
export function chooseSentence(state: CodingState, by: By): Next {
  const active = activeParagraph(state);
  const text = textOf(state, active?.contributionId);
  if (!active || !text) return only(state);
  const { contributionId } = active;
  const { passage } = state;
  const isInside =
    passage?.contributionId === contributionId &&
    passage.start >= active.start &&
    passage.end <= active.end;
  const inside = isInside ? passage : null;
  const span = stepSentence(text, active, inside, by);
  if (!span) return only(state);
  if (!inside || span.start !== inside.start || span.end !== inside.end) {
    return only({ ...state, passage: { contributionId, ...span } });
  }
  // At the end of a paragraph the same speaker's next one goes on.
  const place = state.page.text.paragraphs.get(contributionId)?.[active.number - 1 + by];
  const beyond = place ? stepSentence(text, place, null, by) : null;
  if (!place || !beyond) return only(state);
  return goTo({ ...state, passage: { contributionId, ...beyond } }, place);
}

/** Takes one sentence more to the chosen words, or one less; where none are chosen, the first. */
export function stretch(state: CodingState, by: By): Next {
  const active = activeParagraph(state);
  const text = textOf(state, active?.contributionId);
  const { passage } = state;
  if (!active || !text) return only(state);
  if (!passage) return chooseSentence(state, 1);
  const span = stretchSentences(text, active, passage, by);
  return only({ ...state, passage: { ...passage, ...span } });
}

/** A paragraph's number was pressed: its first sentence, or the next one where the keys are there. */
export function pressNumber(state: CodingState, contributionId: string, number: number): Next {
  const active = activeParagraph(state);
  if (active?.contributionId === contributionId && active.number === number) {
    return chooseSentence(state, 1);
  }
  const place = state.page.text.paragraphs.get(contributionId)?.[number - 1];
  const text = textOf(state, contributionId);
  const first = place && text ? stepSentence(text, place, null, 1) : null;
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

/** Chooses words anywhere in the text, and brings their paragraph into sight. */
export function goToWords(state: CodingState, passage: Passage): Next {
  const places = state.page.text.paragraphs.get(passage.contributionId);
  const place = places?.findLast((one) => one.start <= passage.start);
  const chosen = { ...state, side: 'text' as const, passage };
  return place ? goTo(chosen, place) : only(chosen);
}

/** Brings a paragraph into sight, and lets go of the words. */
export function goToParagraph(state: CodingState, place: ParagraphPlace): Next {
  return goTo({ ...state, side: 'text', passage: null }, place);
}
