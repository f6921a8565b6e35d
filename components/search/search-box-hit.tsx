import { Spotlight } from '@mantine/spotlight';
import { MarkedText } from '@/components/ui/words/marked-text';
import { Words } from '@/components/ui/words/words';
import { quotedIn } from '@/lib/search/quoted-in';
import type { FoundHit } from '@/lib/search/schema';
import classes from './search.module.css';

/** One hit in the box: its words, an excerpt where only other words match, and where it stands. */
export function SearchBoxHit({ hit, onOpen }: { hit: FoundHit; onOpen: () => void }) {
  const spoken = hit.kind === 'quotation' || hit.kind === 'text';
  return (
    <Spotlight.Action onClick={onOpen}>
      <span className={classes.hit}>
        <Words
          as="span"
          language={hit.language}
          className={spoken ? classes.quotation : classes.title}
          {...quotedIn(hit)}
        >
          <MarkedText parts={hit.title} />
        </Words>
        {hit.excerpt.length > 0 ? (
          <Words as="span" language={hit.language} className={classes.excerpt}>
            <MarkedText parts={hit.excerpt} />
          </Words>
        ) : null}
        {hit.context === '' ? null : <span className={classes.context}>{hit.context}</span>}
      </span>
    </Spotlight.Action>
  );
}
