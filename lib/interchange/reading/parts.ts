import { z } from 'zod';
import type { ReadReading } from '@/lib/interchange/reading/read';
import { type ReadingFile, readingFile } from '@/lib/interchange/reading/reading-file';

/** What a part holds at most: as much as is parsed and checked in a few thousandths of a second. */
const MOST_OF_A_PART = 200;

const { positions, silences, reviews, ...head } = readingFile.shape;

/**
 * A part of a reading on its way from the process that read it: its long lists in pieces, and last all
 * the rest. Or what is wrong in the file.
 */
const readingPart = z.union([
  z.object({ positions }),
  z.object({ silences: silences.unwrap() }),
  z.object({ reviews: reviews.unwrap() }),
  z.object({ head: z.object(head) }),
  z.object({
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
    more: z.number(),
  }),
]);

type ReadingPart = z.output<typeof readingPart>;

/** What was read, in parts that are each small enough to be looked through without a pause. */
export function* splitReading(answer: ReadReading): Generator<ReadingPart> {
  if (!answer.ok) {
    yield { problems: answer.problems, more: answer.more };
    return;
  }
  const { positions, silences, reviews, ...head } = answer.file;
  for (const piece of piecesOf(positions)) yield { positions: piece };
  for (const piece of piecesOf(silences)) yield { silences: piece };
  for (const piece of piecesOf(reviews)) yield { reviews: piece };
  yield { head };
}

/**
 * The answer of which these are the parts.
 *
 * @throws ZodError where a part is none
 */
export async function joinReading(parts: AsyncIterable<unknown>): Promise<ReadReading> {
  const lists: Pick<ReadingFile, 'positions' | 'silences' | 'reviews'> = {
    positions: [],
    silences: [],
    reviews: [],
  };
  for await (const part of parts) {
    const found = readingPart.parse(part);
    if ('problems' in found) return { ok: false, ...found };
    if ('head' in found) return { ok: true, file: { ...found.head, ...lists } };
    if ('positions' in found) lists.positions.push(...found.positions);
    if ('silences' in found) lists.silences.push(...found.silences);
    if ('reviews' in found) lists.reviews.push(...found.reviews);
  }
  throw new Error('The parts of a reading ended before their head.');
}

function* piecesOf<Item>(list: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < list.length; from += MOST_OF_A_PART)
    yield list.slice(from, from + MOST_OF_A_PART);
}
