import type { CodingState } from '@/lib/coding/state/coding-state';
import { type Next, only, say } from '@/lib/coding/state/commands';
import { openPosition } from '@/lib/coding/state/form-commands';
import { activeParagraph } from '@/lib/coding/state/places';

/** What a key says that is for the open position, where none is open. */
export const NOTHING_OPEN =
  'No position is open. Choose words (s) and press 1 to 5, or o for one that is recorded.';

/** What a key says that is for the chosen words, where none are chosen. */
export const NOTHING_CHOSEN =
  'No words are chosen: s chooses a sentence, f finds words. Then 1 to 5 opens a form to type into.';

/** What is said of letters that were typed after either of them, and did nothing. */
export const TYPED_IN_VAIN =
  'No form is open, so letters typed in a row do nothing. Choose words (s), then press 1 to 5 and type.';

/**
 * Opens the position that is recorded on the chosen words, or else in the paragraph that the keys are at.
 * Where several are, it is asked which, first of those on the words that were taken last; where none is,
 * it is said.
 */
export function openRecorded(state: CodingState): Next {
  const active = activeParagraph(state);
  if (!active) return only(state);
  const { contributionId, end } = active;
  const { passage, coded } = state;
  const last = new Set(coded ? positionsOn(state, coded) : []);
  const here = positionsOn(state, active).sort((a, b) => Number(last.has(b)) - Number(last.has(a)));
  const onWords = passage ? positionsOn(state, passage) : [];
  const positionIds = onWords.length > 0 ? onWords : here;
  const [first, ...others] = positionIds;
  if (!first) return only(state, say('No position is recorded in this paragraph.'));
  const place = { kind: 'text' as const, contributionId, offset: end };
  if (others.length === 0) return openPosition(state, first, place);
  return only({ ...state, recorded: { positionIds, place, from: state.inList } });
}

function positionsOn(
  { page }: CodingState,
  words: { contributionId: string; start: number; end: number },
): string[] {
  return page.view.positions.flatMap(({ id, evidence }) => {
    const isOn = evidence.some(
      ({ contributionId, start, end }) =>
        contributionId === words.contributionId &&
        start !== null &&
        end !== null &&
        start < words.end &&
        end > words.start,
    );
    return isOn ? [id] : [];
  });
}
