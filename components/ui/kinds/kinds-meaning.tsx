import { kindColor, kindMeaning, kindWords, propositionKinds } from '@/lib/words/kind-words';
import { ofThese } from '@/lib/words/relation-words';
import classes from './kinds-meaning.module.css';

/** What the kinds mean, one plain line each, unfolded where they are read. */
export function KindsMeaning({
  commentators,
  pickedOut = false,
}: {
  /** Of whom they are said: two are both. */
  commentators: number;
  /** They are some of a debate, and not all of it. */
  pickedOut?: boolean;
}) {
  return (
    <details className={`${classes.kinds} no-print`}>
      <summary>What the kinds mean</summary>
      <dl>
        {propositionKinds.map((kind) => (
          <div key={kind}>
            <dt style={{ '--kind': kindColor(kind) }}>{kindWords(kind, commentators)}</dt>
            <dd>{kindMeaning(kind, commentators)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {pickedOut
          ? `They are said ${ofThese(commentators)} alone.`
          : 'They are of the whole debate: a filter hides positions and changes no kind.'}{' '}
        <a href="/methods#proposition-kind">The precise definition</a>
      </p>
    </details>
  );
}
