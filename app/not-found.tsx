import type { Metadata } from 'next';
import { NothingHere } from '@/components/shell/nothing-here';

export const metadata: Metadata = { title: 'Not here' };

/** What an address shows that leads to nothing. */
export default function NotFound() {
  return (
    <NothingHere title="There is nothing at this address">
      It may be mistyped, or what was here has been deleted.
    </NothingHere>
  );
}
