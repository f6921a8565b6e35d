'use client';

import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { ViewSelect } from '@/components/debates/filters/view-select';
import classes from './reading-switch.module.css';

type Choice = { id: string; name: string; isReference: boolean };

/** Up to so many stand side by side; of more one is picked. */
const SIDE_BY_SIDE = 2;

/** So long the page of another reading may take before it is asked for again. */
const LATE_MS = 2000;

/** The same view of the debate by another reading. */
export function ReadingSwitch({
  choices,
  shown,
  asked: answered,
}: {
  choices: readonly Choice[];
  shown: string;
  /** The reading of the address that the page was made for. */
  asked: string | null;
}) {
  const path = usePathname();
  const query = useSearchParams();
  const router = useRouter();
  const wanted = query.get('reading');
  // Back pressed twice after a reload can leave the page of the one address at the other.
  useEffect(() => {
    if (wanted === answered) return;
    const late = setTimeout(() => router.refresh(), LATE_MS);
    return () => clearTimeout(late);
  }, [wanted, answered, router]);
  const hrefOf = ({ id, isReference }: Choice) => {
    const asked = new URLSearchParams(query);
    asked.delete('reading');
    if (!isReference) asked.set('reading', id);
    // Lists in addresses have commas between, which need no escape there.
    return asked.size === 0 ? path : `${path}?${asked.toString().replaceAll('%2C', ',')}`;
  };
  if (choices.length > SIDE_BY_SIDE) {
    return (
      <div className="no-print">
        <ViewSelect
          label="Reading"
          value={shown}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => {
            const choice = choices.find(({ id }) => id === chosen);
            if (choice) router.push(hrefOf(choice), { scroll: false });
          }}
        />
      </div>
    );
  }
  return (
    <nav aria-label="Reading" className={`${classes.switch} no-print`}>
      {choices.map((choice) => (
        <Link
          key={choice.id}
          href={hrefOf(choice)}
          aria-current={choice.id === shown ? 'true' : undefined}
          prefetch={false}
          scroll={false}
        >
          {choice.name}
        </Link>
      ))}
    </nav>
  );
}
