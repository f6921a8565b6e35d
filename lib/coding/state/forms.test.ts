import { describe, expect, it } from 'vitest';
import {
  makeCoder,
  openEmptyPair,
  openStoredPair,
  passage,
  stance,
  summary,
} from '@/tests/fixtures/coder';

describe('opening a form', () => {
  it('shows what is stored of a pair, or that there is nothing', () => {
    const coder = makeCoder();
    coder.does(openStoredPair);
    expect(coder.form.draft).toMatchObject({ positionId: '0-0', version: 1, stance: 1 });
    coder.does(openEmptyPair);
    expect(coder.form.draft).toMatchObject({ commentatorId: 'B', positionId: null, stance: null });
  });

  it('shows the side where it stands', () => {
    const coder = makeCoder();
    expect(coder.does(openStoredPair)).toEqual([
      { do: 'show-panel', panel: 'propositions', focus: false },
    ]);
    expect(coder.state.side).toBe('list');
    const place = { kind: 'text' as const, contributionId: 'a', offset: 6 };
    expect(coder.does({ type: 'open-position', positionId: '1-1', place })).toEqual([]);
    expect(coder.state.side).toBe('text');
    expect(coder.form).toMatchObject({ opened: { place }, draft: { positionId: '1-1' } });
  });

  it('gives each a name of its own, and closes the one before', () => {
    const coder = makeCoder();
    coder.does(openStoredPair);
    const first = coder.form.opened.key;
    coder.does(openStoredPair);
    expect(coder.form.opened.key).not.toBe(first);
    expect(coder.state.leaving).toEqual([]);
  });

  it('a position that is not there any more: nothing', () => {
    const coder = makeCoder();
    const before = coder.state;
    const place = { kind: 'text' as const, contributionId: 'a', offset: 6 };
    coder.does({ type: 'open-position', positionId: 'gone', place });
    expect(coder.state).toBe(before);
  });

  it('the address can ask for one; what is not there is left out', () => {
    const open = (proposition: string | null, commentator: string | null) =>
      makeCoder({ wanted: { proposition, commentator } }).state;
    expect(open('p0', 'a').form?.draft.positionId).toBe('0-0');
    expect(open('p1', 'a').form?.draft).toMatchObject({ positionId: null, propositionId: 'p1' });
    expect(open('p0', 'nobody')).toMatchObject({ form: null, side: 'list' });
    expect(open(null, null)).toMatchObject({ form: null, side: 'text' });
  });
});

describe('closing a form', () => {
  it('saves what typing has not rested on yet', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), { type: 'close' });
    expect(coder.state.form).toBeNull();
    expect(coder.last('save').form.summary).toBe('Typed');
    coder.stores('0-0', 2);
    expect(coder.state).toMatchObject({ leaving: [], kept: [] });
  });

  it('keeps what is refused, with why, and whose position on what it is', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), { type: 'close' });
    coder.refuses('These are not her words.');
    expect(coder.state.leaving).toEqual([]);
    expect(coder.state.kept).toEqual([
      {
        id: expect.stringContaining('visit-'),
        place: { kind: 'list', propositionId: 'p0' },
        draft: expect.objectContaining({ summary: 'Typed', version: 1 }),
        typedIn: 'summary',
        about: 'Person A on “Proposition 0.”',
        why: 'These are not her words.',
      },
    ]);
    expect(coder.last('keep').kept).toBe(coder.state.kept[0]);
  });

  it('tries once more what changed while a save was on its way that then failed', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), { type: 'close' });
    coder.doesNotAnswer();
    expect(coder.count('save')).toBe(2);
    expect(coder.state.kept).toEqual([]);
    coder.stores('0-0', 2);
    expect(coder.state).toMatchObject({ leaving: [], kept: [] });
  });

  it('keeps what was typed and lacks something, and says what', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, summary('No stance yet'), { type: 'escape' });
    expect(coder.state.kept).toMatchObject([
      { draft: { summary: 'No stance yet' }, why: expect.stringContaining('choose a stance') },
    ]);
    expect(coder.count('save')).toBe(0);
  });

  it('words with a stance and nothing typed: it is said, and a step of undo', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'People read at night.') }, stance(1));
    coder.does({ type: 'close' });
    expect(coder.state.kept).toEqual([]);
    expect(coder.said()).toEqual([
      'Closed before it was complete: Person A, no proposition yet. Press u or Undo to open it again.',
    ]);
    expect(coder.state.history.past).toHaveLength(1);
  });

  it('chosen words alone: nothing is kept, they are quickly chosen again', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: passage('a', 'They need light.') });
    coder.does({ type: 'close' });
    expect(coder.state).toMatchObject({ kept: [], history: { past: [] } });
  });

  it('two forms at once, each with its own answer', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    const first = coder.last('save').key;
    coder.does({ type: 'open-pair', commentatorId: 'B', propositionId: 'p1' }, stance(0));
    coder.does({ type: 'close' });
    coder.doesNotAnswer();
    coder.doesNotAnswer();
    coder.does({
      type: 'saved',
      key: first,
      id: '0-0',
      version: 2,
      propositionId: 'p0',
      isNewProposition: false,
    });
    expect(coder.state.leaving).toEqual([]);
    expect(coder.state.kept.map(({ about }) => about)).toEqual(['Person B on “Proposition 1.”']);
    expect(coder.state.versions.get('0-0')).toBe(2);
  });
});

describe('a reason that is written', () => {
  const written = { type: 'write-reason', part: { text: ' It  is dark. ' } } as const;

  it('is added and saved when it is said to be whole', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, written);
    expect(coder.count('save')).toBe(0);
    coder.does({ type: 'add-reason' });
    expect(coder.last('save').form.reasons).toEqual([{ text: 'It is dark.', direction: 'for' }]);
    expect(coder.form.newReason.text).toBe('');
    coder.does({ type: 'add-reason' });
    expect(coder.form.draft.reasons).toHaveLength(1);
  });

  it('speaks against where the stance does, until the coder says otherwise', () => {
    const coder = makeCoder();
    coder.does({ type: 'open-pair', commentatorId: 'B', propositionId: 'p1' });
    expect(coder.form.newReason.direction).toBe('against');
    coder.does({ type: 'write-reason', part: { direction: 'for' } });
    expect(coder.form.newReason.direction).toBe('for');
  });

  it('goes with a form that is closed before it was added', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, written, { type: 'escape' });
    expect(coder.last('save').form.reasons).toEqual([{ text: 'It is dark.', direction: 'for' }]);
    coder.does(openEmptyPair, written, { type: 'page-left' });
    expect(coder.state.kept.map(({ draft }) => draft.reasons)).toEqual([
      [{ text: 'It is dark.', direction: 'for' }],
    ]);
  });

  it('is kept while the page is hidden, and stays where it is written', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, written, { type: 'page-hidden' });
    expect(coder.state.kept.map(({ draft }) => draft.reasons.length)).toEqual([1]);
    coder.does({ type: 'page-shown' });
    expect(coder.state.kept).toEqual([]);
    expect(coder.form).toMatchObject({
      draft: { reasons: [] },
      newReason: { text: ' It  is dark. ' },
    });
  });
});

describe('a proposition that is typed', () => {
  const sentence = 'A long considered sentence.';
  const typed = { type: 'type-proposition', text: sentence } as const;
  const words = { type: 'choose-words', passage: passage('a', 'They need light.') } as const;

  it.each(['escape', 'close', 'page-hidden', 'page-left'] as const)('is kept at %s', (type) => {
    const coder = makeCoder();
    coder.does(words, stance(1), typed, { type });
    expect(coder.state.kept).toMatchObject([
      { about: `Person A on “${sentence}”`, draft: { typedProposition: sentence, stance: 1 } },
    ]);
    coder.does({ type: 'open-kept', id: coder.last('keep').kept.id });
    expect(coder.form.draft).toMatchObject({ typedProposition: sentence, propositionId: null });
  });

  it('is said to be neither taken nor written', () => {
    const coder = makeCoder();
    coder.does(words, stance(1), typed, { type: 'close' });
    expect(coder.state.kept[0]?.why).toBe(
      'Not saved yet: press Enter in the field of the proposition: that writes it, or takes one that is there.',
    );
    expect(coder.count('save')).toBe(0);
  });

  it('is no part of the draft any more when it is written, or another is chosen', () => {
    const proposition = { text: sentence, themes: [] };
    const coder = makeCoder();
    coder.does(words, stance(1), typed, { type: 'write-proposition', proposition, typing: false });
    expect(coder.form.draft).toMatchObject({ newProposition: proposition, typedProposition: '' });
    coder.does({ type: 'close' }, words, stance(1), typed, {
      type: 'choose-proposition',
      propositionId: 'p1',
    });
    expect(coder.form.draft).toMatchObject({ propositionId: 'p1', typedProposition: '' });
  });
});

describe('a theme that is typed', () => {
  const proposition = { text: 'A sentence.', themes: [] };
  const written = { type: 'write-proposition', proposition, typing: false } as const;
  const typed = { type: 'type-theme', text: 'Lamp' } as const;
  const words = { type: 'choose-words', passage: passage('a', 'They need light.') } as const;

  it.each(['escape', 'close', 'page-hidden', 'page-left'] as const)('is kept at %s', (type) => {
    const coder = makeCoder();
    coder.does(words, stance(1), written, typed, { type });
    expect(coder.state.kept).toMatchObject([
      {
        why: 'Not saved yet: press Enter in the field of the theme: that writes it, or takes one that is there.',
        draft: { typedTheme: 'Lamp', newProposition: { text: 'A sentence.', themes: [] } },
      },
    ]);
    coder.does({ type: 'open-kept', id: coder.last('keep').kept.id });
    expect(coder.form.draft.typedTheme).toBe('Lamp');
  });

  it('is no part of the draft any more when it is taken', () => {
    const coder = makeCoder();
    coder.does(words, stance(1), written, typed);
    const withTheme = { ...proposition, themes: [{ name: 'Lamp' }] };
    coder.does({ type: 'write-proposition', proposition: withTheme, typing: false });
    expect(coder.form.draft.typedTheme).toBe('');
    // The field is emptied after that: nothing more is saved for it.
    coder.does({ type: 'type-theme', text: '' });
    expect(coder.count('save')).toBe(1);
    expect(coder.count('later')).toBe(1);
  });
});

describe('choosing the proposition of words', () => {
  function withWords() {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'They need light.') }, stance(-1));
    return coder;
  }

  it('where the commentator has none there, it is a new position', () => {
    const coder = withWords();
    coder.does({ type: 'choose-proposition', propositionId: 'p1' });
    expect(coder.last('save').form).toMatchObject({
      propositionId: 'p1',
      stance: -1,
      version: null,
      evidence: [{ exact: 'They need light.' }],
    });
    expect(coder.form.joined).toBeNull();
  });

  it('where there is one, the words are added to it and its stance stays', () => {
    const coder = withWords();
    coder.does({ type: 'choose-proposition', propositionId: 'p0' });
    expect(coder.last('save').form).toMatchObject({
      stance: 1,
      version: 1,
      evidence: [{ exact: 'They need light.' }],
    });
    expect(coder.form).toMatchObject({ joined: { kept: 1, pressed: -1 } });
  });

  it('what was typed before goes with the words', () => {
    const coder = withWords();
    coder.does(
      summary('In her own way'),
      { type: 'write-reason', part: { text: 'It is dark.', direction: 'for' } },
      { type: 'add-reason' },
      { type: 'choose-proposition', propositionId: 'p0' },
    );
    expect(coder.last('save').form).toMatchObject({
      summary: 'In her own way',
      reasons: [{ text: 'It is dark.', direction: 'for' }],
    });
  });
});

it('a key that means the open form does nothing where none is open', () => {
  const coder = makeCoder();
  const before = coder.state;
  coder.does(
    stance(1),
    { type: 'toggle-explicitness' },
    { type: 'remove' },
    { type: 'take-newer' },
    { type: 'save-over' },
    { type: 'choose-proposition', propositionId: 'p0' },
    { type: 'bring-back', version: 1 },
    { type: 'show-history', on: true },
    { type: 'try-now' },
    { type: 'close' },
  );
  expect(coder.state).toBe(before);
});
