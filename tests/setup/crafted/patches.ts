import type { CraftedWorld } from '@/tests/setup/crafted/world';

/** Rows for patches that are to be refused, by what they would do. */
export function craftedPatches({ here, there, themes }: CraftedWorld) {
  const shown = (text: string) => ({ text, shown: true });
  const words = 'The library should stay open at night.';
  const now = '2026-01-01T00:00:00.000Z';
  const top = { name: 'Cost', parentId: null, order: 1, shown: true };
  const given = { row: 'given', from: null, to: 5 };
  const silence = { row: 'silence', from: null, to: now };
  const silent = { readingId: here.keyed, commentatorId: here.bo, propositionId: here.read.id };
  const inDebate = { row: 'debate-of', from: null, to: 5 };
  const reason = { row: 'reason', to: { propositionId: here.open.id, order: 9 } };
  const ofAda = { row: 'position', id: here.held.ada.id, from: here.read.id };

  /** Rows that leave the debate or name what is not there: refused also where they are sealed. */
  const outside: Record<string, object[]> = {
    'empties a proposition of another debate': [
      { row: 'proposition', id: there.open.id, from: shown(words), to: shown('') },
    ],
    'hides a proposition of another debate': [
      {
        row: 'proposition',
        id: there.open.id,
        from: shown(words),
        to: { text: words, shown: false },
      },
    ],
    'rewords what is unknown': [
      { row: 'proposition', id: 'unknown', from: shown(words), to: shown('Other words.') },
    ],
    'moves a position into another debate': [{ ...ofAda, to: there.read.id }],
    'moves a position to what is unknown': [{ ...ofAda, to: 'unknown' }],
    'moves a position of another debate': [
      { row: 'position', id: there.held.ada.id, from: there.read.id, to: there.open.id },
    ],
    'moves a position of another debate here': [
      { row: 'position', id: there.held.ada.id, from: there.read.id, to: here.open.id },
    ],
    'moves an unknown position': [{ ...ofAda, id: 'unknown', to: here.open.id }],
    'moves a position where there is one': [{ ...ofAda, to: here.open.id }],
    'a silence of another debate’s commentator': [
      { ...silence, ...silent, commentatorId: there.bo },
    ],
    'a silence in another debate’s reading': [{ ...silence, ...silent, readingId: there.keyed }],
    'a silence on another debate’s proposition': [
      { ...silence, ...silent, propositionId: there.read.id },
    ],
    'a silence all of another debate': [
      {
        ...silence,
        readingId: there.keyed,
        commentatorId: there.bo,
        propositionId: there.read.id,
      },
    ],
    'a silence of nobody': [{ ...silence, ...silent, commentatorId: 'unknown' }],
    'a silence in no reading': [{ ...silence, ...silent, readingId: 'unknown' }],
    'a reason of another debate for a position': [
      { ...given, positionId: here.held.ada.id, reasonId: there.reason },
    ],
    'a reason for a position of another debate': [
      { ...given, positionId: there.held.ada.id, reasonId: here.reason },
    ],
    'an unknown reason': [{ ...given, positionId: here.held.ada.id, reasonId: 'unknown' }],
    'a reason for nothing': [{ ...given, positionId: 'unknown', reasonId: here.reason }],
    'a reason out of another debate': [
      { ...reason, id: there.reason, from: { propositionId: there.read.id, order: 0 } },
    ],
    'a reason into another debate': [
      {
        row: 'reason',
        id: here.reason,
        from: { propositionId: here.read.id, order: 0 },
        to: { propositionId: there.read.id, order: 0 },
      },
    ],
    'an unknown reason moved': [
      { ...reason, id: 'unknown', from: { propositionId: here.read.id, order: 0 } },
    ],
    'a proposition into another debate': [
      { ...inDebate, propositionId: here.open.id, debateId: there.id },
    ],
    'a proposition out of another debate': [
      { ...inDebate, propositionId: there.open.id, debateId: here.id },
    ],
    'a proposition into no debate': [
      { ...inDebate, propositionId: here.open.id, debateId: 'unknown' },
    ],
    'nothing into the debate': [{ ...inDebate, propositionId: 'unknown', debateId: here.id }],
    'under a theme that is unknown': [
      { row: 'theme-of', propositionId: here.open.id, themeId: 'unknown', from: null, to: 4 },
    ],
    'nothing under a theme': [
      { row: 'theme-of', propositionId: 'unknown', themeId: themes.cost, from: null, to: 4 },
    ],
    'a theme under itself': [
      { row: 'theme', id: themes.cost, from: top, to: { ...top, parentId: themes.cost } },
    ],
    'a theme under what is unknown': [
      { row: 'theme', id: themes.cost, from: top, to: { ...top, parentId: 'unknown' } },
    ],
    'a theme that is unknown': [{ row: 'theme', id: 'unknown', from: top, to: top }],
  };

  /** Rows that a screen could have been answered, but was not. */
  const unasked: Record<string, object[]> = {
    'takes the words of a proposition': [
      { row: 'proposition', id: here.open.id, from: shown(words), to: shown('') },
    ],
    'takes a proposition out of the debate': [
      { row: 'debate-of', propositionId: here.open.id, debateId: here.id, from: 0, to: null },
    ],
    'puts a proposition of another debate under a theme': [
      { row: 'theme-of', propositionId: there.open.id, themeId: themes.cost, from: null, to: 4 },
    ],
    'names a theme anew': [{ row: 'theme', id: themes.cost, from: top, to: { ...top, name: '' } }],
    'hides a theme': [{ row: 'theme', id: themes.cost, from: top, to: { ...top, shown: false } }],
    'a third level of themes': [
      { row: 'theme', id: themes.hours, from: top, to: { ...top, parentId: themes.wages } },
    ],
    'no rows': [],
    'a hundred thousand rows': Array.from({ length: 100_000 }, (_, at) => ({
      ...ofAda,
      id: `p${at}`,
      to: there.read.id,
    })),
  };

  return { outside, unasked };
}
