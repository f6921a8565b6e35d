import type { FilesAre, ReadFile, ReadStep } from '@/lib/imports/schema';
import { type ReadSource, readSource } from '@/lib/interchange/read-source';
import { sourceFormats } from '@/lib/interchange/source-formats';
import { defaultReadLimits, type SourceProblem } from '@/lib/interchange/source-text';

/** A file whose bytes are asked for only when it is its turn. */
export type FileToRead = { name: string; bytes: () => Promise<Uint8Array> };

export type ReadOptions = {
  filesAre?: FilesAre | undefined;
  /** Labels of which the person has said already that they name speakers. */
  knownNames?: readonly string[];
  /** What it returns is waited for, except after a page, so that the step can be seen before it is done. */
  onStep?: ((step: ReadStep) => Promise<void> | void) | undefined;
  /** Once it is aborted the reading ends by throwing its reason. */
  signal?: AbortSignal | undefined;
};

export type NamedSource = { name: string; source: ReadSource };

/** Reads files one after the other; every problem names its file and a way out. */
export async function readFiles(
  files: readonly FileToRead[],
  { onStep, signal }: ReadOptions,
): Promise<{ sources: NamedSource[]; problems: string[] }> {
  const sources: NamedSource[] = [];
  const problems: string[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    signal?.throwIfAborted();
    const step = { step: 'file', name, index, count: files.length } as const;
    await onStep?.(step);
    const source = await readSource(name, await bytes(), defaultReadLimits, {
      onText: () => onStep?.({ ...step, inText: true }),
      onPage: (page, pages) => void onStep?.({ ...step, inText: true, page, pages }),
      signal,
    });
    if (source.ok) sources.push({ name, source });
    else problems.push(sayProblem(name, source));
  }
  return { sources, problems };
}

/** What is wrong with a file, in one line that names it. */
export function sayProblem(name: string, { problem, remedy }: SourceProblem): string {
  return `${name}: ${problem} ${remedy}`;
}

/** What the person is told of a file that was read. */
export function describeFile({ name, source }: NamedSource): ReadFile {
  return {
    name,
    format: sourceFormats[source.format].name,
    encoding: source.encoding,
    notes: source.notes,
  };
}
