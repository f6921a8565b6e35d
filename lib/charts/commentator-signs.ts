import type { KeySign } from '@/lib/charts/picture-key';

/** Which mark is whose. */
export function commentatorSigns(
  commentators: readonly {
    readonly name: string;
    readonly index: number;
    readonly initials: string;
  }[],
): KeySign[] {
  return commentators.map(({ name, index, initials }) => ({
    kind: 'commentator',
    label: name,
    index,
    initials,
  }));
}
