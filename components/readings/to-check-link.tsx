import Link from 'next/link';
import { toCheckHref } from '@/components/readings/reading-href';

type Props = {
  slug: string;
  /** The reading whose list it leads to. */
  reading: { id: string; isReference: boolean };
  count: number;
};

/** The way to the quotations that somebody should look at, with how many there are. */
export function ToCheckLink({ slug, reading, count }: Props) {
  return (
    <p className="small">
      <Link href={toCheckHref(slug, reading)} prefetch={false}>
        Quotations to check: {count === 0 ? 'none' : count}
      </Link>
    </p>
  );
}
