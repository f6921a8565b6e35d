import type { Closer, LabelReading } from '@/lib/text/labels/label-readings';
import type { LabelCandidate, LabelForm } from '@/lib/text/split/speaker-label';

const FORMS: Record<Closer, LabelForm> = {
  sender: 'byline',
  brackets: 'bracketed',
  marks: 'bold',
  colon: 'colon',
  'stop-dash': 'dashed',
  dash: 'dashed',
  stop: 'dotted',
  gap: 'spaced',
  time: 'timed',
  heading: 'heading',
  end: 'bare',
};

/** A reading as a label of its form. */
export function candidateOf({ name, detail, closer, contentAt }: LabelReading): LabelCandidate {
  return { name, detail, form: FORMS[closer], contentAt };
}
