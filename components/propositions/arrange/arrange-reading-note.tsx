import Link from 'next/link';
import type { ArrangeReading } from '@/components/propositions/arrange/arrange-context';
import { readingHref } from '@/components/readings/reading-href';
import classes from './arrange.module.css';

type Props = { slug: string; reading: ArrangeReading; hasOthers: boolean };

/** In whose reading the person works here; nothing where there is one only. */
export function ArrangeReadingNote({ slug, reading, hasOthers }: Props) {
  if (!hasOthers) return null;
  const { name, coder, isReference } = reading;
  return (
    <p className={`small soft ${classes.readingNote}`}>
      Propositions and themes are shared by all readings. The positions here are those of{' '}
      {isReference ? 'the reference reading' : `“${name}”${coder ? ` by ${coder}` : ''}`}; of other
      readings only their number. <Link href={readingHref(slug, 'code', reading)}>Code in it</Link>
    </p>
  );
}
