import { z } from 'zod';
import { readArchive } from '@/lib/archive/read';
import { isArchive } from '@/lib/archive/recognise';
import { readingOfArchive } from '@/lib/exchange/reading-of-archive';
import { fieldOf, type ReadReading, read } from '@/lib/interchange/reading/read';
import { type ReadingFile, readingFile } from '@/lib/interchange/reading/reading-file';

/**
 * Reads the file of one reading: an archive of it, or a file of the days before (version 1), to the same
 * effect. Says of a bad one what is wrong where. Never throws.
 */
export function readReadingFile(bytes: Uint8Array): ReadReading {
  if (!isArchive(bytes.subarray(0, 1_024))) return read(bytes);
  const answer = readArchive(bytes);
  if (!answer.ok) return answer;
  const { kind } = answer.archive;
  if (kind !== 'reading') {
    const message = `This is the archive of a ${kind}, not of a reading: bring it in where debates are imported.`;
    return { ok: false, problems: [{ field: '', message }], more: 0 };
  }
  return lookThrough(readingOfArchive(answer.archive));
}

/** An archive may hold what no form takes: a reading that is brought in by its words is as from a form. */
function lookThrough(file: ReadingFile): ReadReading {
  const { positions, silences, reviews, ...head } = readingFile.shape;
  const parsed = [
    { at: [], answer: z.object(head).safeParse(file) },
    ...file.positions.map((position, at) => ({
      at: ['positions', at],
      answer: positions.element.safeParse(position),
    })),
  ];
  const problems = parsed.flatMap(({ at, answer }) =>
    (answer.error?.issues ?? []).map(({ path, message }) => ({
      field: fieldOf([...at, ...path]),
      message,
    })),
  );
  if (problems.length === 0) return { ok: true, file };
  return { ok: false, problems: problems.slice(0, 20), more: Math.max(0, problems.length - 20) };
}
