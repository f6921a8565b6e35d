import { describe, expect, it } from 'vitest';
import { findSimilarToWords, indexSentences } from '@/lib/coding/similar-to-words';
import { splitParagraphs } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

const say = (
  id: string,
  commentatorId: string | null,
  text: string | null,
  kind: ContributionView['kind'] = 'contribution',
): ContributionView => ({ id, order: 0, kind, commentatorId, speaker: '', text });

const contributions = [
  say('intro', null, 'Sanctions and trade were the subject.', 'introduction'),
  say('one', 'a', 'Sanctions have bolstered trade.\n\nBees sleep in winter.'),
  say('two', 'b', 'I was late.\n\nThe weather was fine. Trade grew under sanctions, always. Tea!'),
  say('none', 'c', null),
];
const paragraphs = new Map(
  contributions.map(({ id, text }) => [id, text === null ? [] : splitParagraphs(text)]),
);
const index = indexSentences(contributions, paragraphs);

describe('findSimilarToWords', () => {
  it('gives the sentence of another commentator with its place in the text', () => {
    const [first, ...rest] = findSimilarToWords(index, 'sanction trade', 'a', 10);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ contributionId: 'two', commentatorId: 'b', paragraph: 2 });
    expect(contributions[2]?.text?.slice(first?.start, first?.end)).toBe(
      'Trade grew under sanctions, always.',
    );
    expect(first?.parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'Trade',
      'sanctions',
    ]);
    expect(first?.sharedTerms).toEqual(expect.arrayContaining(['Trade', 'sanctions']));
  });

  it('leaves out editors, and the speaker only where there is one', () => {
    const found = findSimilarToWords(index, 'sanction trade', null, 10);
    expect(found.map(({ contributionId }) => contributionId).sort()).toEqual(['one', 'two']);
  });

  it('finds nothing for words that nobody shares', () => {
    expect(findSimilarToWords(index, 'harbour the of', 'a', 10)).toEqual([]);
  });
});
