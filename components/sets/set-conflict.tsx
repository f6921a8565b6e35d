import { Button } from '@mantine/core';
import { Words } from '@/components/ui/words/words';
import { type SetDifference, setDifferences } from '@/lib/sets/set-differences';
import type { SetContent } from '@/lib/sets/set-edits';
import { shortly } from '@/lib/words/shortly';
import classes from './sets.module.css';

/** Two versions of a set, after somebody else saved it: what differs, and which of them shall be kept. */
export function SetConflict({
  mine,
  theirs,
  nameOf,
  onKeepMine,
  onTakeTheirs,
}: {
  mine: SetContent;
  theirs: SetContent;
  nameOf: (propositionId: string) => string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const differences = setDifferences(mine, theirs);
  return (
    <>
      <ul className={classes.differences} aria-label="What differs">
        {differences.map((one) => (
          <li key={`${one.what} ${one.propositionId}`}>
            {WHERE[one.what]}
            {one.propositionId === null ? null : (
              <Words as="span">{` “${nameOf(one.propositionId)}”`}</Words>
            )}
            {': '}
            <Side whose="yours" difference={one} said={one.mine} />
            {'; '}
            <Side whose="theirs" difference={one} said={one.theirs} />
          </li>
        ))}
        {differences.length === 0 ? <li>Nothing: both are the same by now.</li> : null}
      </ul>
      <div className={classes.tools}>
        <Button size="compact-sm" variant="default" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <span className="small">Undo brings back the one that you did not choose.</span>
      </div>
    </>
  );
}

const WHERE: Record<SetDifference['what'], string> = {
  name: 'The name',
  order: 'The order',
  question: 'The question on',
  note: 'The notes on',
  proposition: 'Whether it has',
};

function Side({
  whose,
  difference: { what },
  said,
}: {
  whose: string;
  difference: SetDifference;
  said: string;
}) {
  const isWritten = what === 'name' || what === 'question' || what === 'note';
  if (what === 'proposition') return `${whose} ${said === '' ? 'has not' : 'has'}`;
  if (!isWritten) return `${whose} ${said}`;
  if (said === '') return `${whose} empty`;
  return (
    <>
      {whose} <Words as="span">{`“${shortly(said)}”`}</Words>
    </>
  );
}
