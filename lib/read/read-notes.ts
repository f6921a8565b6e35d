import type { ReadColour, ReadState } from '@/lib/read/read-state';
import type {
  CommentatorView,
  DebateView,
  EvidenceView,
  PositionView,
  PropositionView,
  ThemeView,
} from '@/lib/view/view';
import { stanceColor } from '@/lib/words/stance-words';

/** A quotation with all that is said about it beside the text. */
export type ReadNote = {
  evidence: EvidenceView;
  position: PositionView;
  proposition: PropositionView;
  commentator: CommentatorView;
  /** The theme the proposition is listed under, and its place among the debate's themes. */
  theme: ThemeView | null;
  themeIndex: number;
};

/**
 * The quotations whose positions pass the filters, in the order of the text: by contribution as
 * given, then by place or, where only that is known, by paragraph. A theme that is chosen stands
 * for its children too; without a choice everything passes.
 */
export function readNotes(
  view: Pick<DebateView, 'commentators' | 'themes' | 'propositions' | 'positions'>,
  state: Pick<ReadState, 'themes' | 'who'>,
  contributionIds: readonly string[],
): ReadNote[] {
  const commentators = new Map(view.commentators.map((one) => [one.id, one]));
  const propositions = new Map(view.propositions.map((one) => [one.id, one]));
  const wanted = wantedThemes(view.themes, state.themes);
  const themeIndexes = new Map(view.themes.map((theme, index) => [theme.id, index]));
  const order = new Map(contributionIds.map((id, index) => [id, index]));
  const notes: ReadNote[] = [];
  for (const position of view.positions) {
    const commentator = commentators.get(position.commentatorId);
    const proposition = propositions.get(position.propositionId);
    if (!commentator || !proposition) continue;
    if (state.who.length > 0 && !state.who.includes(commentator.slug)) continue;
    if (wanted && !proposition.themeIds.some((id) => wanted.has(id))) continue;
    const themeIndex = themeIndexes.get(proposition.themeIds[0] ?? '') ?? 0;
    for (const evidence of position.evidence) {
      notes.push({
        evidence,
        position,
        proposition,
        commentator,
        theme: view.themes[themeIndex] ?? null,
        themeIndex,
      });
    }
  }
  const placeOf = ({ evidence }: ReadNote) => order.get(evidence.contributionId ?? '') ?? 1e9;
  return notes.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.evidence.start ?? 0) - (b.evidence.start ?? 0) ||
      (a.evidence.paragraph ?? 0) - (b.evidence.paragraph ?? 0),
  );
}

function wantedThemes(
  themes: readonly ThemeView[],
  slugs: readonly string[],
): ReadonlySet<string> | null {
  if (slugs.length === 0) return null;
  const chosen = new Set(themes.filter((theme) => slugs.includes(theme.slug)).map(({ id }) => id));
  return new Set(
    themes
      .filter((theme) => chosen.has(theme.id) || chosen.has(theme.parentId ?? ''))
      .map(({ id }) => id),
  );
}

/**
 * The CSS colour in which a theme's highlights are drawn: a dozen, then again from the first. They
 * are brighter than those of the commentators, so that nobody takes one for the other.
 */
export function themeColor(index: number): string {
  return `var(--theme-${(index % 12) + 1})`;
}

/** The colour of a quotation's highlight, by its theme or by its stance. */
export function colorOfNote(note: ReadNote, colour: ReadColour): string {
  return colour === 'stance' ? stanceColor(note.position.stance) : themeColor(note.themeIndex);
}
