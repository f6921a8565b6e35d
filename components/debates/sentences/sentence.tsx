import { Words } from '@/components/ui/words/words';
import type { SentencePart } from '@/lib/text/sentences-around';
import { wordsOfSentence } from '@/lib/view/sentence-words';
import classes from './sentence.module.css';

/** A sentence of the text with the quoted words marked in it. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <Words as="p" className={classes.sentence} quoted={wordsOfSentence(parts)}>
      {parts.map(({ words, quoted }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
        quoted ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    </Words>
  );
}
