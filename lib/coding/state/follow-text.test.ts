import { describe, expect, it } from 'vitest';
import { codingText } from '@/lib/coding/state/coding-text';
import type { CodingCommand } from '@/lib/coding/state/commands';
import type { DebateView, PositionView } from '@/lib/view/view';
import {
  type Coder,
  contributions,
  makeCoder,
  openStoredPair,
  passage,
  stance,
  summary,
  view,
} from '@/tests/fixtures/coder';

type Text = typeof contributions;

/** The position of Person A, in a version, with these words of the text `a` as its evidence. */
function viewAt(version: number, texts: Text, exact: string): DebateView {
  const text = texts.find(({ id }) => id === 'a')?.text ?? '';
  const start = text.indexOf(exact);
  const said = { suggested: false, stance: null, saidOn: '', wordsOf: '', telling: false };
  const place = { contributionId: 'a', start, end: start + exact.length, paragraph: 1 };
  const beside = { quotation: 0, reasonId: null, checked: false, status: 'anchored' as const };
  const positions = view.positions.map(
    (one): PositionView =>
      one.id === '0-0'
        ? { ...one, version, evidence: [{ id: 'e', exact, ...place, ...said, ...beside }] }
        : one,
  );
  return { ...view, positions };
}

const withText = (id: string, text: string | null): Text =>
  contributions.map((one) => (one.id === id ? { ...one, text } : one));

const correctedText = withText(
  'a',
  'Well: people read at night. They need LIGHT.\n\nThe doors stay open.',
);
const before = viewAt(1, contributions, 'They need light.');
const after = viewAt(2, correctedText, 'They need LIGHT.');
const corrected: CodingCommand = {
  type: 'text-changed',
  does: 'correct',
  number: 1,
  renewed: ['0-0'],
  said: 'The paragraph is corrected.',
};

function reads(coder: Coder, now: DebateView, texts?: Text) {
  const { page } = coder.state;
  const text = texts ? codingText(texts) : page.text;
  coder.does({ type: 'page-read', page: { ...page, view: now, text } });
}

describe('a form that is open while the text is changed here', () => {
  it.each(['the answer', 'the page'])('goes on from its version, first known by %s', (first) => {
    const coder = makeCoder({ view: before });
    coder.does(openStoredPair, summary('Typed'));
    if (first === 'the answer') coder.does(corrected);
    reads(coder, after);
    if (first === 'the page') coder.does(corrected);
    reads(coder, after, correctedText);
    coder.does(stance(2));
    expect(coder.last('save').form).toMatchObject({
      version: 2,
      summary: 'Typed',
      evidence: [{ exact: 'They need LIGHT.', start: 28, end: 44 }],
    });
  });

  it('saves again what was refused between', () => {
    const coder = makeCoder({ view: before });
    coder.does(openStoredPair, stance(2));
    coder.refuses('Changed meanwhile.', 2);
    coder.does(corrected);
    reads(coder, after, correctedText);
    expect(coder.last('save').form).toMatchObject({ version: 2, stance: 2 });
    coder.stores('0-0', 3);
    expect(coder.form.save.kind).toBe('saved');
  });

  it('another’s change meanwhile is still one that is asked about', () => {
    const coder = makeCoder({ view: before });
    coder.does(openStoredPair);
    reads(coder, after, correctedText);
    coder.does(stance(2));
    expect(coder.last('save').form).toMatchObject({ version: 1 });
    coder.does(corrected);
    reads(coder, viewAt(3, correctedText, 'They need LIGHT.'));
    expect(coder.form.draft.version).toBe(1);
  });

  it('words that are only entered go with the text, and the form stands under them', () => {
    const coder = makeCoder();
    coder.does({ type: 'choose-words', passage: passage('a', 'The doors stay open.') }, stance(1));
    coder.does({ type: 'choose-words', passage: passage('a', 'light') });
    // The turn is split: its second paragraph is a turn of its own.
    const split = [
      ...withText('a', 'Indeed: People read at night. They need light.'),
      { ...contributions[1]!, id: 'a2', text: 'The doors stay open.' },
    ];
    reads(coder, view, split);
    expect(coder.form.draft.evidence).toMatchObject([
      { exact: 'The doors stay open.', contributionId: 'a2', start: 0, end: 20, paragraph: 1 },
    ]);
    expect(coder.form.opened.place).toEqual({ kind: 'text', contributionId: 'a2', offset: 20 });
    expect(coder.state.passage).toEqual({ contributionId: 'a', start: 40, end: 45 });
  });

  it('what is in the text no more is not chosen any more; the keys stay where they can', () => {
    const coder = makeCoder();
    coder.does({ type: 'go-to-words', passage: passage('a', 'The doors stay open.') });
    reads(coder, view, withText('a', 'The doors stay shut.'));
    expect(coder.state).toMatchObject({ passage: null, at: null });
  });
});
