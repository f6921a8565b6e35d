import { describe, expect, it } from 'vitest';
import { readKeptVisit, writeKeptVisit } from '@/lib/coding/kept-visit';
import { visitOf } from '@/lib/coding/state/visit';
import type { DebateView } from '@/lib/view/view';
import {
  type Coder,
  makeCoder,
  openEmptyPair,
  openStoredPair,
  passage,
  stance,
  summary,
  view,
} from '@/tests/fixtures/coder';

const labels = ({ state }: Coder) => ({
  past: state.history.past.map(({ step }) => step.label),
  future: state.history.future.map(({ step }) => step.label),
});

/** The page is loaded anew: what the tab kept is read as a browser gives it back. */
function reload(coder: Coder, options: Parameters<typeof makeCoder>[0] = {}) {
  const visit = readKeptVisit(writeKeptVisit(visitOf(coder.state)));
  if (!visit) throw new Error('What was kept cannot be read.');
  const next = makeCoder(options);
  next.does({ type: 'kept-read', kept: coder.state.kept }, { type: 'take-up-visit', visit });
  return next;
}

/** The view with Person A's position in another version. */
const inVersion = (version: number): DebateView => ({
  ...view,
  positions: view.positions.map((one) => (one.id === '0-0' ? { ...one, version } : one)),
});

function changedOnce() {
  const coder = makeCoder();
  coder.does(openStoredPair, stance(2), { type: 'close' });
  coder.stores('0-0', 2);
  return coder;
}

describe('after a reload in the same tab', () => {
  it('what was done before is undone, from the version that is stored, and done again', () => {
    const coder = reload(changedOnce(), { view: inVersion(2) });
    expect(labels(coder).past).toEqual(['a change of the position of Person A']);
    coder.does({ type: 'undo' });
    expect(coder.last('move-position')).toMatchObject({
      way: 'undo',
      ask: { id: '0-0', toVersion: 1, version: 2 },
    });
    const wrote = { id: '0-0', version: 3 };
    coder.does({ type: 'moved', outcome: { ok: true, value: {} }, wrote });
    const again = reload(coder, { view: inVersion(3) });
    again.does({ type: 'redo' });
    expect(again.last('move-position').ask).toMatchObject({ toVersion: 2, version: 3 });
  });

  it('so is what is not on the page any more: a position that was made and taken back', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, stance(1));
    coder.stores('new', 1);
    coder.does({ type: 'undo' });
    const wrote = { id: 'new', version: 2 };
    coder.does({ type: 'moved', outcome: { ok: true, value: {} }, wrote });
    const again = reload(coder);
    again.does({ type: 'redo' });
    expect(again.last('move-position').ask).toMatchObject({ id: 'new', toVersion: 1, version: 2 });
  });

  it('steps of a position that was stored anew elsewhere are left out, and that is said', () => {
    const before = changedOnce();
    before.does({ type: 'mark', mark: { of: 'question', key: 'why' }, on: true });
    const { mark, on, closes } = before.last('mark');
    before.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    const coder = reload(before, { view: inVersion(3) });
    expect(labels(coder).past).toEqual(['putting a question away']);
    expect(coder.said()).toEqual([
      expect.stringMatching(/^One change that you made before cannot be undone any more.*History/),
    ]);
    // What is taken away now is what is seen now.
    coder.does({ type: 'remove', cell: { commentatorId: 'A', propositionId: 'p0' } });
    expect(coder.last('revert').ask.version).toBe(3);
  });

  it('what the page was left with is what undo opens first', () => {
    const before = changedOnce();
    before.does({ type: 'record-position', passage: passage('b', 'The town sleeps.') });
    before.does({ type: 'type-proposition', text: 'Towns sleep' }, { type: 'page-hidden' });
    const coder = reload(before, { view: inVersion(2) });
    expect(labels(coder).past).toHaveLength(2);
    coder.does({ type: 'undo' });
    expect(coder.form.draft.typedProposition).toBe('Towns sleep');
    expect(coder.form.typedIn).toBe('proposition');
    expect(coder.state.kept).toEqual([]);
  });

  it('a form that was closed with a stance alone is opened again; one that undo had opened is not closed again', () => {
    const before = makeCoder();
    before.does({ type: 'record-position', passage: passage('b', 'The town sleeps.') }, stance(1));
    before.does({ type: 'close' });
    const coder = reload(before);
    coder.does({ type: 'undo' });
    expect(coder.form.draft.stance).toBe(1);
    expect(labels(coder).future).toHaveLength(1);
    expect(labels(reload(coder)).future).toEqual([]);
  });

  it('what is looked for is there, and the place in its list', () => {
    const before = makeCoder();
    const words = passage('b', 'The town');
    before.does({ type: 'find-words', query: 'the' });
    before.does({ type: 'look-at-words', passage: words, place: { list: 'find', at: 3 } });
    expect(reload(before).state.find).toEqual({ query: 'the', at: 3 });
  });

  it('nothing is said of this visit by what an earlier one did', () => {
    const coder = reload(changedOnce(), { view: inVersion(2) });
    expect(coder.state.history.past).toBe(coder.state.takenUp);
    coder.does(openStoredPair, stance(-1));
    coder.stores('0-0', 3);
    expect(coder.state.history.past).not.toBe(coder.state.takenUp);
  });
});

describe('what a tab keeps', () => {
  it('is read whole or not at all: over what is left out, undo would go unseen', () => {
    const kept = JSON.parse(writeKeptVisit(visitOf(changedOnce().state)));
    expect(readKeptVisit(JSON.stringify(kept))?.past).toHaveLength(1);
    const odd = { ...kept, past: [{ kind: 'position', id: 'x' }, ...kept.past] };
    for (const stored of [null, '', '{', '[]', JSON.stringify(odd)]) {
      expect(readKeptVisit(stored)).toBeNull();
    }
  });

  it('is bounded, and the steps that are furthest back go first', () => {
    const { state } = changedOnce();
    const [entry] = state.history.past;
    if (entry?.step.kind !== 'position') throw new Error('It is a step.');
    const long = 'x'.repeat(10_000);
    const many = Array.from({ length: 300 }, (_, at) => ({
      ...entry,
      step: { ...entry.step, label: `${at} ${long}` },
    }));
    const full = { ...state, history: { ...state.history, past: many } };
    const written = writeKeptVisit(visitOf(full));
    expect(written.length).toBeLessThan(600_000);
    const read = readKeptVisit(written);
    expect(read?.past.at(-1)?.label).toMatch(/^299 /);
    expect(read?.past.length).toBeGreaterThan(10);
  });

  it('of a form that was left: the summary', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, summary('No stance yet'), { type: 'page-left' });
    const again = reload(coder);
    again.does({ type: 'undo' });
    expect(again.form.draft.summary).toBe('No stance yet');
    expect(again.form.typedIn).toBe('summary');
  });
});
