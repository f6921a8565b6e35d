import { describe, expect, it } from 'vitest';
import { unsaidOfWords } from '@/lib/positions/content';
import type { EvidenceView } from '@/lib/view/view';
import { contributions, makeCoder, passage, view } from '@/tests/fixtures/coder';

const lost: EvidenceView = {
  id: 'e',
  exact: 'Nobody needs doors.',
  contributionId: 'a',
  start: null,
  end: null,
  paragraph: 2,
  quotation: 3,
  ...unsaidOfWords,
  suggested: true,
  stance: -1,
  saidOn: '2024',
  reasonId: null,
  status: 'lost',
};

const withLost = (piece: Partial<EvidenceView> = {}) => {
  const positions = view.positions.map((one, at) =>
    at === 0 ? { ...one, evidence: [{ ...lost, ...piece }] } : one,
  );
  const [position] = positions;
  const slugOf = (list: readonly { id: string; slug: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)!.slug;
  const wanted = {
    proposition: slugOf(view.propositions, position?.propositionId),
    commentator: slugOf(view.commentators, position?.commentatorId),
    anew: 3,
  };
  return { view: { ...view, positions }, wanted };
};

const words = { type: 'choose-words' as const, passage: passage('a', 'They need light.') };

describe('words chosen anew', () => {
  it('from an address: the form stands where they stood, and the next words take their place', () => {
    const coder = makeCoder(withLost());
    const end = contributions.find(({ id }) => id === 'a')?.text?.length;
    expect(coder.form.opened.place).toEqual({ kind: 'text', contributionId: 'a', offset: end });
    expect(coder.state.at).toEqual({ contributionId: 'a', number: 2 });
    coder.does(words, { type: 'take-words', joined: false });
    expect(coder.last('save').form.evidence).toMatchObject([
      {
        exact: 'They need light.',
        quotation: 3,
        paragraph: 1,
        stance: -1,
        saidOn: '2024',
        suggested: false,
        checked: false,
      },
    ]);
    coder.stores('0-0', 2);
    coder.does({ ...words, passage: passage('a', 'The doors stay open.') });
    coder.does({ type: 'take-words', joined: false });
    expect(coder.form.draft.evidence).toHaveLength(2);
  });

  it('is left, and words are added again', () => {
    const coder = makeCoder(withLost());
    coder.does({ type: 'choose-anew', quotation: null }, words);
    coder.does({ type: 'take-words', joined: false });
    expect(coder.form.draft.evidence.map(({ exact }) => exact)).toEqual([
      'Nobody needs doors.',
      'They need light.',
    ]);
  });

  it('of what needs no look any more is not asked for by an address that stayed', () => {
    const coder = makeCoder(withLost({ status: 'anchored', suggested: false }));
    expect(coder.form.anew).toBeNull();
    expect(coder.form.opened.place.kind).toBe('list');
  });

  it('from the form: their paragraph is brought into sight', () => {
    const { wanted, ...rest } = withLost();
    const coder = makeCoder({ ...rest, wanted: { ...wanted, anew: null } });
    coder.does({ type: 'choose-anew', quotation: 3 });
    expect(coder.last('focus-paragraph').place).toMatchObject({ contributionId: 'a', number: 2 });
    expect(coder.form.anew).toBe(3);
  });
});
