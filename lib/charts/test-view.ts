import type { Stance } from '@/lib/analysis/stance-matrix';
import type { DebateView } from '@/lib/debates/view';

/**
 * A debate made for tests: commentators A, B, C… (rows) on propositions p0, p1… (columns), with
 * the theme of each proposition by name ('' for none). `null` is not addressed.
 */
export function makeView(
  stances: readonly (readonly (Stance | null)[])[],
  themes: readonly string[],
): DebateView {
  const names = [...new Set(themes)].filter((name) => name !== '');
  return {
    debate: {
      id: 'debate',
      slug: 'debate',
      title: 'A debate',
      question: 'What is to be done?',
      description: '',
      date: '2023-03-22',
      language: 'en',
      readingId: 'reading',
      hasText: false,
    },
    source: {
      id: 'source',
      title: '',
      publisher: 'A Review',
      url: 'https://example.org/a',
      date: null,
      licenceNote: '',
      textStored: false,
    },
    commentators: stances.map((_, index) => {
      const letter = String.fromCodePoint(65 + index);
      return {
        id: letter,
        slug: letter.toLowerCase(),
        name: `Person ${letter}`,
        initials: letter,
        index,
        affiliation: '',
        role: '',
      };
    }),
    themes: names.map((name) => ({ id: name, slug: name.toLowerCase(), name, parentId: null })),
    propositions: themes.map((theme, place) => ({
      id: `p${place}`,
      slug: `p${place}`,
      text: `Proposition ${place}.`,
      themeIds: theme === '' ? [] : [theme],
    })),
    reasons: [],
    positions: stances.flatMap((row, index) =>
      row.flatMap((stance, place) =>
        stance === null
          ? []
          : [
              {
                id: `${index}-${place}`,
                commentatorId: String.fromCodePoint(65 + index),
                propositionId: `p${place}`,
                stance,
                explicitness: 'explicit' as const,
                confidence: null,
                summary: '',
                note: '',
                version: 1,
                reasonIds: [],
                evidence: [],
              },
            ],
      ),
    ),
  };
}

/** The ids of a made view, for selecting all of it. */
export function allIds(view: DebateView): [string[], string[]] {
  return [view.propositions.map(({ id }) => id), view.commentators.map(({ id }) => id)];
}
