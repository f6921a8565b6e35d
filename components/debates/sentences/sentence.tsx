import { Words } from '@/components/ui/words/words';
import type { SentencePart } from '@/lib/text/sentences-around';
import classes from './sentence.module.css';

/** A sentence of the text with the quoted words marked in it. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  const all = parts.map(({ words }) => words).join('');
  return (
    <Words as="p" className={classes.sentence} quoted={all}>
      {parts.map(({ words, quoted }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
        quoted ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    </Words>
  );
}
