import { describe, expect, it } from 'vitest';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import { colorOfNote, readNotes } from '@/lib/read/read-notes';
import type { DebateView, EvidenceView } from '@/lib/view/view';

const evidence = (id: string, contributionId: string, start: number | null): EvidenceView => ({
  id,
  exact: id,
  contributionId,
  paragraph: start === null ? 2 : null,
  start,
  end: start === null ? null : start + 3,
  quotation: 0,
  ...unsaidOfWords,
  reasonId: null,
  status: start === null ? 'referred' : 'anchored',
});

const position = (who: string, about: string, stance: -2 | 2, pieces: EvidenceView[]) => ({
  id: `${who}-${about}`,
  commentatorId: who,
  propositionId: about,
  ...emptyFields,
  stance,
  version: 1,
  reasonIds: [],
  evidence: pieces,
});

const person = (id: string, index: number) => ({
  id,
  slug: id,
  name: id,
  initials: id,
  index,
  affiliation: '',
  role: '',
});

const view: Pick<DebateView, 'commentators' | 'themes' | 'propositions' | 'positions'> = {
  commentators: [person('ada', 0), person('bo', 1)],
  themes: [
    { id: 'h', slug: 'health', name: 'Health', parentId: null },
    { id: 'a', slug: 'air', name: 'Air', parentId: 'h' },
    { id: 't', slug: 'trade', name: 'Trade', parentId: null },
  ],
  propositions: [
    { id: 'p', slug: 'p', text: 'P', themeIds: ['a'] },
    { id: 'q', slug: 'q', text: 'Q', themeIds: ['t', 'a'] },
    { id: 'r', slug: 'r', text: 'R', themeIds: ['t'] },
  ],
  positions: [
    position('bo', 'r', -2, [evidence('e4', 'c2', null)]),
    position('bo', 'p', 2, [evidence('e3', 'c2', 0)]),
    position('ada', 'q', 2, [evidence('e2', 'c1', 9), evidence('e1', 'c1', 1)]),
  ],
};

const ids = (themes: string[], who: string[] = []) =>
  readNotes(view, { themes, who }, ['c1', 'c2']).map((note) => note.evidence.id);

describe('readNotes', () => {
  it('puts the quotations in the order of the text', () => {
    expect(ids([])).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('lets a parent theme stand for its children, and any theme of a proposition count', () => {
    expect(ids(['health'])).toEqual(['e1', 'e2', 'e3']);
    expect(ids(['trade'])).toEqual(['e1', 'e2', 'e4']);
    expect(ids(['unheard-of'])).toEqual([]);
  });

  it('keeps to the commentators asked for', () => {
    expect(ids([], ['bo'])).toEqual(['e3', 'e4']);
  });

  it('colours by the first theme or by the stance', () => {
    const [note] = readNotes(view, { themes: [], who: [] }, ['c1', 'c2']);
    if (!note) throw new Error('no note');
    expect(colorOfNote(note, 'theme')).toBe('var(--theme-3)');
    expect(colorOfNote(note, 'stance')).toBe('var(--stance-2)');
  });
});
