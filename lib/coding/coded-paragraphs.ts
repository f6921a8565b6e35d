import type { MarkedRange } from '@/lib/coding/passage-segments';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { DebateView, PositionView } from '@/lib/view/view';
import { inWordsOf } from '@/lib/words/in-words-of';

/** A position that has words in a paragraph. `whose` names it where the words are another's; else ''. */
export type CodedHere = { position: PositionView; proposition: string; whose: string };

/** What is marked in one paragraph; `key` changes when any of it does. */
export type CodedParagraph = { key: string; ranges: MarkedRange[]; coded: CodedHere[] };

/** By contribution, then by paragraph (numbered from 1); paragraphs without quotations are left out. */
export type CodedText = ReadonlyMap<string, ReadonlyMap<number, CodedParagraph>>;

/**
 * The quotations in each paragraph of a text. What is as it was in `before` is the very object of
 * `before`, so that a save makes no other paragraph be drawn anew. O(quotations × log paragraphs).
 */
export function codedParagraphs(
  view: Pick<DebateView, 'commentators' | 'positions' | 'propositions'>,
  paragraphs: ReadonlyMap<string, readonly Paragraph[]>,
  before: CodedText = new Map(),
): CodedText {
  const names = new Map(view.commentators.map(({ id, name }) => [id, name]));
  const texts = new Map(view.propositions.map((entry) => [entry.id, entry.text]));
  const found = new Map<string, Map<number, CodedParagraph>>();
  for (const position of view.positions)
    for (const { contributionId, start, end, saidBy } of position.evidence) {
      const places = paragraphs.get(contributionId ?? '');
      if (contributionId === null || !places || start === null || end === null) continue;
      const proposition = texts.get(position.propositionId) ?? '';
      const person = names.get(position.commentatorId) ?? '';
      const whose = saidBy === undefined ? '' : `${person}, ${inWordsOf(saidBy)}`;
      const here = found.get(contributionId) ?? new Map<number, CodedParagraph>();
      found.set(contributionId, here);
      for (let at = firstThatEndsAfter(places, start); at < places.length; at += 1) {
        if ((places[at]?.start ?? end) >= end) break;
        const one = here.get(at + 1) ?? { key: '', ranges: [], coded: [] };
        here.set(at + 1, one);
        one.ranges.push({ start, end, id: position.id });
        one.key += `${position.id} ${position.version} ${start} ${end} ${whose} ${proposition}\n`;
        if (!one.coded.some((other) => other.position.id === position.id)) {
          one.coded.push({ position, proposition, whose });
        }
      }
    }
  for (const [contributionId, here] of found)
    for (const [number, one] of here) {
      const former = before.get(contributionId)?.get(number);
      if (former?.key === one.key) here.set(number, former);
    }
  return found;
}

function firstThatEndsAfter(places: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
