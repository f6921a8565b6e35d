import type { FoundOtherwise } from '@/lib/view/otherwise';
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
