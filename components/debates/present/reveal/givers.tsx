import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { RevealedCard, RevealedVoice } from '@/lib/view/reveal/revealed-cards';
import { nameList } from '@/lib/words/name-list';
import classes from './givers.module.css';

/** So many marks stand after a reason; of more their number is said. */
const MOST_GIVERS = 8;

/** Who of a group gives a reason, after it. */
export function Givers({ voices }: { voices: readonly RevealedVoice[] }) {
  if (voices.length === 0) return null;
  const names = nameList(voices.map(({ commentator }) => commentator.name));
  return (
    <span className={classes.givers} title={names}>
      {voices.slice(0, MOST_GIVERS).map(({ commentator, implied }) => (
        <CommentatorMark
          key={commentator.id}
          index={commentator.index}
          initials={commentator.initials}
          implied={implied}
          size={22}
        />
      ))}
      <span className="visually-hidden">, given by {names}</span>
      {voices.length > MOST_GIVERS ? (
        <small aria-hidden="true">{voices.length} in all</small>
      ) : null}
    </span>
  );
}

/** Which of the words of a group these are, where they are not all. */
export function WhichWords({
  card: { words, wordsBefore, wordsInAll },
}: {
  card: Pick<RevealedCard, 'words' | 'wordsBefore' | 'wordsInAll'>;
}) {
  if (words.length === wordsInAll) return null;
  const [from, to] = [wordsBefore + 1, wordsBefore + words.length];
  return (
    <p className={classes.which}>
      {words.length === 0
        ? 'words shown before'
        : `words ${from === to ? to : `${from} to ${to}`} of ${wordsInAll}`}
    </p>
  );
}
