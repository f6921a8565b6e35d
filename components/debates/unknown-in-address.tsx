'use client';

import { useSearchParams } from 'next/navigation';
import { namesIn, type UnknownName, unknownWords } from '@/lib/words/unknown-words';

/** That the address names what is not there, as long as it does. Nothing where all of it is. */
export function UnknownInAddress({ names }: { names: readonly UnknownName[] }) {
  const search = useSearchParams();
  const words = unknownWords(
    names.filter(({ param, value }) => namesIn(search.get(param)).includes(value)),
  );
  return words === '' ? null : (
    <p role="status" className="no-print" style={{ marginTop: '1rem' }}>
      {words}
    </p>
  );
}
