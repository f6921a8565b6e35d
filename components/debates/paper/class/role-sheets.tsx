import { ClassPassage } from '@/components/debates/paper/class/class-passage';
import { Lines } from '@/components/debates/paper/class/lines';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { classPassages } from '@/lib/view/reveal/class-passages';
import classes from './class-paper.module.css';

/** Each commentator on a sheet: their own words in the order of the text, and what these bear on as questions. */
export function RoleSheets({ view, items, shown, contributionOrder, sentences }: Sheet) {
  const passages = classPassages(
    items.map(({ facts }) => facts),
    shown,
    contributionOrder,
    sentences,
    true,
  );
  return shown.map((commentator) => {
    const own = passages.filter((passage) => passage.commentator.id === commentator.id);
    const asked = items.filter(({ facts }) =>
      own.some(({ propositionIds }) => propositionIds.includes(facts.proposition.id)),
    );
    const numberOf = new Map(asked.map(({ facts }, at) => [facts.proposition.id, at + 1]));
    const { name, initials, index, role, affiliation } = commentator;
    return (
      <section key={commentator.id} className={classes.role} aria-label={name}>
        <Words as="p" className={classes.again}>
          {view.debate.title}
        </Words>
        <h2>
          <CommentatorMark index={index} initials={initials} size={26} /> {name}
        </h2>
        {role || affiliation ? (
          <Words as="p" className="soft">
            {[role, affiliation].filter(Boolean).join(', ')}
          </Words>
        ) : null}
        {own.length === 0 ? (
          <p>No words of theirs are recorded on these propositions.</p>
        ) : (
          <>
            <h3>In their own words</h3>
            {own.map((passage) => (
              <div key={passage.key} className={classes.own}>
                <span className={classes.numbers}>
                  {passage.propositionIds.map((id) => numberOf.get(id)).join(', ')}
                </span>
                <ClassPassage passage={passage} view={view} isQuoted />
              </div>
            ))}
            <h3>What would they say to this? The numbers beside the words lead here.</h3>
            <ol className={classes.bears}>
              {asked.map(({ facts }) => (
                <li key={facts.proposition.id}>
                  <Words as="p" className="text">
                    {facts.proposition.text}
                  </Words>
                  <Lines count={1} />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
    );
  });
}
