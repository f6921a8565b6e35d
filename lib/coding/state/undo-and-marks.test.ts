import { describe, expect, it } from 'vitest';
import type { CodingCommand, CodingEffect } from '@/lib/coding/state/commands';
import {
  type Coder,
  makeCoder,
  openEmptyPair,
  openStoredPair,
  passage,
  stance,
  summary,
} from '@/tests/fixtures/coder';
import { type Fate, makeCodingServer } from '@/tests/fixtures/coding-server';

const steps = ({ state }: Coder) => ({
  past: state.history.past.map(({ step }) => step.label),
  future: state.history.future.map(({ step }) => step.label),
});

/** The server takes the last step back or does it again, and writes this version. */
const moved = (id: string, version: number): CodingCommand => ({
  type: 'moved',
  outcome: { ok: true, value: {} },
  wrote: { id, version },
});

function savedOnce() {
  const coder = makeCoder();
  coder.does(openStoredPair, stance(2));
  coder.stores('0-0', 2);
  return coder;
}

describe('undo after a save', () => {
  it('closes the form, goes back to the version before, and is said', () => {
    const coder = savedOnce();
    coder.does({ type: 'undo' });
    expect(coder.state.form).toBeNull();
    expect(coder.last('move-position')).toMatchObject({
      way: 'undo',
      ask: { id: '0-0', toVersion: 1, version: 2 },
    });
    coder.does(moved('0-0', 3));
    expect(steps(coder)).toEqual({ past: [], future: ['a change of the position of Person A'] });
    expect(coder.said()).toEqual([
      'Undone: a change of the position of Person A. Press r to do it again.',
    ]);
  });

  it('takes the themes of all saves of a new proposition with it, each once', () => {
    const coder = makeCoder();
    const themed = (names: string[]): CodingCommand => ({
      type: 'write-proposition',
      proposition: { text: 'Lamps are dear.', themes: names.map((name) => ({ name })) },
      typing: false,
    });
    coder.does({ type: 'record-position', passage: passage('a', 'They need light.') }, stance(1));
    coder.does(themed(['Lamps']), themed(['Lamps', 'Money']));
    const saves = (version: number, newThemeIds: string[]): CodingCommand => ({
      type: 'saved',
      key: coder.last('save').key,
      id: 'new position',
      version,
      propositionId: 'made',
      isNewProposition: true,
      newThemeIds,
    });
    coder.does(saves(1, ['made-t0']), saves(2, ['made-t0', 'made-t1']), { type: 'undo' });
    expect(coder.last('move-position')).toMatchObject({
      propositionId: 'made',
      themeIds: ['made-t0', 'made-t1'],
    });
  });

  it('is done again from the version that undo wrote', () => {
    const coder = savedOnce();
    coder.does({ type: 'undo' }, moved('0-0', 3), { type: 'redo' });
    expect(coder.last('move-position')).toMatchObject({
      way: 'redo',
      ask: { id: '0-0', toVersion: 2, version: 3 },
    });
    coder.does(moved('0-0', 4));
    expect(steps(coder)).toEqual({ past: ['a change of the position of Person A'], future: [] });
    expect(coder.said().at(-1)).toBe('Done again: a change of the position of Person A.');
  });

  it('waits for what is typed and not saved yet, and takes that back, too', () => {
    const coder = savedOnce();
    coder.does(summary('Typed'), { type: 'undo' });
    expect(coder.count('move-position')).toBe(0);
    coder.stores('0-0', 3);
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 1, version: 3 });
  });

  it('goes on where the save failed: what was entered is kept', () => {
    const coder = savedOnce();
    coder.does(summary('Typed'), { type: 'undo' });
    coder.refuses('No.');
    expect(coder.state.kept.map(({ draft }) => draft.summary)).toEqual(['Typed']);
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 1, version: 2 });
  });

  it('of what is unfinished closes it, and no more', () => {
    const coder = savedOnce();
    coder.does(openEmptyPair, summary('No stance'), { type: 'undo' });
    expect(coder.state.form).toBeNull();
    expect(coder.count('move-position')).toBe(0);
    expect(coder.state.kept).toHaveLength(1);
  });

  it('refused or not answered: the step stays, and only what is known is said', () => {
    const coder = savedOnce();
    const problem = 'It changed.';
    coder.does({ type: 'undo' });
    coder.does({
      type: 'moved',
      outcome: { ok: false, message: problem, nothingStored: true },
      wrote: null,
    });
    expect(coder.last('say')).toMatchObject({
      message: 'Not undone: It changed.',
      isProblem: true,
    });
    const lost = { ok: false as const, message: 'No answer.', nothingStored: false };
    coder.does({ type: 'undo' }, { type: 'moved', outcome: lost, wrote: null });
    expect(coder.last('say').message).toBe('No answer.');
    expect(steps(coder)).toEqual({ past: ['a change of the position of Person A'], future: [] });
  });

  it('counts from the version that was written, though what came after got no answer', () => {
    const coder = savedOnce();
    const lost = { ok: false as const, message: 'No answer.', nothingStored: false };
    coder.does(
      { type: 'undo' },
      { type: 'moved', outcome: lost, wrote: { id: '0-0', version: 3 } },
    );
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask.version).toBe(3);
  });

  it('what was said of the step before goes when something else is done, and before it is said', () => {
    const coder = savedOnce();
    const before = coder.count('take-back-what-was-said');
    coder.does({ type: 'undo' });
    expect(coder.count('take-back-what-was-said')).toBe(before);
    const effects = coder.does(moved('0-0', 3)).map((effect) => effect.do);
    expect(effects.indexOf('take-back-what-was-said')).toBeLessThan(effects.indexOf('say'));
    coder.does(openEmptyPair, stance(1));
    coder.stores('new', 1);
    expect(coder.count('take-back-what-was-said')).toBe(before + 2);
  });

  it('a theme that was made with the proposition goes and comes with it', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: passage('a', 'They need light.') });
    const proposition = { text: 'Light is needed.', themes: [{ name: 'Light' }] };
    coder.does({ type: 'write-proposition', proposition, typing: false }, stance(1));
    const { key } = coder.last('save');
    const made = { propositionId: 'light', isNewProposition: true, newThemeIds: ['t'] };
    coder.does({ type: 'saved', key, id: 'x', version: 1, ...made }, { type: 'undo' });
    expect(coder.last('move-position')).toMatchObject({ propositionId: 'light', themeIds: ['t'] });
    coder.does(moved('x', 2), { type: 'redo' });
    expect(coder.last('move-position')).toMatchObject({ way: 'redo', themeIds: ['t'] });
  });

  it('one at a time', () => {
    const coder = savedOnce();
    coder.does({ type: 'undo' }, { type: 'undo' }, { type: 'redo' });
    expect(coder.count('move-position')).toBe(1);
  });

  it('takes back the step that was asked for, where another save is answered meanwhile', () => {
    const coder = savedOnce();
    coder.does({ type: 'undo' });
    coder.does({ type: 'open-pair', commentatorId: 'B', propositionId: 'p1' }, stance(0));
    coder.stores('1-1', 2);
    coder.does(moved('0-0', 3));
    expect(steps(coder).past).toEqual(['a change of the position of Person B']);
  });

  it('nothing was done yet: that is said', () => {
    const coder = makeCoder();
    coder.does({ type: 'undo' }, { type: 'redo' }, moved('0-0', 3));
    expect(coder.said()).toEqual([
      'Nothing to undo. History, in the form of a position, brings back how it was.',
      'Nothing to do again.',
    ]);
    expect(coder.state.versions.get('0-0')).toBe(3);
  });

  it('a version that somebody else stored is not gone over unseen', () => {
    const coder = savedOnce();
    const { page } = coder.state;
    const positions = page.view.positions.map((one) => ({ ...one, version: 9 }));
    const more = { ...page.view.positions[0], id: 'new', version: 7 } as (typeof positions)[number];
    coder.does({
      type: 'page-read',
      page: { ...page, view: { ...page.view, positions: [...positions, more] } },
    });
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask.version).toBe(2);
    expect(coder.state.versions.get('new')).toBe(7);
  });
});

describe('an answer to undo or to a removal that is lost', () => {
  function withServer() {
    const coder = makeCoder();
    const server = makeCodingServer();
    coder.does({ type: 'open-pair', commentatorId: 'B', propositionId: 'p0' }, stance(2));
    const answer = (effect: CodingEffect, fate: Fate = 'done') => {
      const command = server.answer(effect, fate);
      if (command) coder.does(command);
    };
    answer(coder.last('save'));
    return { coder, server, answer };
  }

  it('is asked for again and found done, and so is what was done before', () => {
    const { coder, server, answer } = withServer();
    coder.does({ type: 'toggle-explicitness' });
    answer(coder.last('save'));
    coder.does({ type: 'mark', mark: { of: 'question', key: 'q' }, on: true });
    answer(coder.last('mark'));
    coder.does(stance(1));
    answer(coder.last('save'));
    coder.does({ type: 'undo' });
    answer(coder.last('move-position'), 'lost, though done');
    coder.does({ type: 'undo' });
    answer(coder.last('move-position'));
    expect(coder.said().at(-1)).toMatch(/^Undone: a change of the position of Person B/);
    coder.does({ type: 'redo' });
    answer(coder.last('move-position'), 'lost, though done');
    coder.does({ type: 'redo' });
    answer(coder.last('move-position'));
    expect(coder.said().at(-1)).toMatch(/^Done again/);
    for (const what of ['move-position', 'move-mark', 'move-position'] as const) {
      coder.does({ type: 'undo' });
      answer(coder.last(what));
    }
    expect(server.content()).toMatchObject({ positions: {}, marks: [] });
  });

  it('a removal is found done, and can be taken back', () => {
    const { coder, server, answer } = withServer();
    coder.does({ type: 'remove' });
    answer(coder.last('revert'), 'lost, though done');
    coder.does({ type: 'remove' });
    answer(coder.last('revert'));
    expect(coder.said().at(-1)).toMatch(/was removed/);
    coder.does({ type: 'undo' });
    answer(coder.last('move-position'));
    expect(Object.keys(server.content().positions)).toEqual(['B on p0']);
  });

  it.each(['done', 'lost'] as const)(
    'a removal that was %s and not asked for again: undo asks first',
    (what) => {
      const { coder, server, answer } = withServer();
      coder.does({ type: 'remove' });
      answer(coder.last('revert'), what === 'done' ? 'lost, though done' : 'lost');
      coder.does({ type: 'undo' });
      answer(coder.last('revert'));
      answer(coder.last('move-position'));
      expect(coder.said().at(-1)).toMatch(/^Undone: removing the position of Person B/);
      expect(Object.keys(server.content().positions)).toEqual(['B on p0']);
      coder.does({ type: 'undo' });
      answer(coder.last('move-position'));
      expect(server.content().positions).toEqual({});
    },
  );
});

describe('undo of closing an unfinished position', () => {
  function closed() {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'They need light.') }, stance(1));
    coder.does({ type: 'close' });
    return coder;
  }

  it('opens it again as it was, and closes it again, and so on', () => {
    const coder = closed();
    coder.does({ type: 'undo' });
    expect(coder.form.draft).toMatchObject({
      stance: 1,
      evidence: [{ exact: 'They need light.' }],
    });
    coder.does({ type: 'redo' });
    expect(coder.state.form).toBeNull();
    coder.does({ type: 'undo' });
    expect(coder.form.draft.stance).toBe(1);
    expect(coder.said().slice(1)).toEqual([
      expect.stringMatching(/^Undone: closing an unfinished position, Person A/),
      expect.stringMatching(/^Done again: closing an unfinished position, Person A/),
      expect.stringMatching(/^Undone: closing/),
    ]);
  });

  it('closes it again with what was entered since', () => {
    const coder = closed();
    coder.does({ type: 'undo' }, summary('Since then'), { type: 'redo' }, { type: 'undo' });
    expect(coder.form.draft.summary).toBe('Since then');
  });

  it('leaves another form alone that is open by then', () => {
    const coder = closed();
    coder.does({ type: 'undo' }, { type: 'remove-quotation', at: 0 }, openStoredPair);
    coder.does({ type: 'redo' });
    expect(coder.form.draft.positionId).toBe('0-0');
    expect(steps(coder).past).toEqual([expect.stringMatching(/^closing/)]);
  });

  it('a save that is on its way by then is a step like any other', () => {
    const coder = closed();
    coder.does({ type: 'undo' }, { type: 'choose-proposition', propositionId: 'p1' });
    expect(coder.count('save')).toBe(1);
    coder.does({ type: 'redo' });
    expect(coder.state).toMatchObject({
      form: null,
      leaving: [{ form: { draft: { stance: 1 } } }],
    });
    coder.stores('x', 1);
    expect(coder.state.leaving).toEqual([]);
    expect(steps(coder).past).toEqual([expect.stringMatching(/^closing/), 'position of Person A']);
  });
});

describe('marks', () => {
  const silence = { of: 'silence', commentatorId: 'A', propositionId: 'p1' } as const;

  it('are set, taken back and set again', () => {
    const coder = makeCoder();
    coder.does({ type: 'mark', mark: silence, on: true });
    expect(coder.last('mark')).toMatchObject({ readingId: 'reading', mark: silence, on: true });
    const outcome = { ok: true as const, value: {} };
    coder.does({ type: 'marked', mark: silence, on: true, closes: null, outcome });
    coder.does({ type: 'undo' });
    expect(coder.last('move-mark')).toMatchObject({ mark: silence, on: false });
    coder.does({ type: 'moved', outcome, wrote: null }, { type: 'redo' });
    expect(coder.last('move-mark')).toMatchObject({ mark: silence, on: true });
    expect(coder.said()).toEqual([
      'Marked as not addressed by Person A. Press u to undo.',
      'Undone: the mark “not addressed”. Press r to do it again.',
    ]);
  });

  it('a mark that was taken away comes back by undo', () => {
    const coder = makeCoder();
    const outcome = { ok: true as const, value: {} };
    coder.does({ type: 'marked', mark: silence, on: false, closes: null, outcome });
    coder.does({ type: 'undo' });
    expect(coder.last('move-mark').on).toBe(true);
  });

  it('of all the rest, only those that were not there before are taken back', () => {
    const coder = makeCoder();
    const propositionIds = ['p0', 'p1'];
    const mark = { of: 'silences', commentatorId: 'B', propositionIds, name: 'Person B' } as const;
    const outcome = { ok: true as const, value: { changed: ['p0'] } };
    coder.does({ type: 'marked', mark, on: true, closes: null, outcome });
    expect(coder.said()).toEqual([
      '1 proposition marked as not addressed by Person B. Press u to undo.',
    ]);
    coder.does({ type: 'undo' });
    expect(coder.last('move-mark').mark).toMatchObject({ propositionIds: ['p0'] });
    coder.does({ type: 'moved', outcome: { ok: true, value: {} }, wrote: null }, { type: 'redo' });
    // They were marked elsewhere by then: there is nothing of this coder's to take back.
    const again = { ok: true as const, value: { changed: [] } };
    coder.does({ type: 'moved', outcome: again, wrote: null }, { type: 'undo' });
    expect(coder.count('move-mark')).toBe(2);
    expect(coder.said().slice(-2)).toEqual([
      'They are marked already.',
      'Nothing to undo. History, in the form of a position, brings back how it was.',
    ]);
    expect(steps(coder)).toEqual({ past: [], future: [] });
  });

  it('that are there already: it is said, and there is no step', () => {
    const coder = savedOnce();
    const propositionIds = ['p0', 'p1'];
    const mark = { of: 'silences', commentatorId: 'B', propositionIds, name: 'Person B' } as const;
    const outcome = { ok: true as const, value: { changed: [] } };
    coder.does({ type: 'marked', mark, on: true, closes: null, outcome });
    expect(coder.said()).toEqual(['They are marked already.']);
    expect(steps(coder).past).toEqual(['a change of the position of Person A']);
  });

  it('say what they are when they are taken back', () => {
    const coder = makeCoder();
    const outcome = { ok: true as const, value: {} };
    const marks = [
      { of: 'review', contributionId: 'a', paragraph: 2 },
      { of: 'question', key: 'q' },
      { of: 'silences', commentatorId: 'B', propositionIds: ['p0', 'p1'], name: 'Person B' },
    ] as const;
    for (const mark of marks) coder.does({ type: 'marked', mark, on: true, closes: null, outcome });
    expect(steps(coder).past).toEqual([
      'the mark “done” on paragraph 2 of Person A',
      'putting a question away',
      'the marks “not addressed” of Person B',
    ]);
    expect(coder.said()[0]).toMatch(/^2 propositions marked/);
  });

  it('not answered: it is said, and no step', () => {
    const coder = makeCoder();
    const outcome = { ok: false as const, message: 'No answer.', nothingStored: false };
    coder.does({ type: 'marked', mark: silence, on: true, closes: null, outcome });
    expect(coder.last('say')).toMatchObject({ message: 'No answer.', isProblem: true });
    expect(steps(coder).past).toEqual([]);
  });

  it('undo at once after a key that marks waits for its answer, and takes nothing else back', () => {
    const coder = savedOnce();
    coder.does({ type: 'close' }, { type: 'toggle-done' }, { type: 'undo' });
    expect(coder.count('move-position')).toBe(0);
    const { mark, on } = coder.last('mark');
    coder.does({ type: 'marked', mark, on, closes: null, outcome: { ok: true, value: {} } });
    expect(coder.last('move-mark')).toMatchObject({ mark, on: false });
    const refused = { ok: false as const, message: 'No.', nothingStored: true };
    const again = savedOnce();
    again.does({ type: 'close' }, { type: 'toggle-done' }, { type: 'undo' });
    again.does({ type: 'marked', mark, on, closes: null, outcome: refused });
    expect(again.count('move-position') + again.count('move-mark')).toBe(0);
    again.does({ type: 'undo' });
    expect(again.count('move-position')).toBe(1);
  });

  it('done taken back: one is at the paragraph again; done again, at the next one', () => {
    const coder = makeCoder();
    coder.does({ type: 'go-next', by: 1 }, { type: 'toggle-done' });
    const { mark, on } = coder.last('mark');
    const ok: CodingCommand = { type: 'moved', outcome: { ok: true, value: {} }, wrote: null };
    coder.does({ type: 'marked', mark, on, closes: null, outcome: { ok: true, value: {} } });
    const at = () => coder.last('focus-paragraph').place.number;
    expect(at()).toBe(2);
    coder.does({ type: 'undo' }, ok);
    expect([at(), coder.state.at]).toEqual([1, { contributionId: 'a', number: 1 }]);
    coder.does({ type: 'redo' }, ok);
    expect(at()).toBe(2);
  });
});
