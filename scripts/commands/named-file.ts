import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandTrouble } from './command';

/** A file named in a terminal: npm runs scripts in the project's folder, a path means the person's. */
export const placeOf = (file: string): string =>
  path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file named on the command line, from the folder where the person stands.
 *
 * @throws CommandTrouble where it is missing, a folder, or larger than `maxBytes`
 */
export async function readNamedFile(file: string, maxBytes: number): Promise<Uint8Array> {
  const place = placeOf(file);
  const found = await stat(place).catch(() => null);
  if (found === null) throw new CommandTrouble(`There is no file ${file}.`);
  if (!found.isFile()) throw new CommandTrouble(`${file} is no file.`);
  if (found.size > maxBytes) {
    throw new CommandTrouble(
      `${file} has ${Math.round(found.size / MEGABYTE)} MB; ${Math.round(maxBytes / MEGABYTE)} MB is the most. Give a smaller file.`,
    );
  }
  try {
    return await readFile(place);
  } catch (error) {
    throw new CommandTrouble(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}
