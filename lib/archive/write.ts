import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from '@/lib/archive/format';
import { keyOfRow, modelNames, modelOf, type Rows, rowsOf } from '@/lib/archive/models';
import type { ArchiveKind } from '@/lib/archive/row-schema';

/** A library, a debate or a reading with every row of it. */
export type Archive = { kind: ArchiveKind; rows: Rows };

/**
 * The archive as text, in pieces: a list a model, a row a line, so that two archives can be held
 * against each other line by line. The same rows always give the same text.
 */
export function* writeArchive({ kind, rows }: Archive): Generator<string> {
  yield `{\n"format": "${ARCHIVE_FORMAT}",\n"version": ${ARCHIVE_VERSION},\n"kind": "${kind}"`;
  for (const name of modelNames) {
    const own = rowsOf(rows, name)
      .map((row) => ({ key: keyOfRow(name, row), row }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    yield `,\n"${modelOf(name).list}": [`;
    for (let from = 0; from < own.length; from += AT_ONCE) {
      const lines = own.slice(from, from + AT_ONCE).map(({ row }) => JSON.stringify(row));
      yield `${from === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
    }
    yield own.length === 0 ? ']' : '\n]';
  }
  yield '\n}\n';
}

/** Rows a piece of text. */
const AT_ONCE = 1_000;
