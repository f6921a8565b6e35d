import { CommentatorMark } from '@/components/ui/commentator-mark';
import { stances } from '@/lib/analysis/stance-matrix';
import type { HeldPosition } from '@/lib/propositions/view-data';
import { stanceColor, stanceWords } from '@/lib/words/stance-words';
import classes from './proposition.module.css';

/** A commentator's mark on this page: the same wherever they appear on it. */
export type PersonMark = { index: number; initials: string };

/** The five stances with everyone at theirs; each name leads to the position below. */
export function PropositionSpectrum({
  positions,
  marks,
  several,
}: {
  positions: readonly HeldPosition[];
  marks: ReadonlyMap<string, PersonMark>;
  /** More than one debate: the year stands beside the name. */
  several: boolean;
}) {
  return (
    <ol className={classes.spectrum} aria-label="Who holds which stance">
      {stances.map((stance) => {
        const held = positions.filter((position) => position.stance === stance);
        return (
          <li key={stance} style={{ borderColor: stanceColor(stance) }}>
            <p className={classes.step}>
              {stanceWords(stance)} <b>{held.length}</b>
            </p>
            <ul>
              {held.map((position) => {
                const mark = marks.get(position.commentator.id);
                return (
                  <li key={position.id}>
                    <a href={`#${position.id}`}>
                      <CommentatorMark
                        index={mark?.index ?? 0}
                        initials={mark?.initials ?? '?'}
                        implied={position.explicitness === 'implied'}
                        size={22}
                      />{' '}
                      {position.commentator.name}
                      {several && position.debate.date ? (
                        <span className="soft">, {position.debate.date.slice(0, 4)}</span>
                      ) : null}
                    </a>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
