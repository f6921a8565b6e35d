import { ClassPassage } from '@/components/debates/paper/class/class-passage';
import { Lines } from '@/components/debates/paper/class/lines';
import { PaperAbout, PaperNotes, PaperSheet } from '@/components/debates/paper/class/paper-sheet';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { absencesOn } from '@/lib/view/absence';
import { isGranted } from '@/lib/view/reasons/shared-reasons';
import { classPassages, type ClassPassage as OwnPassage } from '@/lib/view/reveal/class-passages';
import type { RevealItem } from '@/lib/view/reveal/reveal-deck';
import { sureInWords } from '@/lib/view/reveal/sure-in-words';
import { wordsOfSentence } from '@/lib/view/sentence-words';
import type { CommentatorView } from '@/lib/view/view';
import { type Absence, absenceVerb } from '@/lib/words/absence-words';
import { GRANTED } from '@/lib/words/granted-words';
import classes from './class-paper.module.css';

/**
 * Each commentator on a sheet: their own words in the order of the text, their reasons, and what the class is
 * asked, to be answered in their place; on what they are silent it says.
 */
export function RoleSheets(sheet: Sheet & { read: string }) {
  const { view, items, shown, contributionOrder, sentences, called, read } = sheet;
  const passages = classPassages(
    items.map(({ facts }) => facts),
    shown,
    contributionOrder,
    sentences,
    true,
  );
  const absences = items.map(({ facts }) => absencesOn(facts));
  const numberOf = new Map(items.map(({ facts }, at) => [facts.proposition.id, at + 1]));
  return shown.map((commentator) => {
    const { id, name, initials, index, role, affiliation } = commentator;
    const own = passages.filter((passage) => passage.commentator.id === id);
    const reasons = reasonsOf(commentator, sheet);
    const sure = sureInWords(
      items.map(({ facts }) => ({
        held: facts.held.filter(({ commentatorId }) => commentatorId === id),
      })),
      (evidenceId) => wordsOfSentence(sentences[evidenceId]),
    );
    const isGranting = reasons.some(({ isGranted }) => isGranted);
    return (
      <section key={id} className={classes.role} aria-label={name}>
        <PaperSheet
          isSigned
          head={
            <>
              <h2>
                <CommentatorMark index={index} initials={initials} size={26} />{' '}
                <span dir="auto">{name}</span>
                {role || affiliation ? (
                  <Words as="span" className={classes.as}>
                    {`, ${[role, affiliation].filter(Boolean).join(', ')}`}
                  </Words>
                ) : null}
              </h2>
              <p className={classes.again}>
                <Words as="b">{view.debate.title}</Words> · {called}
              </p>
            </>
          }
        >
          <div className={classes.again}>
            <PaperAbout view={view} read={read} />
          </div>
          <PaperNotes words={[sure]} />
          <h3>
            In their own words
            {own.length > 0 ? (
              <span className={classes.means}> (numbers: the propositions below)</span>
            ) : null}
          </h3>
          {own.length === 0 ? (
            <p>Nothing of theirs is quoted on these propositions.</p>
          ) : (
            own.map((passage) => (
              <div key={passage.key} className={classes.own}>
                <Numbers ids={passage.propositionIds} numberOf={numberOf} />
                <ClassPassage passage={passage} view={view} isQuoted />
              </div>
            ))
          )}
          {reasons.length === 0 ? null : (
            <>
              <h3>
                Their reasons, as they were summed up
                {isGranting ? (
                  <span className={classes.means}>
                    {' '}
                    ({GRANTED}: what speaks for the other side)
                  </span>
                ) : null}
              </h3>
              <div className={classes.reasons}>
                {reasons.map(({ id: reasonId, propositionId, text, isGranted }) => (
                  <div key={reasonId} className={classes.own}>
                    <Numbers ids={[propositionId]} numberOf={numberOf} />
                    <p className="text">
                      {isGranted ? <span className="soft">{GRANTED}: </span> : null}
                      <Words as="span">{text}</Words>
                    </p>
                  </div>
                ))}
              </div>
            </>
          )}
          <div className={classes.answers}>
            <h3>How would they answer?</h3>
            <ol className={classes.bears}>
              {items.map((item, at) => (
                <Asked
                  key={item.facts.proposition.id}
                  item={item}
                  name={name}
                  absence={absences[at]?.(commentator) ?? null}
                  passages={own}
                />
              ))}
            </ol>
            <p className={classes.last}>
              The last sheet of <span dir="auto">{name}</span>.
            </p>
          </div>
        </PaperSheet>
      </section>
    );
  });
}

function Numbers({
  ids,
  numberOf,
}: {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
}) {
  return <span className={classes.numbers}>{ids.map((id) => numberOf.get(id)).join(', ')}</span>;
}

/** A proposition and its question, what there is of the commentator's on it, and lines. */
function Asked({
  item: { facts, question },
  name,
  absence,
  passages,
}: {
  item: RevealItem;
  /** Of the commentator. */
  name: string;
  /** Why they hold nothing on it; null where they do. */
  absence: Absence | null;
  passages: readonly OwnPassage[];
}) {
  const isQuoted = passages.some(({ propositionIds }) =>
    propositionIds.includes(facts.proposition.id),
  );
  return (
    <li>
      <Words as="p" className="text">
        {facts.proposition.text}
      </Words>
      <Words as="p" className="soft">
        {question}
      </Words>
      {absence !== null ? (
        <p className="soft small">
          {name} {absenceVerb(absence)}.
        </p>
      ) : isQuoted ? null : (
        <p className="soft small">No words of theirs are quoted on it.</p>
      )}
      <Lines count={2} />
    </li>
  );
}

/**
 * The reasons that a commentator gives on the propositions of the sheet, in its order, without whose side they take;
 * what they grant to the other side is called so.
 */
function reasonsOf({ id }: CommentatorView, { view, items }: Sheet) {
  return items.flatMap(({ facts }) => {
    const position = facts.held.find(({ commentatorId }) => commentatorId === id);
    if (!position) return [];
    return view.reasons
      .filter((reason) => position.reasonIds.includes(reason.id))
      .map((reason) => ({ ...reason, isGranted: isGranted(reason, position.stance) }));
  });
}
