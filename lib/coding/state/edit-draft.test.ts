import { describe, expect, it } from 'vitest';
import { emptyDraft } from '@/lib/coding/draft';
import { editDraft, joinDrafts } from '@/lib/coding/state/edit-draft';
import { unsaidOfWords } from '@/lib/positions/content';

const reason = { id: 'r', text: 'It is dark.', direction: 'for' } as const;

describe('editDraft', () => {
  it('ticks a reason, and unticks it by its id or by the words it was written with', () => {
    const ticked = editDraft(emptyDraft(), { type: 'toggle-reason', reason, on: true }).draft;
    expect(ticked.reasons).toEqual([{ id: 'r' }]);
    const written = { text: 'It is dark.', direction: 'for' } as const;
    const against = { text: 'It is dark.', direction: 'against' } as const;
    const both = emptyDraft({ reasons: [{ id: 'r' }, written, against, { id: 's' }] });
    const left = editDraft(both, { type: 'toggle-reason', reason, on: false }).draft.reasons;
    expect(left).toEqual([against, { id: 's' }]);
  });

  it('says what is typed, and what is chosen', () => {
    const typed = (command: Parameters<typeof editDraft>[1]) =>
      editDraft(emptyDraft(), command).isTyped;
    const proposition = { text: 'P', themes: [] };
    expect(typed({ type: 'set-field', part: { note: 'n' } })).toBe(true);
    expect(typed({ type: 'write-proposition', proposition, typing: true })).toBe(true);
    expect(typed({ type: 'write-proposition', proposition, typing: false })).toBe(false);
    expect(typed({ type: 'choose-stance', stance: 1 })).toBe(false);
    expect(typed({ type: 'toggle-reason', reason, on: true })).toBe(false);
  });

  it('says of all pieces of one quotation what is said of it; one alone is the telling one', () => {
    const piece = {
      contributionId: 'c',
      start: 0,
      end: 2,
      paragraph: 1,
      status: 'anchored' as const,
    };
    const evidence = [0, 0, 1].map((quotation, at) => ({
      ...piece,
      ...unsaidOfWords,
      exact: `words ${at}`,
      quotation,
      reason: null,
    }));
    const say = (draft: ReturnType<typeof emptyDraft>, quotation: number, part: object) =>
      editDraft(draft, { type: 'say-of-quotation', quotation, part });
    const dated = say(emptyDraft({ evidence }), 0, { stance: -1, saidOn: '2024' });
    expect(dated.isTyped).toBe(true);
    expect(dated.draft.evidence.map((one) => [one.stance, one.saidOn])).toEqual([
      [-1, '2024'],
      [-1, '2024'],
      [null, ''],
    ]);
    const first = say(dated.draft, 0, { telling: true });
    expect(first.isTyped).toBe(false);
    const second = say(first.draft, 1, { telling: true }).draft;
    expect(second.evidence.map(({ telling }) => telling)).toEqual([false, false, true]);
  });

  it('what words showed of a reason that is not given any more, they show of the position', () => {
    const words = { ...unsaidOfWords, exact: 'so', contributionId: 'c', start: 0, end: 2 };
    const piece = { ...words, paragraph: 1, quotation: 0, status: 'anchored' as const };
    const other = { text: 'It is far.', direction: 'for' } as const;
    const draft = emptyDraft({
      reasons: [{ id: 'r' }, other],
      evidence: [
        { ...piece, reason: { id: 'r' } },
        { ...piece, start: 4, reason: other },
      ],
    });
    const left = editDraft(draft, { type: 'toggle-reason', reason, on: false }).draft;
    expect(left.evidence.map((one) => one.reason)).toEqual([null, other]);
  });

  it('sets each field that is typed, and no other', () => {
    const part = { summary: 's', note: 'n', confidence: 3 };
    expect(editDraft(emptyDraft({ stance: 1 }), { type: 'set-field', part }).draft).toEqual(
      emptyDraft({ stance: 1, ...part }),
    );
  });
});

describe('joinDrafts', () => {
  it('adds what was typed to what is there', () => {
    const stored = emptyDraft({ stance: 1, summary: 'Stored.', reasons: [{ id: 'r' }] });
    const draft = emptyDraft({
      stance: -2,
      explicitness: 'implied',
      summary: 'Typed.',
      note: 'Look again.',
      confidence: 4,
      reasons: [{ text: 'It is dark.', direction: 'for' }],
    });
    expect(joinDrafts(stored, draft)).toEqual({
      ...stored,
      summary: 'Stored.\nTyped.',
      note: 'Look again.',
      confidence: 4,
      reasons: [{ id: 'r' }, { text: 'It is dark.', direction: 'for' }],
    });
    expect(joinDrafts(emptyDraft({ confidence: 0 }), draft).confidence).toBe(0);
  });

  it('leaves one telling quotation: the stored one', () => {
    const words = { ...unsaidOfWords, contributionId: 'c', start: 0, end: 2, paragraph: 1 };
    const piece = (exact: string) => ({
      ...words,
      exact,
      quotation: 0,
      reason: null,
      telling: true,
      status: 'anchored' as const,
    });
    const stored = emptyDraft({ stance: 1, evidence: [piece('stored')] });
    const joined = joinDrafts(stored, emptyDraft({ evidence: [piece('drafted')] }));
    expect(joined.evidence.map(({ exact, telling }) => [exact, telling])).toEqual([
      ['stored', true],
      ['drafted', false],
    ]);
  });

  it('is the very stored one where there is nothing to add', () => {
    const stored = emptyDraft({ stance: 1, summary: 'Stored.' });
    expect(joinDrafts(stored, emptyDraft({ stance: 2, summary: '  ' }))).toBe(stored);
  });
});
