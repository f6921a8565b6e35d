import { beforeAndAfterMeasures } from '@/lib/analysis/measure-entries/before-and-after';
import { coderMeasures } from '@/lib/analysis/measure-entries/coders';
import { debateMeasures } from '@/lib/analysis/measure-entries/debate';
import { manyMeasures } from '@/lib/analysis/measure-entries/many';
import { pairMeasures } from '@/lib/analysis/measure-entries/pair';
import { propositionMeasures } from '@/lib/analysis/measure-entries/proposition';
import type { MeasureEntry, MeasureSubject } from '@/lib/analysis/measure-entry';

/** Every measure, in the order of the method page: the only list of them. */
export const measures = [
  ...pairMeasures,
  ...propositionMeasures,
  ...debateMeasures,
  ...manyMeasures,
  ...coderMeasures,
  ...beforeAndAfterMeasures,
] as const satisfies readonly MeasureEntry[];

/** The id of a measure. */
export type MeasureId = (typeof measures)[number]['id'];

/** The ids of the measures of one subject: what is written for each of them is typed by these. */
export type MeasureIdOf<S extends MeasureSubject> = Extract<
  (typeof measures)[number],
  { subject: S }
>['id'];

/** The entry of a measure; an id outside the list is a mistake in the program and does not compile. */
export function measureById(id: MeasureId): MeasureEntry {
  const entry = measures.find((measure) => measure.id === id);
  if (!entry) throw new Error(`measureById knows no measure "${id}".`);
  return entry;
}

/** The measure that a person means by an id or a name, however capitalised; `null` if none. */
export function findMeasure(words: string): (MeasureEntry & { readonly id: MeasureId }) | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9ακ]+/g, '');
  return (
    measures.find(({ id, name }) => [id, name].some((known) => plain(known) === plain(words))) ??
    null
  );
}
