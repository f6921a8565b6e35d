import { markWords } from '@/lib/charts/spectrum/mark-words';
import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import type { CommentatorView } from '@/lib/view/view';
import { type Absence, absenceLabel, absenceVerb } from '@/lib/words/absence-words';

/**
 * Where a commentator and a proposition meet: the mark, or why there is none. Both where a filter
 * hides the position: its mark is drawn faint.
 */
export type PersonCell =
  | { readonly mark: SpectrumMark; readonly absence: 'hidden' | null }
  | { readonly mark: null; readonly absence: Exclude<Absence, 'hidden'> };

/** A line: a theme's name, or a proposition with a cell for each commentator. */
export type PersonLine =
  | {
      readonly kind: 'theme';
      readonly name: string;
      /** Null where it is none of the debate's themes. */
      readonly themeId: string | null;
      readonly count: number;
      readonly elsewhere: number;
    }
  | {
      readonly kind: 'proposition';
      readonly propositionId: string;
      readonly slug: string;
      readonly text: string;
      readonly cells: readonly PersonCell[];
    };

/** The spectrum with a column a commentator. */
export type StancesByPerson = {
  readonly columns: readonly CommentatorView[];
  readonly lines: readonly PersonLine[];
};

/**
 * The rows of the spectrum, in its order and under its headings, with a column for each commentator
 * shown. Who is not shown has none; the row of the spectrum names them as hidden.
 *
 * Cost: one step a cell.
 */
export function stancesByPerson(
  groups: readonly SpectrumGroup[],
  shown: readonly CommentatorView[],
): StancesByPerson {
  const lines = groups.flatMap(({ themeId, title, elsewhere, rows }): PersonLine[] => [
    ...(title === null
      ? []
      : [{ kind: 'theme' as const, name: title, themeId, count: rows.length, elsewhere }]),
    ...rows.map(({ propositionId, slug, text, bands, notCoded }): PersonLine => {
      const cells = new Map<string, PersonCell>(
        notCoded.map(({ id }) => [id, { mark: null, absence: 'not-coded' }]),
      );
      for (const { marks, faint } of bands) {
        for (const mark of faint) cells.set(mark.commentator.id, { mark, absence: 'hidden' });
        for (const mark of marks) cells.set(mark.commentator.id, { mark, absence: null });
      }
      return {
        kind: 'proposition',
        propositionId,
        slug,
        text,
        cells: shown.map(({ id }) => cells.get(id) ?? { mark: null, absence: 'not-addressed' }),
      };
    }),
  ]);
  return { columns: shown, lines };
}

/** Which signs a key has to explain. */
export function signsInCells({ lines }: StancesByPerson): {
  readonly implied: boolean;
  readonly hidden: boolean;
  readonly notCoded: boolean;
} {
  const cells = lines.flatMap((line) => (line.kind === 'theme' ? [] : line.cells));
  return {
    implied: cells.some(({ mark }) => mark?.implied),
    hidden: cells.some(({ absence }) => absence === 'hidden'),
    notCoded: cells.some(({ absence }) => absence === 'not-coded'),
  };
}

/** What a cell says, for its tip and its label. */
export function describeCell(name: string, cell: PersonCell, text: string): string {
  if (cell.mark !== null) return `${markWords(cell.mark, cell.absence === 'hidden')}: ${text}`;
  return cell.absence === 'not-addressed'
    ? `${name} ${absenceVerb(cell.absence)}: ${text}`
    : `${name}: ${absenceLabel(cell.absence)}: ${text}`;
}
