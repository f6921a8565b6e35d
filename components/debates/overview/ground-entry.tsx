import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords, Words } from '@/components/ui/words/words';
import type { GroundItem } from '@/lib/view/ground';
import { hiddenNames } from '@/lib/view/hidden-words';
import { tellingWords } from '@/lib/view/quotations';
import type { CommentatorView } from '@/lib/view/view';
import { besideQuotation } from '@/lib/words/in-words-of';
import { kindCounted } from '@/lib/words/kind-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './ground-lists.module.css';

/** One proposition with the words of the voices that stand for it. */
export function GroundEntry({
  item,
  shown,
  onOpen,
}: {
  item: GroundItem;
  shown: readonly CommentatorView[];
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { proposition } = item.facts;
  const { written } = useWords();
  return (
    <li className={classes.entry}>
      <button
        type="button"
        className={classes.proposition}
        onClick={() => onOpen(proposition.id)}
        data-opens={proposition.id}
        {...written}
      >
        {proposition.text}
      </button>
      <p className={classes.more}>{kindCounted(item.facts.tally)}</p>
      <ul className={classes.voices}>
        {item.voices.map((position) => {
          const commentator = shown.find(({ id }) => id === position.commentatorId);
          if (!commentator) return null;
          const telling = tellingWords(position);
          return (
            <li key={position.id}>
              <CommentatorMark
                index={commentator.index}
                initials={commentator.initials}
                implied={position.explicitness === 'implied'}
                size={24}
              />
              <span>
                <span className="visually-hidden">
                  {commentator.name} {stanceWords(position.stance)}:{' '}
                </span>
                {telling === null ? (
                  stanceWords(position.stance)
                ) : telling.quoted ? (
                  <>
                    <Words as="q" className={classes.quote} quoted={telling.words}>
                      {telling.words}
                    </Words>
                    {besideQuotation(telling) ? (
                      <span className="small"> {besideQuotation(telling)}</span>
                    ) : null}
                  </>
                ) : (
                  <Words as="span">{telling.words}</Words>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {item.more > 0 ? (
        <p className={classes.more}>
          and {item.more} {item.more === 1 ? 'other' : 'others'}
        </p>
      ) : null}
      {item.facts.hidden.length > 0 ? (
        <p className={classes.more}>Hidden by the filter: {hiddenNames(item.facts.hidden, 3)}</p>
      ) : null}
    </li>
  );
}
