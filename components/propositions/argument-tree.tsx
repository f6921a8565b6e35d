import { Words } from '@/components/ui/words/words';
import type { PropositionPage } from '@/lib/propositions/view-data';
import { takesBothSides } from '@/lib/view/reasons/why-they-differ';
import { oneLanguage } from '@/lib/words/language-of-words';
import { nameList } from '@/lib/words/name-list';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './proposition.module.css';

const BRANCHES = [
  { direction: 'for', title: 'Reasons for' },
  { direction: 'against', title: 'Reasons against' },
] as const;

/** The reasons for and against, each with who gives it and to which conclusion. */
export function ArgumentTree({ page }: { page: PropositionPage }) {
  if (page.reasons.length === 0) return null;
  // Where one debate alone has it and it is contested there, all of this stands under why they differ.
  if (page.debates.length === 1 && takesBothSides(page.positions)) return null;
  return (
    <section className={classes.section}>
      <h2>Reasons</h2>
      <div className={classes.branches}>
        {BRANCHES.map(({ direction, title }) => {
          const reasons = page.reasons.filter((reason) => reason.direction === direction);
          return (
            <div key={direction}>
              <h3>
                {title} <span className="soft">{reasons.length}</span>
              </h3>
              {reasons.length === 0 ? (
                <p className="soft small">Nobody gives one.</p>
              ) : (
                <ul className={classes.tree}>
                  {reasons.map((reason) => {
                    const givers = page.positions.filter((one) =>
                      one.reasonIds.includes(reason.id),
                    );
                    return (
                      <li key={reason.id}>
                        <Words as="p" language={languageOf(givers, page)}>
                          {reason.text}
                        </Words>
                        {givers.length === 0 ? (
                          <p className="soft small">No longer given by anybody.</p>
                        ) : (
                          <ul>
                            {givers.map((position) => (
                              <li key={position.id}>
                                <a href={`#${position.id}`}>{position.commentator.name}</a>{' '}
                                <span className="soft">{stanceWords(position.stance)}</span>
                              </li>
                            ))}
                          </ul>
                        )}
                        {takesBothSides(givers) ? (
                          <p className={classes.flag}>
                            Shared by {nameList(givers.map((one) => one.commentator.name))}, to
                            opposite conclusions
                          </p>
                        ) : null}
                      </li>
                    );
                  })}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Of the debates in which a reason is given; where nobody gives it now, of all that could have it. */
function languageOf(
  givers: readonly { debate: { id: string } }[],
  { debates }: PropositionPage,
): string {
  const given = debates.filter(({ id }) => givers.some(({ debate }) => debate.id === id));
  return oneLanguage((given.length > 0 ? given : debates).map(({ language }) => language));
}
