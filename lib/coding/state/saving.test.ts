import { describe, expect, it } from 'vitest';
import { isStorableUnsaved, RETRY_MS, TYPING_PAUSE_MS } from '@/lib/coding/state/saving';
import {
  makeCoder,
  openEmptyPair,
  openStoredPair,
  passage,
  stance,
  summary,
} from '@/tests/fixtures/coder';

describe('a form saves itself', () => {
  it('nothing that is only opened', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'close' });
    expect(coder.count('save')).toBe(0);
    expect(coder.state).toMatchObject({ form: null, leaving: [], kept: [] });
  });

  it('at once where something is chosen, with the version that was seen', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    expect(coder.last('save').form).toMatchObject({ stance: 2, version: 1, coder: 'Kim' });
    expect(coder.form).toMatchObject({ isUnsaved: false, save: { kind: 'saving' } });
    coder.stores('0-0', 2);
    expect(coder.form).toMatchObject({ draft: { version: 2 }, save: { kind: 'saved' } });
  });

  it('when typing rests, and then what was typed last', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('S'));
    const first = coder.last('later');
    expect(first.ms).toBe(TYPING_PAUSE_MS);
    coder.does(summary('So'));
    coder.does(first.command);
    expect(coder.count('save')).toBe(0);
    expect(coder.form.save.kind).toBe('waiting');
    coder.does(coder.last('later').command);
    expect(coder.last('save').form.summary).toBe('So');
  });

  it('not again when typing rests, where a save took it along', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('So'), stance(2));
    coder.stores('0-0', 2);
    coder.does(coder.last('later').command);
    expect(coder.count('save')).toBe(1);
  });

  it('not before a position has all that it cannot be without', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, { type: 'toggle-explicitness' });
    expect(coder.form.save.kind).toBe('unfinished');
    expect(coder.count('save')).toBe(0);
    coder.does(stance(-2));
    expect(coder.last('save').form).toMatchObject({ stance: -2, explicitness: 'implied' });
  });

  it('one save at a time: what changes meanwhile is saved after it, in the version it made', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), stance(-2));
    expect(coder.count('save')).toBe(1);
    coder.stores('0-0', 2);
    expect(coder.last('save').form).toMatchObject({ stance: -2, version: 2 });
    coder.stores('0-0', 3);
    expect(coder.form).toMatchObject({ isUnsaved: false, draft: { version: 3 } });
    expect(coder.count('save')).toBe(2);
  });

  it('keeps what is typed while a save is on its way', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), summary('Typed meanwhile'));
    coder.stores('0-0', 2);
    expect(coder.form).toMatchObject({
      isUnsaved: true,
      draft: { summary: 'Typed meanwhile', version: 2 },
      save: { kind: 'waiting' },
    });
    coder.does(coder.last('later').command);
    expect(coder.last('save').form).toMatchObject({ summary: 'Typed meanwhile', version: 2 });
  });

  it('all saves of a form are one step of undo, from before the first', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does(stance(0));
    coder.stores('0-0', 3);
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ label: 'a change of the position of Person A', from: 1, to: 3 }),
    ]);
  });

  it('where something else was done between, undo takes back what came after it alone', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    const mark = { of: 'silence', commentatorId: 'B', propositionId: 'p0' } as const;
    coder.does({ type: 'marked', mark, on: true, closes: null, outcome: { ok: true, value: {} } });
    coder.does(stance(0));
    coder.stores('0-0', 3);
    expect(coder.state.history.past).toHaveLength(3);
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 2, version: 3 });
  });

  it('a new proposition is written once, and goes with the step', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'a', start: 0, end: 6 } });
    const proposition = { text: 'Light is needed.', themes: [{ name: 'Light' }] };
    coder.does({ type: 'write-proposition', proposition, typing: false }, stance(1));
    expect(coder.last('save').form).toMatchObject({
      propositionId: null,
      newProposition: proposition,
    });
    coder.stores('x', 1, { propositionId: 'p9', isNew: true });
    expect(coder.form.draft).toMatchObject({ propositionId: 'p9', newProposition: null });
    coder.does(stance(2));
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p9', newProposition: null });
    coder.stores('x', 2);
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ from: 0, to: 2, newPropositionId: 'p9' }),
    ]);
  });
});

describe('a save that is answered late', () => {
  it('belongs to its own form, where another pair was opened meanwhile', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), openEmptyPair, summary('Of another'));
    coder.stores('0-0', 2);
    expect(coder.form.draft).toMatchObject({
      commentatorId: 'B',
      positionId: null,
      version: null,
      summary: 'Of another',
    });
    expect(coder.state.versions.get('0-0')).toBe(2);
    expect(coder.state.history.past).toHaveLength(1);
    expect(coder.state.leaving).toEqual([]);
  });

  it('is of the form of the same pair that was opened meanwhile: it goes on', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), openStoredPair);
    expect(coder.form).toMatchObject({ draft: { summary: 'Typed' }, save: { kind: 'saving' } });
    expect(coder.state.leaving).toEqual([]);
    coder.stores('0-0', 2);
    expect(coder.form.draft).toMatchObject({ summary: 'Typed', version: 2 });
    coder.does(stance(0));
    expect(coder.last('save').form).toMatchObject({ summary: 'Typed', stance: 0, version: 2 });
  });

  it('is waited for by a form of the same pair that was opened meanwhile, over another or not', () => {
    for (const between of [[], [openEmptyPair]]) {
      const coder = makeCoder();
      coder.does(openStoredPair, stance(2), ...between, openStoredPair, stance(-1));
      expect(coder.count('save')).toBe(1);
      coder.stores('0-0', 2);
      expect(coder.last('save').form).toMatchObject({ stance: -1, version: 2 });
      coder.stores('0-0', 3);
      expect(coder.form).toMatchObject({ draft: { version: 3 }, save: { kind: 'saved' } });
      expect(coder.state.history.past.map(({ step }) => step)).toEqual([
        expect.objectContaining({ id: '0-0', from: 1, to: 3 }),
      ]);
    }
  });

  it('is waited for by words that are added to its position meanwhile', () => {
    const coder = makeCoder();
    const words = passage('a', 'They need light.');
    coder.does(openStoredPair, stance(2), openEmptyPair);
    coder.does({ type: 'take-passage', passage: words, propositionId: 'p0' });
    expect(coder.count('save')).toBe(1);
    coder.stores('0-0', 2);
    const { stance: given, version, evidence } = coder.last('save').form;
    expect({ given, version, words: evidence?.map(({ exact }) => exact) }).toEqual({
      given: 2,
      version: 2,
      words: ['They need light.'],
    });
  });

  it('leaves the draft alone, where the form is of another position by now', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'a', start: 0, end: 6 } });
    const proposition = { text: 'Light is needed.', themes: [{ name: 'Light' }] };
    coder.does({ type: 'write-proposition', proposition, typing: false }, stance(2));
    coder.does({ type: 'choose-proposition', propositionId: 'p0' });
    coder.stores('x', 1, { propositionId: 'p9', isNew: true });
    expect(coder.form.draft).toMatchObject({ positionId: '0-0', propositionId: 'p0', version: 1 });
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p0', version: 1, stance: 1 });
    coder.stores('0-0', 2);
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ id: 'x', from: 0, newPropositionId: 'p9' }),
      expect.objectContaining({ id: '0-0', from: 1, to: 2, newPropositionId: null }),
    ]);
  });

  it('gives the new proposition its id, where another commentator was chosen meanwhile', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'intro', start: 0, end: 2 } });
    const proposition = { text: 'We met.', themes: [{ name: 'Light' }] };
    coder.does(
      { type: 'choose-commentator', commentatorId: 'A' },
      { type: 'write-proposition', proposition, typing: false },
      stance(1),
      { type: 'choose-commentator', commentatorId: 'B' },
    );
    coder.stores('x', 1, { propositionId: 'p9', isNew: true });
    expect(coder.last('save').form).toMatchObject({
      commentatorId: 'B',
      propositionId: 'p9',
      newProposition: null,
      version: null,
    });
  });

  it('changes nothing, where no form waits for it', () => {
    const coder = makeCoder();
    coder.does(openStoredPair);
    const before = coder.state;
    const key = coder.form.opened.key;
    coder.does(
      { type: 'saved', key, id: 'x', version: 9, propositionId: 'p', isNewProposition: false },
      {
        type: 'saved',
        key: 'gone',
        id: 'x',
        version: 9,
        propositionId: 'p',
        isNewProposition: false,
      },
      {
        type: 'save-unanswered',
        key: 'gone',
        problem: 'Lost.',
        mayBeStored: true,
        wasSent: true,
      },
      {
        type: 'save-refused',
        key: 'gone',
        message: '',
        errors: {},
        changedTo: null,
        again: false,
      },
    );
    expect(coder.state).toEqual(before);
  });
});

describe('a save that is refused', () => {
  it('keeps the draft, says why at the field, and is not tried again by itself', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Too long'), stance(2));
    coder.does({
      type: 'save-refused',
      key: coder.form.opened.key,
      message: 'The summary is too long.',
      errors: { summary: 'The summary is too long.' },
      changedTo: null,
      again: false,
    });
    expect(coder.form).toMatchObject({
      isUnsaved: true,
      draft: { summary: 'Too long', stance: 2, version: 1 },
      save: { kind: 'failed', errors: { summary: 'The summary is too long.' }, retries: false },
    });
    coder.does({ type: 'connected' });
    expect(coder.count('save')).toBe(1);
    coder.does(summary('Short'));
    expect(coder.form.save.kind).toBe('failed');
    coder.does(coder.last('later').command);
    expect(coder.last('save').form.summary).toBe('Short');
  });

  it('only for now keeps the draft, and is tried again by itself until it is stored', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Written meanwhile'), stance(2));
    const effects = coder.does({
      type: 'save-refused',
      key: coder.form.opened.key,
      message: 'Another program is writing.',
      errors: { form: 'Another program is writing.' },
      changedTo: null,
      again: true,
    });
    expect(coder.form).toMatchObject({
      isUnsaved: true,
      draft: { summary: 'Written meanwhile', stance: 2, version: 1 },
      save: { kind: 'failed', retries: true, mayBeStored: false },
    });
    const later = effects.find((effect) => effect.do === 'later');
    expect(later?.command).toMatchObject({ type: 'try-again' });
    coder.does(later!.command);
    expect(coder.count('save')).toBe(2);
    coder.stores('0-0', 2);
    expect(coder.form.save.kind).toBe('saved');
  });

  it('for another version: the page is read again, and nothing is overwritten unseen', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    const effects = coder.refuses('This position changed meanwhile.', 4);
    expect(effects).toEqual([{ do: 'read-page-again' }]);
    expect(coder.form).toMatchObject({ isUnsaved: true, save: { kind: 'failed', changedTo: 4 } });
  });

  it('can be saved over the newer one', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.refuses('This position changed meanwhile.', 4);
    coder.does({ type: 'save-over' });
    expect(coder.last('save').form).toMatchObject({ stance: 2, version: 4 });
    coder.stores('0-0', 5);
    expect(coder.form.save.kind).toBe('saved');
  });

  it('undo of that goes back to the newer one, and the one before it to what was there first', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does(stance(0));
    coder.refuses('This position changed meanwhile.', 4);
    coder.does({ type: 'save-over' });
    coder.stores('0-0', 5);
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 4, version: 5 });
  });

  it('can give way to the newer one, without a save', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.refuses('This position changed meanwhile.', 4);
    const { page } = coder.state;
    const positions = page.view.positions.map((one) =>
      one.id === '0-0' ? { ...one, stance: -2 as const, version: 4 } : one,
    );
    coder.does({ type: 'page-read', page: { ...page, view: { ...page.view, positions } } });
    coder.does({ type: 'take-newer' });
    expect(coder.form).toMatchObject({
      isUnsaved: false,
      draft: { stance: -2, version: 4 },
      save: { kind: 'untouched' },
    });
    expect(coder.count('save')).toBe(1);
    coder.does({ type: 'close' });
    expect(coder.state.kept).toEqual([]);
  });

  it('where it was removed meanwhile: the form is closed, and what it held is kept', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Still mine'), stance(2));
    coder.refuses('This position changed meanwhile.', 4);
    const { page } = coder.state;
    coder.does({ type: 'page-read', page: { ...page, view: { ...page.view, positions: [] } } });
    coder.does({ type: 'take-newer' });
    expect(coder.state.form).toBeNull();
    coder.refuses('This position changed meanwhile.', 4);
    expect(coder.state.kept.map(({ draft }) => draft.summary)).toEqual(['Still mine']);
  });

  it('a choice made while it was on its way is tried at once', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), stance(0));
    coder.refuses('No.');
    expect(coder.last('save').form.stance).toBe(0);
    expect(coder.form.save.kind).toBe('saving');
  });
});

describe('a save that gets no answer', () => {
  it('keeps the draft, says so, and is tried again by itself', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer('No answer came.', true);
    expect(coder.form).toMatchObject({
      isUnsaved: true,
      draft: { stance: 2 },
      save: {
        kind: 'failed',
        errors: { form: 'No answer came. What you entered is still here.' },
        retries: true,
        mayBeStored: true,
      },
    });
    const again = coder.last('later');
    expect(again.ms).toBe(RETRY_MS);
    coder.does(again.command);
    expect(coder.count('save')).toBe(2);
    expect(coder.form.save.kind).toBe('saving');
    coder.does(again.command, { type: 'connected' });
    expect(coder.count('save')).toBe(2);
  });

  it('is not tried when the time of an earlier failure is over: its own is waited for', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer();
    const first = coder.last('later');
    coder.does(stance(0));
    coder.doesNotAnswer();
    coder.does(first.command);
    expect(coder.count('save')).toBe(2);
    coder.does(coder.last('later').command);
    expect(coder.count('save')).toBe(3);
  });

  it('is tried at once, and no second time, where something was chosen meanwhile', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), stance(0));
    coder.doesNotAnswer();
    expect(coder.last('save').form.stance).toBe(0);
    expect(coder.count('later')).toBe(0);
  });

  it('is tried at once when the connection is back, or the coder says so', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer();
    coder.does({ type: 'connected' });
    expect(coder.count('save')).toBe(2);
    coder.doesNotAnswer();
    coder.does({ type: 'try-now' });
    expect(coder.count('save')).toBe(3);
    coder.stores('0-0', 2);
    coder.does(coder.last('later').command, { type: 'try-now' }, { type: 'connected' });
    expect(coder.count('save')).toBe(3);
  });

  it('is sent again as it was, and what was typed since is saved after it, in the version it made', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    const { form: lost } = coder.last('save');
    coder.doesNotAnswer('No answer came.', true);
    coder.does(summary('Typed since'));
    coder.does({ type: 'connected' });
    expect(coder.last('save').form).toEqual(lost);
    coder.stores('0-0', 2);
    expect(coder.last('save').form).toMatchObject({
      summary: 'Typed since',
      stance: 2,
      version: 2,
    });
    coder.stores('0-0', 3);
    expect(coder.form).toMatchObject({ isUnsaved: false, save: { kind: 'saved' }, lost: null });
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ from: 1, to: 3 }),
    ]);
  });

  it('is sent again once for each time that is waited for, however often something changes', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), stance(0));
    coder.doesNotAnswer('No answer came.', true);
    expect(coder.count('save')).toBe(2);
    coder.doesNotAnswer('No answer came.', true);
    expect(coder.count('save')).toBe(2);
    coder.does(coder.last('later').command);
    expect(coder.count('save')).toBe(3);
    expect(coder.last('save').form.stance).toBe(2);
    coder.stores('0-0', 2);
    expect(coder.last('save').form).toMatchObject({ stance: 0, version: 2 });
  });

  it('that was never sent is not sent as it was: what the form holds by now is', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer();
    coder.does(stance(0));
    expect(coder.last('save').form.stance).toBe(0);
  });

  it('and is refused when it is sent again: the draft is what counts from then on', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer('No answer came.', true);
    coder.does(stance(0));
    expect(coder.last('save').form.stance).toBe(2);
    coder.refuses('This position changed meanwhile.', 4);
    coder.does({ type: 'save-over' });
    expect(coder.last('save').form).toMatchObject({ stance: 0, version: 4 });
  });

  it('a form that is closed is tried once more, then kept; it is not tried after that', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.doesNotAnswer();
    const again = coder.last('later');
    coder.does({ type: 'close' });
    expect(coder.count('save')).toBe(2);
    coder.doesNotAnswer();
    expect(coder.state.kept).toMatchObject([{ why: 'You are offline.', draft: { stance: 2 } }]);
    coder.does(again.command, { type: 'connected' });
    expect(coder.count('save')).toBe(2);
    expect(coder.count('later')).toBe(1);
  });
});

describe('a new proposition whose save is not answered yet', () => {
  const proposition = { text: 'Light is needed.', themes: [{ name: 'Light' }], key: 'k9' };

  function writing() {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'a', start: 0, end: 6 } });
    coder.does({ type: 'write-proposition', proposition, typing: false }, stance(2));
    return coder;
  }

  it('lost, and another proposition chosen since: it is found, and then the chosen one is saved', () => {
    const coder = writing();
    const { form: lost } = coder.last('save');
    coder.doesNotAnswer('No answer came.', true);
    coder.does({ type: 'choose-proposition', propositionId: 'p1' }, { type: 'connected' });
    expect(coder.last('save').form).toEqual(lost);
    coder.stores('x', 1, { propositionId: 'k9', isNew: true });
    expect(coder.form.draft).toMatchObject({ propositionId: 'p1', newProposition: null });
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p1', version: null });
    coder.stores('y', 1);
    expect(coder.form).toMatchObject({ draft: { positionId: 'y' }, save: { kind: 'saved' } });
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ id: 'x', newPropositionId: 'k9' }),
      expect.objectContaining({ id: 'y', from: 0, to: 1, newPropositionId: null }),
    ]);
  });

  it('lost, and one chosen on which the commentator has a position: it is found, and that one is saved', () => {
    const coder = writing();
    const { form: lost } = coder.last('save');
    coder.doesNotAnswer('No answer came.', true);
    coder.does({ type: 'choose-proposition', propositionId: 'p0' });
    expect(coder.last('save').form).toEqual(lost);
    coder.stores('x', 1, { propositionId: 'k9', isNew: true });
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p0', version: 1 });
  });

  it('lost, and chosen away and back again: it is one position, in the version that was stored', () => {
    const coder = makeCoder();
    const choose = (propositionId: string) =>
      ({ type: 'choose-proposition', propositionId }) as const;
    coder.does({ type: 'record-position', passage: { contributionId: 'b', start: 0, end: 6 } });
    coder.does(choose('p0'), stance(2));
    coder.doesNotAnswer('No answer came.', true);
    coder.does({ type: 'choose-commentator', commentatorId: 'A' });
    coder.doesNotAnswer('No answer came.', true);
    coder.does({ type: 'choose-commentator', commentatorId: 'B' });
    coder.stores('x', 1);
    expect(coder.form.draft).toMatchObject({ positionId: 'x', version: 1 });
    expect(coder.last('save').form).toMatchObject({ commentatorId: 'B', version: 1 });
  });

  it.each([
    { text: 'Much light is needed.', themes: [{ name: 'Light' }] },
    { text: 'Light is needed.', themes: [{ name: 'Light' }, { name: 'Town' }] },
  ])(
    'and is changed meanwhile: the proposition that was made is given what is new, %j',
    (changed) => {
      const coder = writing();
      coder.does({ type: 'write-proposition', proposition: changed, typing: true });
      coder.stores('x', 1, { propositionId: 'k9', isNew: true });
      expect(coder.form).toMatchObject({ isUnsaved: true, draft: { newProposition: changed } });
      coder.does(coder.last('later').command);
      expect(coder.last('save').form).toMatchObject({
        propositionId: null,
        newProposition: { ...changed, key: 'k9' },
        version: 1,
      });
      coder.stores('x', 2, { propositionId: 'k9', isNew: true });
      expect(coder.form).toMatchObject({
        isUnsaved: false,
        draft: { propositionId: 'k9', newProposition: null, version: 2 },
        save: { kind: 'saved' },
      });
      expect(coder.state.history.past.map(({ step }) => step)).toEqual([
        expect.objectContaining({ id: 'x', from: 0, to: 2, newPropositionId: 'k9' }),
      ]);
    },
  );

  it('lost, and reworded since: it is sent as it was, and then with what is new', () => {
    const coder = writing();
    coder.doesNotAnswer('No answer came.', true);
    const changed = { text: 'Much light is needed.', themes: proposition.themes };
    coder.does({ type: 'write-proposition', proposition: changed, typing: true });
    coder.does({ type: 'connected' });
    expect(coder.last('save').form.newProposition).toMatchObject(proposition);
    coder.stores('x', 1, { propositionId: 'k9', isNew: true });
    expect(coder.last('save').form).toMatchObject({
      newProposition: { ...changed, key: 'k9' },
      version: 1,
    });
  });

  it('and reworded, the rewording refused, another chosen: that is a position of its own', () => {
    const coder = writing();
    const changed = { text: 'The doors stay open.', themes: proposition.themes };
    coder.does({ type: 'write-proposition', proposition: changed, typing: false });
    coder.stores('x', 1, { propositionId: 'k9', isNew: true });
    coder.refuses('The debate has this proposition already.');
    expect(coder.form.draft.newProposition?.text).toBe('The doors stay open.');
    coder.does({ type: 'choose-proposition', propositionId: 'p1' });
    expect(coder.last('save').form).toMatchObject({ propositionId: 'p1', version: null });
    coder.stores('y', 1);
    expect(coder.state.history.past.map(({ step }) => step)).toEqual([
      expect.objectContaining({ id: 'x', from: 0, to: 1 }),
      expect.objectContaining({ id: 'y', from: 0, to: 1 }),
    ]);
  });

  it('and reworded for another commentator: that one is another proposition', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'intro', start: 0, end: 2 } });
    coder.does(
      { type: 'choose-commentator', commentatorId: 'A' },
      { type: 'write-proposition', proposition, typing: false },
      stance(1),
      { type: 'choose-commentator', commentatorId: 'B' },
      { type: 'write-proposition', proposition: { ...proposition, text: 'Other.' }, typing: false },
    );
    coder.stores('x', 1, { propositionId: 'k9', isNew: true });
    const { newProposition, version } = coder.last('save').form;
    expect(newProposition).toEqual({ text: 'Other.', themes: proposition.themes });
    expect(version).toBeNull();
  });
});

describe('leaving the browser page', () => {
  it('is asked about only where a position could be stored and is not', () => {
    const coder = makeCoder();
    const asks = () => isStorableUnsaved(coder.form, coder.state.page);
    coder.does(openEmptyPair, summary('No stance yet'));
    expect(asks()).toBe(false);
    coder.does(openStoredPair);
    expect(asks()).toBe(false);
    coder.does(summary('Typed'));
    expect(asks()).toBe(true);
    coder.does(stance(2));
    expect(asks()).toBe(false);
  });
});
