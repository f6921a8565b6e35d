import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '@/lib/archive/columns';
import { ARCHIVE_VERSION } from '@/lib/archive/format';
import { type AnyRow, modelNames, modelOf, rowsOf } from '@/lib/archive/models';
import { readArchive } from '@/lib/archive/read';
import { isArchive } from '@/lib/archive/recognise';
import type { Archive } from '@/lib/archive/write';
import { unsaidOfWords } from '@/lib/positions/content';
import { anyLibrary } from '@/tests/fixtures/archives/any-archive';

/** A library in which every list has a row, and a quotation its place. */
const whole = fc.sample(anyLibrary, { numRuns: 40, seed: 14 }).find(({ rows }) => {
  const isPlaced = rows.Evidence.some(({ start }) => start !== null);
  return isPlaced && modelNames.every((name) => rows[name].length > 0);
})!;

const read = (text: string) => readArchive(new TextEncoder().encode(text));

/** In the order in which the rows stand, and whatever they hold. */
function textOf({ kind, rows }: Archive): string {
  const lists = modelNames.map((name) => [modelOf(name).list, rows[name]]);
  return JSON.stringify({
    format: 'counterpoint-archive',
    version: ARCHIVE_VERSION,
    kind,
    ...Object.fromEntries(lists),
  });
}

/** What is said of the archive after a change. */
function said(change: (archive: Archive) => void): string[] {
  const changed = structuredClone(whole);
  change(changed);
  const answer = read(textOf(changed));
  return answer.ok ? [] : answer.problems.map(({ field, message }) => `${field}: ${message}`);
}

/** Values that a column cannot have. */
function wrongFor(column: Column): unknown[] {
  const never = [{}, [1]];
  const isNull = 'isNull' in column && column.isNull === true;
  const nothing = isNull ? [] : [null];
  switch (column.kind) {
    case 'id':
      return [...never, ...nothing, 7, 'x'.repeat(65), 'a b', '\ud800'];
    case 'text':
      return [
        ...never,
        ...nothing,
        7,
        'x'.repeat(column.most + 1),
        '\ud800',
        'a\0b',
        ...(column.form ? ['javascript:alert(1)', '2024-02-31 ', ' '] : []),
        ...(column.form?.pattern.test('2024-02') && !column.least ? ['2024-02-31'] : []),
        ...(column.least ? [''] : []),
        ...(column.shows ? ['a\u001b[2Jb', 'a\u009bb'] : []),
        ...(column.shows === 'line' ? ['a\nb', 'a\u202eb', 'a\u200bb'] : []),
        ...(column.shows && column.least ? ['\u200b', '\u200d', ' '] : []),
      ];
    case 'word':
      return [...never, ...nothing, 'else', '', 7];
    case 'whole':
      return [...never, ...nothing, column.least - 1, column.most + 1, 0.5, '1'];
    case 'number':
      return [...never, ...nothing, column.least - 0.1, column.most + 0.1, '1'];
    case 'flag':
      return [...never, ...nothing, 1, 'true'];
    case 'time':
      return [...never, ...nothing, '2024-01-01', '2024-02-30T00:00:00.000Z', 1_700_000_000_000];
  }
}

describe('an archive', () => {
  it('that was written is read, row for row', () => {
    expect(read(textOf(whole))).toEqual({ ok: true, archive: whole });
    expect(isArchive(new TextEncoder().encode(textOf(whole)))).toBe(true);
    expect(isArchive(new TextEncoder().encode('{"format": "counterpoint-reading"}'))).toBe(false);
  });

  it.each(
    modelNames.flatMap((name) =>
      Object.entries(modelOf(name).columns).map(([column, what]) => ({ name, column, what })),
    ),
  )('with a wrong $column of $name is refused with its place', ({ name, column, what }) => {
    const place = `${modelOf(name).list} 1, ${column}`;
    for (const value of wrongFor(what)) {
      const words = said(({ rows }) => {
        (rowsOf(rows, name)[0] as Record<string, unknown>)[column] = value;
      });
      expect([value, words.some((one) => one.startsWith(place))]).toEqual([value, true]);
      expect(words.every((one) => /[.”]$/.test(one) && !/undefined|Invalid/.test(one))).toBe(true);
    }
    const missing = said(({ rows }) => {
      delete (rowsOf(rows, name)[0] as Record<string, unknown>)[column];
    });
    expect(missing.some((one) => one.startsWith(place))).toBe(true);
    if (what.kind !== 'id' || !what.refers) return;
    const dangling = said(({ rows }) => {
      (rowsOf(rows, name)[0] as Record<string, unknown>)[column] = 'nowhere';
    });
    expect(dangling.join('\n')).toContain('“nowhere” is not among the');
  });

  it('of version 2 is read: what came later was not said', () => {
    const plain = structuredClone(whole);
    plain.rows.TextVersion = [];
    for (const one of plain.rows.Commentator) {
      one.mergedIntoId = null;
      one.mergePatch = null;
    }
    const unsaid = { ...unsaidOfWords, reasonId: null };
    for (const piece of plain.rows.Evidence) {
      Object.assign(piece, { ...unsaid, suggested: piece.suggested });
    }
    const file = JSON.parse(textOf(plain)) as Record<string, Record<string, unknown>[]>;
    delete file.textVersions;
    for (const one of file.commentators!) delete one.mergePatch;
    const third = JSON.stringify({ ...file, textVersions: [], version: 3 });
    expect(read(third)).toEqual({ ok: true, archive: plain });
    for (const one of file.commentators!) delete one.mergedIntoId;
    for (const piece of file.evidence!) {
      for (const name of Object.keys(unsaid)) if (name !== 'suggested') delete piece[name];
    }
    const earlier = JSON.stringify({ ...file, version: 2 });
    expect(read(earlier)).toEqual({ ok: true, archive: plain });
    // One of this version says it all.
    const { problems } = read(JSON.stringify(file)) as { problems: { field: string }[] };
    expect(problems[0]!.field).toBe('commentators 1, mergedIntoId');
  });

  it.each<[string, RegExp, (archive: Archive) => void]>([
    [
      'a second telling quotation',
      /evidence 2, telling: Another quotation of this position is the telling one already/,
      ({ rows }) => {
        const [first] = rows.Evidence;
        rows.Evidence = [0, 1].map((quotation) => ({
          ...first!,
          id: `e${quotation}`,
          quotation,
          telling: true,
        }));
      },
    ],
    [
      'words that show a reason which is not given',
      /evidence 1, reasonId: A quotation shows a reason that the position does not give/,
      ({ rows }) => {
        rows.PositionReason = [];
        rows.Evidence[0]!.reasonId = rows.Reason[0]!.id;
      },
    ],
    [
      'a change of a text that is none',
      /textVersions 1, patch: It is no change of a text/,
      ({ rows }) =>
        Object.assign(rows.TextVersion[0]!, { patch: '{"kind":"patch","rows":[{"row":"page"}]}' }),
    ],
    [
      'a merge that is none',
      /commentators 1, mergePatch: It is no merge of commentators/,
      ({ rows }) => Object.assign(rows.Commentator[0]!, { mergePatch: '{"rows":[]}' }),
    ],
    [
      'a row twice',
      /positions \d+: This is there twice/,
      ({ rows }) => rows.Position.push(rows.Position[0]!),
    ],
    [
      'an address twice',
      /debates 2, slug: Another row has the same/,
      ({ rows }) => Object.assign(rows.Debate[1]!, { slug: rows.Debate[0]!.slug }),
    ],
    [
      'a theme under itself',
      /themes 1, parentId: A theme lies under one/,
      ({ rows }) => Object.assign(rows.Theme[0]!, { parentId: rows.Theme[0]!.id }),
    ],
    [
      'a quotation that ends before it begins',
      /evidence \d, start: A quotation has a start/,
      ({ rows }) => Object.assign(rows.Evidence[0]!, { start: 4, end: 4 }),
    ],
    [
      'a quotation beyond its text',
      /evidence \d, end: Its text has \d+ characters/,
      ({ rows }) => {
        const piece = rows.Evidence.find(({ start }) => start !== null)!;
        piece.end = 9_999_999;
      },
    ],
    [
      'a history that is none',
      /positionChanges 1, snapshot: It is no position/,
      ({ rows }) => Object.assign(rows.PositionChange[0]!, { snapshot: '{"stance": 9}' }),
    ],
    [
      'a reading of another debate as the reference',
      /debates \d, referenceReadingId: It is of another debate/,
      ({ rows }) => {
        const reading = rows.Reading.find(({ debateId }) => debateId !== rows.Debate[0]!.id)!;
        rows.Debate[0]!.referenceReadingId = reading.id;
      },
    ],
    [
      'a source of another debate',
      /contributions \d, sourceId: It is of another debate/,
      ({ rows }) => {
        for (const source of rows.Source) source.debateId = rows.Debate[0]!.id;
        for (const one of rows.Contribution) {
          one.debateId = rows.Debate[1]!.id;
          one.sourceId = rows.Source[0]!.id;
        }
      },
    ],
    [
      'another version than its history',
      /positions 1, version: Its history ends with \d+: write \d+ here, or export again\./,
      ({ rows }) => {
        const [change] = rows.PositionChange;
        rows.Position.sort((a) => (a.id === change!.positionId ? -1 : 1));
        rows.Position[0]!.version = 2 ** 31 - 1;
      },
    ],
    [
      'a later version and no history',
      /positions 1, version: It has no history: write 1 here/,
      ({ rows }) => {
        rows.PositionChange = [];
        for (const position of rows.Position) position.version = 2;
      },
    ],
    ...(['positions', 'silences', 'contributions'] as const).map(
      (list): [string, RegExp, (archive: Archive) => void] => [
        `${list} of somebody who is not of the debate`,
        new RegExp(`${list} \\d+, commentatorId: This commentator is not of the debate`),
        ({ rows }) => {
          const debate = rows.Debate[0]!.id;
          rows.DebateCommentator = [];
          for (const one of rows.Contribution) {
            Object.assign(one, { debateId: debate, commentatorId: rows.Commentator[0]!.id });
          }
        },
      ],
    ),
    [
      'a reading that decides between one and the same',
      /adjudications 1, firstId, secondId: A reading decides between two others/,
      ({ rows }) =>
        Object.assign(rows.Adjudication[0]!, { firstId: rows.Adjudication[0]!.secondId }),
    ],
    [
      'a deleted reference reading',
      /debates 1, referenceReadingId: This reading is deleted: name one/,
      ({ rows }) => {
        for (const one of rows.Reading) one.deletedAt = one.createdAt;
      },
    ],
    [
      'no reference reading',
      /debates 1, referenceReadingId: The charts of a debate show a reading/,
      ({ rows }) => Object.assign(rows.Debate[0]!, { referenceReadingId: null }),
    ],
    [
      'themes three levels deep',
      /themes 3, parentId: A theme lies under one/,
      ({ rows }) => {
        for (const [at, theme] of rows.Theme.entries()) {
          Object.assign(theme, { deletedAt: null, parentId: rows.Theme[at - 1]?.id ?? null });
        }
      },
    ],
    [
      'themes in a circle',
      /themes 1, parentId: A theme lies under one/,
      ({ rows }) => {
        for (const [at, theme] of rows.Theme.entries()) {
          const parentId = rows.Theme[(at + 1) % rows.Theme.length]!.id;
          Object.assign(theme, { deletedAt: theme.createdAt, parentId });
        }
      },
    ],
    [
      'a field more',
      /debates 1: There is no field “secret” here/,
      ({ rows }) => Object.assign(rows.Debate[0]!, { secret: 1 }),
    ],
    ['no row', /debates 1: A row is written/, ({ rows }) => rows.Debate.splice(0, 1, 7 as never)],
    [
      'two debates in an archive of one',
      /debates: An archive of one debate/,
      (archive) => Object.assign(archive, { kind: 'debate' }),
    ],
  ])('with %s is refused', (_, words, change) => {
    expect(said(change).join('\n')).toMatch(words);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /no JSON file/],
    ['half of one', textOf(whole).slice(0, 5_000), /no JSON file/],
    ['a list', '[]', /one JSON object/],
    ['another file of ours', '{"format": "counterpoint-reading", "version": 1}', /Not an archive/],
    [
      'a later version',
      '{"format": "counterpoint-archive", "version": 9, "kind": "debate"}',
      /version: Written by/,
    ],
    [
      'an unknown kind',
      '{"format": "counterpoint-archive", "version": 2, "kind": "x"}',
      /kind: Write/,
    ],
    [
      'no lists',
      '{"format": "counterpoint-archive", "version": 2, "kind": "debate"}',
      /themes: This list is missing/,
    ],
  ])('that is %s is refused in words', (_, text, words) => {
    const answer = read(text);
    if (answer.ok) throw new Error('It was read.');
    const lines = answer.problems.map(({ field, message }) => `${field}: ${message}`);
    expect(lines.join('\n')).toMatch(words);
  });

  it('counts what it does not list', () => {
    const answer = read(
      '{"format": "counterpoint-archive", "version": 2, "kind": "debate", "x": 1}',
    );
    expect(answer).toMatchObject({ ok: false, more: 0 });
    const many = structuredClone(whole);
    for (const name of modelNames)
      for (const row of rowsOf(many.rows, name) as AnyRow[]) delete row.createdAt;
    expect(read(textOf(many))).toMatchObject({ ok: false, problems: { length: 20 } });
  });
});
