'use client';

import { Alert, Button } from '@mantine/core';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { countsOfOutcomes, outcomeWords } from '@/components/contributions/outcome-words';
import classes from '@/components/contributions/text.module.css';
import { AT_READ } from '@/components/contributions/where-to-look';
import { askServer } from '@/components/loading/ask-server';
import { positionHref } from '@/components/readings/reading-href';
import { OwnNameField, useOwnName } from '@/components/ui/own-name-field';
import { Words } from '@/components/ui/words/words';
import { takeBackTextChange } from '@/lib/contributions/actions';
import { textChangeWords } from '@/lib/contributions/text-change';
import type { TextVersionView, TouchedQuotation } from '@/lib/contributions/versions-data';
import { shorten } from '@/lib/view/quotations';
import { inWordsOf } from '@/lib/words/in-words-of';
import { momentWords } from '@/lib/words/moment-words';

type Props = {
  slug: string;
  debateId: string;
  versions: readonly TextVersionView[];
  /** The number before which there are more; null where there are none. */
  older: number | null;
};

/** The changes of the text, the last one first: who, when, what became of quotations; each can be taken back. */
export function TextChanges({ slug, debateId, versions, older }: Props) {
  const [coder, setCoder] = useOwnName();
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const [busy, startAsking] = useTransition();

  function turn({ number, takenBackAt }: TextVersionView) {
    const takenBack = takenBackAt === null;
    setAsked(number);
    setProblem('');
    setDone('');
    startAsking(async () => {
      const answer = await askServer(
        () => takeBackTextChange({ debateId, number, takenBack, coder }),
        AT_READ,
      );
      if (answer.ok) setDone(`Change ${number} is ${takenBack ? 'taken back' : 'done again'}.`);
      else setProblem(answer.message);
    });
  }

  return (
    <section aria-labelledby="changes" className={classes.changes}>
      <h2 id="changes">Changes of the text</h2>
      <OwnNameField value={coder} onChange={setCoder} />
      <p role="status" className={done ? undefined : 'visually-hidden'}>
        {done}
      </p>
      {problem ? (
        <Alert color="red" variant="outline" role="alert">
          {problem}
        </Alert>
      ) : null}
      {versions.length === 0 ? (
        <p className="soft">None yet. Each one will be listed here, and can be taken back.</p>
      ) : (
        <ol className={classes.versions}>
          {versions.map((version) => (
            <li key={version.number}>
              <p>
                <b>{version.number}.</b> {textChangeWords(version.kind, version.of)}
                {version.coder ? ` by ${version.coder}` : ''},{' '}
                <time dateTime={version.createdAt.toISOString()}>
                  {momentWords(version.createdAt)}
                </time>
                {version.takenBackAt ? (
                  <span className="soft"> · taken back on {momentWords(version.takenBackAt)}</span>
                ) : null}
              </p>
              <p className="small">{countsOfOutcomes(version.counts)}</p>
              <Touched slug={slug} version={version} />
              {version.isOwn ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={busy && asked === version.number}
                  disabled={busy && asked !== version.number}
                  aria-label={`${version.takenBackAt ? 'Do again' : 'Take back'} change ${version.number}`}
                  onClick={() => turn(version)}
                >
                  {version.takenBackAt ? 'Do again' : 'Take back'}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {older === null ? null : (
        <p>
          <Link href={`/debates/${slug}/text?before=${older}`}>Earlier changes</Link>
        </p>
      )}
    </section>
  );
}

/** The quotations that a change did not leave standing as they were. */
function Touched({
  slug,
  version: { counts, touched },
}: {
  slug: string;
  version: TextVersionView;
}) {
  if (touched.length === 0) return null;
  const all = counts.moved + counts.reworded + counts.lost;
  return (
    <details>
      <summary>
        The {all === 1 ? 'quotation' : `${all} quotations`} that {all === 1 ? 'does' : 'do'} not
        stand as before
      </summary>
      <ul className={classes.quotations}>
        {touched.map((one) => (
          <li key={one.id}>
            <PositionLink slug={slug} position={one.position} />
            <Words as="span" quoted={one.was}>
              “{one.was}”
            </Words>
            <span className="soft">
              {one.saidBy === '' ? null : `, ${inWordsOf(one.saidBy)}`}
              {one.outcome === 'reworded' ? (
                <>
                  : now{' '}
                  <Words as="span" quoted={one.is}>
                    “{one.is}”
                  </Words>
                </>
              ) : (
                `: ${outcomeWords[one.outcome]}`
              )}
              {one.place === '' ? '' : `, ${one.place}`}
              {one.score === null ? '' : `, likeness ${one.score.toFixed(2)} of 1`}
            </span>
          </li>
        ))}
      </ul>
      {all > touched.length ? <p className="small soft">And {all - touched.length} more.</p> : null}
    </details>
  );
}

function PositionLink({
  slug,
  position,
}: {
  slug: string;
  position: TouchedQuotation['position'];
}) {
  if (!position) return <span className="soft">Of a position that is removed: </span>;
  const { person, proposition, reading } = position;
  return (
    <>
      <Link
        href={positionHref(slug, reading, {
          proposition: proposition.slug,
          commentator: person.slug,
        })}
        prefetch={false}
      >
        {person.name} on “{shorten(proposition.text, 12)}”
      </Link>
      {reading.isReference ? '' : ` in “${reading.name}”`}:{' '}
    </>
  );
}
