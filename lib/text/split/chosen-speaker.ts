import type { LabelGroup } from '@/lib/text/split/label-groups';

/** Who was found to speak in a text, and by which labels. */
export type ChosenSpeaker = {
  name: string;
  detail: string | null;
  kind: LabelGroup['kind'];
  certain: boolean;
  /** Which labels count: turn forms, section forms, or both (a lead piece before the turns). */
  families: Set<LabelGroup['family']>;
};
