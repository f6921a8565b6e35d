import Link from 'next/link';
import { memo } from 'react';
import { CardDots, CardMark } from '@/components/library/card-drawings';
import { LinkPending } from '@/components/loading/link-pending';
import { PlainIconButton } from '@/components/loading/plain/plain-button';
import { buttonOfMany, type LayerOpener } from '@/components/loading/use-late-layer';
import { AgreementBarPicture } from '@/components/ui/agreement-bar';
import { MarkedText } from '@/components/ui/words/marked-text';
import { Words } from '@/components/ui/words/words';
import type { FoundInDebate, LibraryCard } from '@/lib/debates/library-card';
import { partsOfCounts } from '@/lib/view/agreement-bar';
import classes from './library.module.css';

type Props = {
  card: LibraryCard;
  /** The menu of all cards, and whether it is open for this one. */
  menu: LayerOpener<LibraryCard>;
  isOpen: boolean;
};

/** One debate of the library: question, agreement in small, who takes part, where it is from. */
export const DebateCard = memo(function DebateCard({ card, menu, isOpen }: Props) {
  const { slug, title, question, language, kinds, people, takePart, from, found } = card;
  return (
    <li>
      <div>
        <Words as="h2" language={language}>
          <Link href={`/debates/${slug}`}>
            {title}
            <LinkPending />
          </Link>
        </Words>
        <PlainIconButton
          aria-label={`More about ${title}`}
          {...buttonOfMany(menu, 'menu', card, isOpen)}
        >
          <CardDots />
        </PlainIconButton>
      </div>
      <Words as="p" language={language}>
        {question}
      </Words>
      <AgreementBarPicture parts={partsOfCounts(kinds, takePart)} />
      <ul className={classes.people} aria-label="Commentators">
        {people.map(([person, name, initials], index) => (
          <li key={person}>
            <CardMark index={index} initials={initials} />
            <Link href={`/commentators/${person}`}>{name}</Link>
          </li>
        ))}
        {takePart > people.length ? <li>{`and ${takePart - people.length} more`}</li> : null}
      </ul>
      {from === '' ? null : <p className={classes.from}>{from}</p>}
      {found ? <Found in={found} language={language} /> : null}
    </li>
  );
});

function Found({ in: { hits, more }, language }: { in: FoundInDebate; language: string }) {
  return (
    <ul className={classes.hits} aria-label="Found in">
      {hits.map((hit) => (
        <li key={hit.id}>
          <Link href={hit.href}>
            <Words as="span" language={language}>
              {hit.isQuotation ? '“' : ''}
              <MarkedText parts={hit.title} />
              {hit.isQuotation ? '”' : ''}
            </Words>
          </Link>
        </li>
      ))}
      {more > 0 ? <li>{`and ${more} more`}</li> : null}
    </ul>
  );
}
