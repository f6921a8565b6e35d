import { Button } from '@mantine/core';
import classes from '@/components/import/import.module.css';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { sayCount } from '@/lib/imports/say-count';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

type Props = { label: LabelQuestion; split: ReturnType<typeof useSplitDraft> };

/** Above a paragraph in somebody's words that begins as the turns of speakers do. */
export function LabelHead({ label, split }: Props) {
  return (
    <div className={classes.hintHead}>
      <strong>Does “{label.name}” speak here?</strong>
      <span className={classes.reason}>
        It opens {sayCount(label.places.length)} like this one.
      </span>
      <span className={classes.turnTools}>
        <Button size="compact-xs" variant="default" onClick={() => split.takeAsSpeaker(label)}>
          This is a speaker, too
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => split.leaveAsText(label)}>
          Leave as text
        </Button>
      </span>
    </div>
  );
}
