'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { kindColor, kindMeaning, kindWords, propositionKinds } from '@/lib/words/kind-words';
import { ofThese } from '@/lib/words/relation-words';
import classes from './kinds-meaning.module.css';

/** Of two who are picked out: few pages show them. */
const RelationsMeaning = dynamic(() =>
  keepTrying(() => import('@/components/ui/kinds/relations-meaning')).then(
    (module) => module.RelationsMeaning,
  ),
);

/** What the kinds mean, one plain line each, unfolded where they are read. */
export function KindsMeaning({
  commentators,
  pickedOut = false,
  ofTwo = false,
  linked = true,
}: {
  /** Of whom they are said: two are both. */
  commentators: number;
  /** They are some of a debate, and not all of it. Of two of them relations are said in place of kinds. */
  pickedOut?: boolean;
  /** Relations of two who are picked out are said beside the kinds. */
  ofTwo?: boolean;
  /** Whether it leads to the precise definition. */
  linked?: boolean;
}) {
  const twoAlone = pickedOut && commentators === 2;
  return (
    <details className={`${classes.kinds} no-print`}>
      <summary>{twoAlone ? 'What this means' : 'What the kinds mean'}</summary>
      {twoAlone ? null : (
        <dl>
          {propositionKinds.map((kind) => (
            <div key={kind}>
              <dt style={{ '--kind': kindColor(kind) }}>{kindWords(kind, commentators)}</dt>
              <dd>{kindMeaning(kind, commentators)}</dd>
            </div>
          ))}
        </dl>
      )}
      {twoAlone || ofTwo ? (
        <>
          {twoAlone ? null : <p>Of the two who are shown:</p>}
          {/* The choice of the two does not wait for it. */}
          <Suspense fallback={null}>
            <RelationsMeaning />
          </Suspense>
        </>
      ) : null}
      <p>
        {pickedOut
          ? `They are said ${ofThese(commentators)} alone.`
          : `${ofTwo ? 'Kinds' : 'They'} are of the whole debate: a filter hides positions and changes no kind.`}{' '}
        {linked ? <a href="/methods#proposition-kind">The precise definition</a> : null}
      </p>
    </details>
  );
}
