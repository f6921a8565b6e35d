import type { AnswerKind } from '@/lib/view/ground/answers';
import type { FoundOtherwise, FoundSo } from '@/lib/view/otherwise';
import { absenceVerb } from '@/lib/words/absence-words';
import { stanceHeld } from '@/lib/words/position-words';

/** What a reader finds: "agrees, implied", "does not address it". */
export function foundWords({
  stance,
  explicitness,
}: Pick<FoundOtherwise, 'stance' | 'explicitness'>) {
  return stance === null ? absenceVerb('not-addressed') : stanceHeld({ stance, explicitness });
}

/** What other readers find of whom: "Ann Berg: agrees, as read by Kim; …". '' where nobody reads anything otherwise. */
export function contestedWords(found: readonly FoundOtherwise[]): string {
  return found
    .map((one) => `${one.commentator.name}: ${foundWords(one)}, as read by ${one.reader.who}`)
    .join('; ');
}

/** What other readers find of one commentator, to stand after what is shown: "; read otherwise: agrees". */
export function readOtherwiseWords(contested: readonly FoundOtherwise[]): string {
  if (contested.length === 0) return '';
  return `; read otherwise: ${contested.map(foundWords).join(', ')}`;
}

/** Under what not every reader finds disputed, or common ground: "Only one of two readers finds this dispute." '' where all do. */
export function foundSoWords(found: FoundSo | null, kind: AnswerKind): string {
  if (!found) return '';
  const what = kind === 'contested' ? 'dispute' : 'common ground';
  const { finding, of } = found;
  if (of === 2) return `Only one of two readers finds this ${what}.`;
  return `Only ${finding} of ${of} readers ${finding === 1 ? 'finds' : 'find'} this ${what}.`;
}

/**
 * How many a list holds, after its title: "1, 2 more in only one reading". The number alone where all readers find all
 * of it so.
 */
export function foundSoCounted(found: readonly (FoundSo | null)[]): { all: number; some: string } {
  const some = found.filter((one) => one !== null);
  const all = found.length - some.length;
  if (!some[0]) return { all, some: '' };
  const inSome =
    some[0].of === 2 ? 'in only one reading' : `in only some of ${some[0].of} readings`;
  return { all, some: `${some.length}${all === 0 ? '' : ' more'} ${inSome}` };
}
