import { describe, expect, it } from 'vitest';
import { emptyDraft } from '@/lib/coding/draft';
import { editDraft, joinDrafts } from '@/lib/coding/state/edit-draft';

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

  it('is the very stored one where there is nothing to add', () => {
    const stored = emptyDraft({ stance: 1, summary: 'Stored.' });
    expect(joinDrafts(stored, emptyDraft({ stance: 2, summary: '  ' }))).toBe(stored);
  });
});
