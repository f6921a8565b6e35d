import {
  type MeasureEntry,
  type MeasureSubject,
  measureSubjects,
} from '@/lib/analysis/measure-entry';
import { type MeasureId, measures } from '@/lib/analysis/measures';
import type { MethodText } from '@/lib/analysis/method-text';
import { beforeAndAfterTexts } from '@/lib/analysis/method-texts/before-and-after';
import { coderTexts } from '@/lib/analysis/method-texts/coders';
import { debateTexts } from '@/lib/analysis/method-texts/debate';
import { manyTexts } from '@/lib/analysis/method-texts/many';
import { pairTexts } from '@/lib/analysis/method-texts/pair';
import { propositionTexts } from '@/lib/analysis/method-texts/proposition';

/** The method page's text of every measure; one that is missing does not compile. */
export const methodTexts: Readonly<Record<MeasureId, MethodText>> = {
  ...pairTexts,
  ...propositionTexts,
  ...debateTexts,
  ...manyTexts,
  ...coderTexts,
  ...beforeAndAfterTexts,
};

/** One measure with all that the method page says of it. */
export type Method = MeasureEntry & { readonly id: MeasureId } & MethodText;

/** The measures under one heading of the method page. */
export type MethodSubject = {
  readonly subject: MeasureSubject;
  readonly heading: string;
  readonly methods: readonly Method[];
};

/** What the method page and docs/methods.md show, in order. */
export function methodsBySubject(): readonly MethodSubject[] {
  const subjects = Object.keys(measureSubjects) as MeasureSubject[];
  return subjects.map((subject) => ({
    subject,
    heading: measureSubjects[subject],
    methods: measures
      .filter((measure) => measure.subject === subject)
      .map((measure) => ({ ...measure, ...methodTexts[measure.id] })),
  }));
}
