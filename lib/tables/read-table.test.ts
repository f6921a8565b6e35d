import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readNumberCell } from '@/lib/tables/read-number';
import { readTable, tableOfText } from '@/lib/tables/read-table';
import { isBlank, type Table } from '@/lib/tables/table';

const limits = { maxColumns: 1_000, maxCells: 1_000_000 };

function mustRead(text: string): Table {
  const table = tableOfText(text, limits);
  if (!table.ok) throw new Error(table.problem);
  return table;
}

const cellsOf = (text: string) => mustRead(text).rows.map(({ cells }) => cells);
const fixture = (name: string) => readFileSync(`tests/fixtures/tables/${name}`);

describe('what stands between cells', () => {
  it.each([
    [',', 'id,p1,p2\na,1,2\n'],
    [';', 'id;p1;p2\na;1,5;2,5\n'],
    ['\t', 'id\tp1\na, b; c\t2\n'],
    ['|', 'id|p1\na|2\n'],
    [null, 'p1\n1\n2\n'],
  ])('%j is found', (delimiter, text) => {
    expect(mustRead(text).delimiter).toBe(delimiter);
  });

  it('decimal commas without headings do not make columns', () => {
    expect(cellsOf('1,5;2,5;3,5\n1,0;2,0;3,0')[1]).toEqual(['1,0', '2,0', '3,0']);
  });

  it('unquoted commas of sentences do not hide the comma of the heading', () => {
    expect(mustRead('speaker,text\nAnn,Well, yes; no\nBo,So, well; yes').delimiter).toBe(',');
  });

  it('a line that names it is obeyed and no row', () => {
    const { rows, delimiter } = mustRead('sep=;\r\nid;p1\r\na;1,5\r\n');
    expect([delimiter, rows[0]]).toEqual([';', { line: 2, cells: ['id', 'p1'] }]);
  });
});

describe('rows', () => {
  it('know their lines, with line ends in cells, of all three kinds', () => {
    expect(mustRead('id,t\r\na,"x\r\ny\nz"\r\n\r\nb,2\rc,3').rows).toEqual([
      { line: 1, cells: ['id', 't'] },
      { line: 2, cells: ['a', 'x\r\ny\nz'] },
      { line: 6, cells: ['b', '2'] },
      { line: 7, cells: ['c', '3'] },
    ]);
  });

  it('blank rows and columns at the end are left out and counted; an empty row between stays', () => {
    const { rows, blankRows, blankColumns } = mustRead('id,p1,,\n a ,1,,\n,,,\nb,,,\n\n,,,\n  \n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['id', 'p1'],
      [' a ', '1'],
      ['', ''],
      ['b', ''],
    ]);
    expect([blankRows, blankColumns]).toEqual([3, 2]);
  });

  it('a longer row keeps all its cells', () => {
    expect(cellsOf('speaker,text\nAnn,Well, I would\nBo,No')).toEqual([
      ['speaker', 'text'],
      ['Ann', 'Well', ' I would'],
      ['Bo', 'No'],
    ]);
  });

  it('a quotation mark that does not close its cell is one of the words, and named', () => {
    const { rows, looseQuotes } = mustRead('speaker,text\nAnn,"Yes" she said\nBo, "a, b" \n5",6');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['text', '"Yes" she said', 'a, b', '6']);
    expect(looseQuotes).toEqual([2]);
  });

  it('an apostrophe against formulas is taken off, one of the words is not', () => {
    expect(cellsOf(`a,b\n'=HYPERLINK(1),'-2\n'tis,'-no'`)).toEqual([
      ['a', 'b'],
      ['=HYPERLINK(1)', '-2'],
      ["'tis", "'-no'"],
    ]);
  });
});

describe('comments', () => {
  it('above the table are no rows, quoted or padded by a spreadsheet program too', () => {
    const text =
      '# Title: Stance matrix\r\n"# Summary: They, ""all"", agree"\r\n# n: 4;,,,\r\nid,p1\r\na,1\r\n';
    const { rows, comments } = mustRead(text);
    expect(comments).toEqual(['Title: Stance matrix', 'Summary: They, "all", agree', 'n: 4']);
    expect(rows[0]).toEqual({ line: 4, cells: ['id', 'p1'] });
  });

  it('a heading that begins with the sign is a heading', () => {
    expect(cellsOf('# of votes,p1\n3,1\n')[0]).toEqual(['# of votes', 'p1']);
    expect(cellsOf('#,p1\n3,1\n')[0]).toEqual(['#', 'p1']);
  });
});

describe('what is refused', () => {
  it.each([
    ['a,b\n"c,d\ne,f\n', /opens a cell in line 2 is never closed/],
    ['id,"p1,p2\na,1\n', /line 1 is never closed/],
    ['', /empty/],
    ['\n ,\n  \n', /empty/],
    [`a${','.repeat(2_000)}\n`, /line 1 has more than 1,000/],
  ])('%j', (text, problem) => {
    expect(tableOfText(text, limits)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });

  it('more cells than were asked for', () => {
    expect(tableOfText('a,b\n1,2\n3,4\n', { maxColumns: 9, maxCells: 5 })).toMatchObject({
      problem: expect.stringMatching(/more than 5 cells \(up to line 3\)/),
    });
  });
});

it.each(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'])('%s is read', (encoding) => {
  const addBOM = encoding !== 'Windows-1252';
  const table = readTable(
    iconv.encode('name;Größe\nJosé;1\nÉlodie;2\n', encoding, { addBOM }),
    limits,
  );
  expect(table).toMatchObject({ ok: true, encoding, delimiter: ';' });
  expect(table.ok && table.rows.map(({ cells }) => cells[0])).toEqual(['name', 'José', 'Élodie']);
});

it('a table saved by a spreadsheet program of the West is read as it is', () => {
  const table = readTable(fixture('c02-semicolon-1252.csv'), limits);
  expect(table.ok && table.rows[2]?.cells).toEqual(['Élodie Ñúñez', 'Non, c’est déjà décidé']);
});

const signs = fc.constantFrom(...'ab 1,5;|"\'#\t\n\r=-é中😀\u00a0');
const cell = fc.array(signs, { maxLength: 8 }).map((all) => all.join(''));
/** None that reads as a comment, or as what an apostrophe kept from being a formula. */
const plainCell = cell.filter((words) => !/^['#]|^[=\-\t\r].*'$/s.test(words));

it('law: what is written with any delimiter, quotation, line end and encoding is read again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }).chain((width) =>
        fc.array(fc.array(plainCell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 8,
        }),
      ),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('UTF-8', 'UTF-16LE', 'UTF-16BE'),
      fc.boolean(),
      (body, delimiter, newline, encoding, quotes) => {
        const width = body[0]?.length ?? 0;
        // Headings that no other sign could cut, and a last row and column that hold something.
        const rows = [
          Array.from({ length: width }, (_, place) => `h${place}`),
          ...body,
          Array.from({ length: width }, () => 'end'),
        ];
        const text = Papa.unparse(rows, { delimiter, newline, quotes, escapeFormulae: true });
        const table = readTable(iconv.encode(text, encoding, { addBOM: true }), limits);
        expect(table).toMatchObject({ ok: true, delimiter, blankRows: 0, blankColumns: 0 });
        expect(table.ok && table.rows.map(({ cells }) => cells)).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

it('law: any text is read or refused, and no sign of a table is lost', () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 80 }), (all) => {
      const text = all.join('');
      const table = tableOfText(text, limits);
      if (!table.ok) {
        expect(table.remedy).not.toBe('');
        return;
      }
      const kept = [...table.comments, ...table.rows.flatMap(({ cells }) => cells)].join('');
      const letters = (words: string) => words.replace(/[^\p{L}\p{N}\p{So}]/gu, '').length;
      // Signs of comments and of the apostrophe aside, which are no letters.
      expect(letters(kept)).toBe(letters(text));
      expect(table.rows.every(({ cells }) => cells.length > 0)).toBe(true);
      expect(table.rows.at(-1)?.cells.every(isBlank)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('is linear: a long file of quotation marks is read in a blink', () => {
  const started = performance.now();
  for (const part of ['"a,"b', '"",', '"" ', '"""', ' "x" y,', '"x""', '# ,,\n', ',,x'])
    tableOfText(`h,i\n${part.repeat(30_000)}`, { maxColumns: 1e9, maxCells: 1e9 });
  expect(performance.now() - started).toBeLessThan(4_000);
});

describe('a cell of a table of numbers', () => {
  it.each([
    ['1', 1],
    ['+2', 2],
    ['-1.5', -1.5],
    ['\u22121', -1],
    ['–2', -2],
    ['1e0', 1],
    ['.5', 0.5],
    ['2.', 2],
    ['1,5', 1.5],
    ['\u00a0 3\u202f', 3],
    ['\u200e4', 4],
    ['-0', 0],
  ])('%j is %d', (words, value) => {
    expect(readNumberCell(words)).toMatchObject({ kind: 'number', value });
  });

  it.each(['', ' ', '\u00a0', 'NA', 'n/a', '#N/A', 'NaN', 'null', '.', '-', '–'])(
    '%j is missing',
    (words) => {
      expect(readNumberCell(words)).toEqual({ kind: 'missing', mark: words.trim() });
    },
  );

  it.each(['yes', '1 2', '1.000,5', '1/2', 'e', '1e999', '--1', '5 %'])('%j is words', (words) => {
    expect(readNumberCell(words)).toEqual({ kind: 'words' });
  });
});
