import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Looked } from '@/lib/backups/looked';
import { isOpenElsewhere } from '@/lib/db/alone';
import { readHeader } from '@/lib/db/file-health';
import { UNREADABLE } from '@/lib/db/keeping/check-library';
import { lookThrough } from '@/lib/db/keeping/library-work';
import { makeWorkshop, takeCopy } from '@/lib/db/workshop';
import { hasLog, undecided, whoseLog } from '@/lib/db/write-ahead-log';

/**
 * What is to be copied: the library; or, where nobody has it open and a log lies beside it, a copy of
 * both without a log of another file, because opening the library itself would replay any.
 */
export async function withItsLog(file: string, workshop: string): Promise<string> {
  if (!hasLog(file) || isOpenElsewhere(file, workshop) !== false) return file;
  const bench = path.join(workshop, 'with-log');
  mkdirSync(bench);
  const copy = await takeCopy(file, bench);
  if (copy === null) return file;
  const { doubt } = await whoseLog(file, copy);
  if (doubt !== null) throw undecided(doubt);
  return copy;
}

/** Looks through a library that another program may have left with a log: then in a copy of both. */
export async function lookBeside(file: string): Promise<Looked> {
  if (readHeader(file) === null) return UNREADABLE;
  const workshop = makeWorkshop(path.dirname(file));
  try {
    const isLeft = hasLog(file) && isOpenElsewhere(file, workshop) === false;
    const bench = path.join(workshop, 'looked-at');
    mkdirSync(bench);
    const [looked] = await lookThrough([(isLeft ? await takeCopy(file, bench) : null) ?? file]);
    return looked ?? UNREADABLE;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
