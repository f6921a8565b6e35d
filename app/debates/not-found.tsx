import { NothingHere } from '@/components/shell/nothing-here';

/** An address of no debate. */
export default function NoSuchDebate() {
  return (
    <NothingHere title="No such debate">
      There is no debate at this address. It may have been renamed or deleted.
    </NothingHere>
  );
}
