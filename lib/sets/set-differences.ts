import type { SetContent } from '@/lib/sets/set-edits';

/** What of two versions of a set is not the same: where, and what each has ('' for nothing). */
export type SetDifference = {
  readonly what: 'name' | 'question' | 'note' | 'proposition' | 'order';
  /** Null where it is not about a proposition. */
  readonly propositionId: string | null;
  readonly mine: string;
  readonly theirs: string;
};

/** Where two versions of a set differ, in the order of the first. */
export function setDifferences(mine: SetContent, theirs: SetContent): SetDifference[] {
  const itemOf = ({ items }: SetContent, id: string) =>
    items.find(({ propositionId }) => propositionId === id);
  const ids = ({ items }: SetContent) => items.map(({ propositionId }) => propositionId);
  const common = ids(mine).filter((id) => itemOf(theirs, id));
  const isSameOrder = String(common) === String(ids(theirs).filter((id) => common.includes(id)));
  const differs = (
    what: SetDifference['what'],
    propositionId: string | null,
    one: string,
    other: string,
  ): SetDifference[] => (one === other ? [] : [{ what, propositionId, mine: one, theirs: other }]);
  const all = [...new Set([...ids(mine), ...ids(theirs)])];
  return [
    ...differs('name', null, mine.name, theirs.name),
    ...differs('order', null, 'its own', isSameOrder ? 'its own' : 'another'),
    ...all.flatMap((id) => {
      const [own, other] = [itemOf(mine, id), itemOf(theirs, id)];
      if (!own || !other) {
        return differs('proposition', id, own ? 'in it' : '', other ? 'in it' : '');
      }
      return [
        ...differs('question', id, own.question, other.question),
        ...differs('note', id, own.note, other.note),
      ];
    }),
  ];
}
