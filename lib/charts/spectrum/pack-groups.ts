import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';

/** How much can be read at once. */
export type PackSize = {
  /** In rows of one line; a heading counts as one row. */
  readonly room: number;
  /** Letters in a line of a proposition. */
  readonly line: number;
  /** How many rows each line of a long proposition takes. */
  readonly heights: number;
  /** Lines of a proposition that the chart shows at the most. */
  readonly most: number;
};

/** What can be read on a projector at once: rows of one line, a heading counting as one. */
export const ON_SLIDE: PackSize = {
  room: 8,
  line: 45,
  heights: 0.4,
  most: Number.POSITIVE_INFINITY,
};

/** The same of a spectrum saved as a slide, with its key and its source: a row has three lines at its end. */
export const SPECTRUM_AS_A_SLIDE: PackSize = { ...ON_SLIDE, room: 6 };

/**
 * Groups one to a slide, a large one on several: what each is called ('' where it is the only one and has no
 * heading), and its rows.
 */
export function packSlides(
  groups: readonly SpectrumGroup[],
  size: PackSize,
): { readonly name: string; readonly group: SpectrumGroup }[] {
  const parts = groups.flatMap((group) => partsOf(group, size));
  return parts.map((group, at) => ({
    name: group.title ?? (parts.length > 1 ? `${at + 1} of ${parts.length}` : ''),
    group,
  }));
}

/**
 * Puts groups of propositions together as far as they can be read at once, in their order: small
 * ones share a pack, and a large one goes over several in parts of like size.
 */
export function packGroups(groups: readonly SpectrumGroup[], size: PackSize): SpectrumGroup[][] {
  const packs: SpectrumGroup[][] = [];
  let left = 0;
  for (const part of groups.flatMap((group) => partsOf(group, size))) {
    const height = heightOf(part, size);
    const last = packs.at(-1);
    if (last && height <= left) last.push(part);
    else {
      packs.push([part]);
      left = size.room;
    }
    left -= height;
  }
  return packs;
}

/** A group in parts that can be read at once, none with a row or two left over. */
function partsOf(group: SpectrumGroup, size: PackSize): SpectrumGroup[] {
  const { rows, title } = group;
  const parts = Math.min(rows.length, Math.ceil((heightOf(group, size) - 1) / (size.room - 1)));
  const each = Math.ceil(rows.length / parts);
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, part) => ({
    ...group,
    title: parts === 1 || title === null ? title : `${title} (${part + 1})`,
    rows: rows.slice(part * each, (part + 1) * each),
  }));
}

function heightOf({ rows }: SpectrumGroup, { line, heights, most }: PackSize): number {
  const heightOfRow = (text: string) =>
    Math.max(1, Math.min(most, Math.ceil(text.length / line)) * heights);
  return rows.reduce((sum, { text }) => sum + heightOfRow(text), 1);
}
