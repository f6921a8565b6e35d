import { describe, expect, it } from 'vitest';
import { fieldToGoOn } from '@/lib/coding/draft';
import { readKeptDrafts, sayKept } from '@/lib/coding/kept-draft';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { keptByUndo } from '@/lib/coding/state/kept-forms';
import {
  type Coder,
  makeCoder,
  openEmptyPair,
  openStoredPair,
  passage,
  stance,
  summary,
} from '@/tests/fixtures/coder';

function withKept() {
  const coder = makeCoder();
  coder.does(openEmptyPair, summary('No stance yet'), { type: 'close' });
  const kept = coder.last('keep').kept;
  return { coder, kept };
}

describe('what is kept', () => {
  it('opens again where it stood, and is forgotten then', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'open-kept', id: kept.id });
    expect(coder.state.kept).toEqual([]);
    expect(coder.last('forget').id).toBe(kept.id);
    expect(coder.form).toMatchObject({
      opened: { place: { kind: 'list', propositionId: 'p0' } },
      draft: { summary: 'No stance yet' },
      isUnsaved: true,
    });
    coder.does(stance(1));
    expect(coder.last('save').form.summary).toBe('No stance yet');
  });

  it('is gone on with where typing was left off, or else at the first field that is not filled', () => {
    const coder = makeCoder();
    const themed = (more: object): CodingCommand => ({
      type: 'write-proposition',
      proposition: { text: 'Light is dear.', themes: [], ...more },
      typing: false,
    });
    const goesOn = (...commands: CodingCommand[]) => {
      coder.does(...commands, { type: 'close' });
      coder.does({ type: 'open-kept', id: coder.last('keep').kept.id });
      return fieldToGoOn(coder.form.draft, coder.form.typedIn);
    };
    coder.does({ type: 'record-position', passage: passage('a', 'They need light.') });
    expect(fieldToGoOn(coder.form.draft, coder.form.typedIn)).toBe('proposition');
    expect(goesOn({ type: 'type-proposition', text: 'Light is' })).toBe('proposition');
    expect(goesOn(themed({}))).toBe('theme');
    expect(goesOn({ type: 'type-theme', text: 'Mon' })).toBe('theme');
    // The stance is given by its keys, and the theme is what is left to do.
    expect(goesOn(stance(1))).toBe('theme');
    expect(goesOn(summary('It costs'))).toBe('summary');
    expect(goesOn({ type: 'set-field', part: { note: 'Ask' } })).toBe('note');
    expect(goesOn({ type: 'write-reason', part: { text: 'Oil is dear' } })).toBe('reason');
    expect(goesOn({ type: 'type-theme', text: 'Mone' })).toBe('theme');
  });

  it('is saved at once when it is opened, where it lacks nothing', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), { type: 'close' });
    coder.doesNotAnswer();
    coder.doesNotAnswer();
    const [kept] = coder.state.kept;
    coder.does({ type: 'open-kept', id: kept?.id ?? '' });
    expect(coder.last('save').form).toMatchObject({ stance: 2, version: 1 });
  });

  it('takes the place of the form that is open, which is kept in its turn', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'open-pair', commentatorId: 'A', propositionId: 'p1' }, summary('Other'));
    coder.does({ type: 'open-kept', id: kept.id });
    expect(coder.form.draft.summary).toBe('No stance yet');
    expect(coder.state.kept.map(({ draft }) => draft.summary)).toEqual(['Other']);
  });

  it('is thrown away only with a way back', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'throw-kept-away', id: kept.id });
    expect(coder.state.kept).toEqual([]);
    expect(coder.last('offer-kept-again').kept).toBe(kept);
    coder.does({ type: 'keep-again', kept });
    expect(coder.state.kept).toEqual([kept]);
    expect(coder.last('keep').kept).toBe(kept);
  });

  it('is what another tab says it is', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'kept-read', kept: [] }, { type: 'open-kept', id: kept.id });
    coder.does({ type: 'throw-kept-away', id: kept.id });
    expect(coder.state).toMatchObject({ kept: [], form: null });
    expect(coder.count('offer-kept-again')).toBe(0);
  });

  it('has a name of its own each time', () => {
    const { coder } = withKept();
    coder.does(openEmptyPair, summary('Again'), { type: 'close' });
    expect(new Set(coder.state.kept.map(({ id }) => id)).size).toBe(2);
  });
});

describe('undo of what was put aside', () => {
  const undo = { type: 'undo' } as const;
  const redo = { type: 'redo' } as const;
  const summaries = (coder: Coder) => coder.state.kept.map(({ draft }) => draft.summary);

  it('opens it again with all that was typed, and puts it aside again', () => {
    const { coder, kept } = withKept();
    expect(keptByUndo(coder.state)).toBe(kept.id);
    coder.does(undo);
    expect(coder.form.draft.summary).toBe('No stance yet');
    expect(coder.state.kept).toEqual([]);
    coder.does(redo);
    expect(coder.state.form).toBeNull();
    expect(summaries(coder)).toEqual(['No stance yet']);
    coder.does(undo);
    expect(coder.form.draft.summary).toBe('No stance yet');
  });

  it('is before what was done earlier, and what was put aside last is first', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does(openEmptyPair, summary('First'), { type: 'close' });
    coder.does({ type: 'open-pair', commentatorId: 'A', propositionId: 'p1' }, summary('Second'));
    coder.does({ type: 'close' }, undo);
    expect(coder.form.draft.summary).toBe('Second');
    expect(summaries(coder)).toEqual(['First']);
    // Opened by undo and left as it was, it is put aside again, and undo goes on.
    coder.does(undo);
    expect(coder.form.draft.summary).toBe('First');
    expect(summaries(coder)).toEqual(['Second']);
    coder.does(undo);
    expect(coder.last('move-position').ask).toMatchObject({ id: '0-0', toVersion: 1 });
    expect(summaries(coder)).toEqual(['Second', 'First']);
  });

  it('of an earlier visit opens what was put aside last, where nothing else can be undone', () => {
    const { kept } = withKept();
    const coder = makeCoder();
    coder.does({ type: 'kept-read', kept: [kept] });
    expect(keptByUndo(coder.state)).toBe(kept.id);
    coder.does(undo);
    expect(coder.form.draft.summary).toBe('No stance yet');
    expect(coder.state.kept).toEqual([]);
  });

  it('is no step any more where it was opened from the list', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'open-kept', id: kept.id }, stance(1));
    coder.stores('new', 1);
    expect(coder.state.history.past.map(({ step }) => step.kind)).toEqual(['position']);
  });

  it('passes over what another tab took', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does(openEmptyPair, summary('First'), { type: 'close' });
    coder.does({ type: 'kept-read', kept: [] }, undo);
    expect(coder.count('move-position')).toBe(1);
  });

  it('what was thrown away comes back, and goes again', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'throw-kept-away', id: kept.id });
    expect(keptByUndo(coder.state)).toBeNull();
    coder.does(undo);
    expect(coder.state.kept).toEqual([kept]);
    expect(coder.last('keep').kept).toBe(kept);
    coder.does(redo);
    expect(coder.state.kept).toEqual([]);
    coder.does(undo, undo);
    expect(coder.form.draft.summary).toBe('No stance yet');
  });

  it('what came back by the notice is not taken back once more', () => {
    const { coder, kept } = withKept();
    coder.does({ type: 'throw-kept-away', id: kept.id }, { type: 'keep-again', kept });
    coder.does({ type: 'keep-again', kept });
    expect(coder.state.kept).toEqual([kept]);
    coder.does(undo);
    expect(coder.form.draft.summary).toBe('No stance yet');
  });
});

describe('what is kept of a save whose answer was lost', () => {
  /** A browser that keeps something, and the page opened again. */
  function reopened(before: Coder) {
    const kept = readKeptDrafts(JSON.stringify(before.state.kept));
    const coder = makeCoder();
    coder.does({ type: 'kept-read', kept }, { type: 'open-kept', id: kept[0]?.id ?? '' });
    return coder;
  }

  const unknown = (coder: Coder) => coder.doesNotAnswer('No answer came.', true);

  it('is sent again as it was when it is opened, and then what was typed since', () => {
    const before = makeCoder();
    before.does(openStoredPair, stance(2));
    unknown(before);
    const { form: lost } = before.last('save');
    before.does(summary('Typed since'), { type: 'page-hidden' });
    const coder = reopened(before);
    expect(coder.last('save').form).toEqual(lost);
    coder.stores('0-0', 2);
    expect(coder.last('save').form).toMatchObject({ summary: 'Typed since', version: 2 });
    coder.stores('0-0', 3);
    expect(coder.form).toMatchObject({ save: { kind: 'saved' }, lost: null });
    expect(coder.state.history.past).toHaveLength(1);
  });

  it('is sent once where nothing was entered since', () => {
    const before = makeCoder();
    before.does(openStoredPair, stance(2));
    unknown(before);
    before.does({ type: 'close' });
    unknown(before);
    expect(sayKept(before.state.kept)).toMatch(/^It is not known whether a position was saved/);
    const coder = reopened(before);
    coder.stores('0-0', 2);
    expect(coder.count('save')).toBe(1);
    expect(coder.form.save.kind).toBe('saved');
  });

  it('is of the new proposition that it was sent with, by its key', () => {
    const before = makeCoder();
    const key = '0123456789abcdef0123456789abcdef';
    const proposition = { text: 'Light is needed.', themes: [{ name: 'Light' }], key };
    before.does({ type: 'record-position', passage: passage('a', 'They need light.') });
    before.does({ type: 'write-proposition', proposition, typing: false }, stance(1));
    unknown(before);
    before.does({ type: 'choose-proposition', propositionId: 'p1' });
    unknown(before);
    before.does({ type: 'close' });
    unknown(before);
    const coder = reopened(before);
    expect(coder.last('save').form).toMatchObject({ newProposition: proposition, version: null });
    coder.stores('x', 1, { propositionId: key, isNew: true });
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p1', version: null });
  });

  it('is nothing where it was never sent', () => {
    const before = makeCoder();
    before.does(openStoredPair, stance(2));
    before.doesNotAnswer();
    before.does({ type: 'close' });
    before.doesNotAnswer();
    expect(before.state.kept[0]).toHaveProperty('draft.stance', 2);
    expect(before.state.kept[0]?.lost).toBeUndefined();
    expect(sayKept(before.state.kept)).toBe(
      'A position was not saved. It is kept in this browser.',
    );
  });
});

describe('a page that is hidden', () => {
  it('keeps what is typed and not stored; shown again, the form has it', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), { type: 'page-hidden' });
    expect(coder.state.kept).toMatchObject([
      { draft: { summary: 'Typed' }, why: 'The page was left before it was saved.' },
    ]);
    expect(coder.form.draft.summary).toBe('Typed');
    const { id } = coder.last('keep').kept;
    coder.does({ type: 'page-shown' });
    expect(coder.last('forget').id).toBe(id);
    expect(coder.state).toMatchObject({ kept: [], keptHidden: null });
    coder.does({ type: 'page-shown' });
    expect(coder.count('forget')).toBe(1);
  });

  it('says what an unfinished position lacks', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, summary('Typed'), { type: 'page-hidden' });
    expect(coder.state.kept[0]?.why).toMatch(/choose a stance/);
  });

  it('keeps words with a stance, and not words alone', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: passage('a', 'They need light.') });
    coder.does({ type: 'page-hidden' });
    expect(coder.state.kept).toEqual([]);
    coder.does(stance(1), { type: 'page-hidden' });
    expect(coder.state.kept).toHaveLength(1);
  });

  it('keeps nothing that is stored', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does({ type: 'page-hidden' });
    expect(coder.state.kept).toEqual([]);
  });
});

describe('a screen that is left for another', () => {
  it('keeps words with a stance, and undo opens them where the page is opened again', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'They need light.') }, stance(1));
    coder.does({ type: 'page-left' });
    expect(coder.state.form).toBeNull();
    expect(coder.state.kept.map(({ draft }) => draft.stance)).toEqual([1]);
    expect(keptByUndo(coder.state)).toBe(coder.state.kept[0]?.id);
  });

  it('saves what can be saved, and keeps it where that fails', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), { type: 'page-left' });
    coder.doesNotAnswer();
    expect(coder.state.kept.map(({ draft }) => draft.summary)).toEqual(['Typed']);
  });

  it('leaves a form open of which nothing is unsaved', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'page-left' });
    expect(coder.form.draft.positionId).toBe('0-0');
  });
});
