import { spliceBetween } from '@/lib/text/anchor/splice';
import { type Paragraph, splitParagraphs } from '@/lib/text/paragraphs';

/** A stretch of a contribution that stands in a text as it did, there or in another contribution. */
export type Stretch = { of: string; from: number; to: number; into: string; at: number };

/** The texts of contributions, by id: null where none is stored, not in it what is not there. */
export type Texts = ReadonlyMap<string, string | null>;

/** More pairs of paragraphs are not held against each other; then only what stands around all changes does. */
const MOST_PAIRS = 4_000_000;

/**
 * What stands as it did: of each text the paragraphs that are the same, around the one stretch in which
 * two that take each other's place differ, and, where a contribution was made of a part of another one or
 * went into another one, that part. In the order of the texts.
 * O(length + paragraphs that changed before × after).
 */
export function stretchesThatStand(before: Texts, after: Texts): Stretch[] {
  const stretches: Stretch[] = [];
  const gone = textsNotIn(before, after);
  const made = textsNotIn(after, before);
  for (const [id, is] of after) {
    const was = before.get(id);
    if (typeof was !== 'string' || is === null) continue;
    stretches.push(...stretchesOf(id, was, is));
    const { at, was: out, is: into } = spliceBetween(was, is);
    const grown = into.length - out.length;
    // Where a paragraph is like its neighbour, the stretch that differs may begin some letters later.
    for (const [other, text] of gone) {
      const place = is.lastIndexOf(text, at + Math.max(0, grown));
      if (place !== -1) {
        stretches.push({ of: other, from: 0, to: text.length, into: id, at: place });
      }
    }
    for (const [other, text] of made) {
      const place = was.lastIndexOf(text, at + Math.max(0, -grown));
      if (place !== -1) {
        stretches.unshift({ of: id, from: place, to: place + text.length, into: other, at: 0 });
      }
    }
  }
  return stretches;
}

function textsNotIn(texts: Texts, others: Texts): [string, string][] {
  return [...texts].flatMap(([id, text]): [string, string][] =>
    others.has(id) || !text ? [] : [[id, text]],
  );
}

/** The stretches of one text that stand; those that stand side by side as they did are one. */
function stretchesOf(id: string, was: string, is: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [one, other] of pairsOf(splitParagraphs(was), splitParagraphs(is))) {
    const { at, was: out, is: into } = spliceBetween(one.text, other.text);
    const parts = [
      { from: 0, to: at, at: 0 },
      { from: at + out.length, to: one.text.length, at: at + into.length },
    ];
    for (const part of parts) {
      if (part.from === part.to) continue;
      const stretch = {
        of: id,
        from: one.start + part.from,
        to: one.start + part.to,
        into: id,
        at: other.start + part.at,
      };
      const last = stretches.at(-1);
      if (last && isOneWith(last, stretch, was, is)) last.to = stretch.to;
      else stretches.push(stretch);
    }
  }
  return stretches;
}

function isOneWith(last: Stretch, next: Stretch, was: string, is: string): boolean {
  const end = last.at + last.to - last.from;
  return was.slice(last.to, next.from) === is.slice(end, next.at);
}

type Pair = readonly [Paragraph, Paragraph];

/** Which paragraph of a text stands where which of the other stood, in order; some have none. */
function pairsOf(was: readonly Paragraph[], is: readonly Paragraph[]): Pair[] {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head]?.text === is[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail)?.text === is.at(-1 - tail)?.text) tail += 1;
  const middle = pairChanged(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  return [
    ...pairInOrder(was.slice(0, head), is),
    ...middle,
    ...pairInOrder(was.slice(was.length - tail), is.slice(is.length - tail)),
  ];
}

/** Equal paragraphs in their longest common order, and what lies between two of them where it is as many. */
function pairChanged(was: readonly Paragraph[], is: readonly Paragraph[]): Pair[] {
  if (was.length === is.length) return pairInOrder(was, is);
  if (was.length * is.length > MOST_PAIRS) return [];
  const lengths = was.map(() => new Uint32Array(is.length + 1));
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const longest =
        was[i]?.text === is[j]?.text
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      lengths[i]?.fill(longest, j, j + 1);
    }
  }
  const pairs: Pair[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const pairGap = () => {
    const gap = [was.slice(fromI, i), is.slice(fromJ, j)] as const;
    if (gap[0].length === gap[1].length) pairs.push(...pairInOrder(...gap));
  };
  while (i < was.length && j < is.length) {
    const [one, other] = [was[i], is[j]];
    if (one && other && one.text === other.text) {
      pairGap();
      pairs.push([one, other]);
      i += 1;
      j += 1;
      fromI = i;
      fromJ = j;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  i = was.length;
  j = is.length;
  pairGap();
  return pairs;
}

function pairInOrder(was: readonly Paragraph[], is: readonly Paragraph[]): Pair[] {
  return was.flatMap((one, at): Pair[] => {
    const other = is[at];
    return other ? [[one, other]] : [];
  });
}
