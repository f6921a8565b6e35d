import { checkKept } from '@/lib/archive/check-kept';
import {
  type AnyRow,
  type ModelName,
  modelNames,
  modelOf,
  type Rows,
  rowsOf,
} from '@/lib/archive/models';
import { referencesOf } from '@/lib/archive/references';
import type { Archive } from '@/lib/archive/write';
import { parseTextPatch } from '@/lib/contributions/text-patch';
import { parseMergePatch } from '@/lib/patches/patch';
import { NO_SUCH_REASON, SECOND_TELLING } from '@/lib/positions/position';
import { parseSnapshot } from '@/lib/positions/snapshot';

/** Says what is wrong of a field, named as people look for it: `positions 3, readingId`. */
type Say = (field: string, message: string) => void;

/**
 * What a row by itself does not show: that all it names is in the archive and belongs together, that
 * names of addresses are there once, that quotations lie within their text, that histories can be read.
 */
export function checkArchive({ kind, rows }: Archive, say: Say): void {
  const ids = new Map(
    modelNames.map((name) => [name, new Set(rowsOf(rows, name).map(({ id }) => id))]),
  );
  for (const name of modelNames) {
    for (const { column, to } of referencesOf(name)) {
      const there = ids.get(to);
      for (const [at, row] of rowsOf(rows, name).entries()) {
        const id = row[column];
        if (id === null || id === '' || (id !== undefined && there?.has(id))) continue;
        const { list } = modelOf(to);
        say(placeOf(name, at, column), `“${id}” is not among the ${list} of the archive.`);
      }
    }
  }
  for (const name of ['Commentator', 'Theme', 'Proposition', 'Debate'] as const) {
    sayTwice(rows, name, ['slug'], say);
  }
  sayTwice(rows, 'Position', ['readingId', 'commentatorId', 'propositionId'], say);
  sayTwice(rows, 'TextVersion', ['debateId', 'number'], say);
  checkThemes(rows, say);
  checkBelonging(rows, say);
  checkQuotations(rows, say);
  checkWhatTheyShow(rows, say);
  checkKept(kind, rows, (list, at, column, message) => say(placeOf(list, at, column), message));
  for (const [at, { snapshot }] of rows.PositionChange.entries()) {
    try {
      parseSnapshot(snapshot);
    } catch {
      say(
        placeOf('PositionChange', at, 'snapshot'),
        'It is no position as a history keeps it: take this row out, or export again.',
      );
    }
  }
  for (const [at, { patch }] of rows.TextVersion.entries()) {
    try {
      parseTextPatch(patch);
    } catch {
      say(
        placeOf('TextVersion', at, 'patch'),
        'It is no change of a text as Counterpoint keeps it: take this row out, or export again.',
      );
    }
  }
  for (const [at, { mergePatch }] of rows.Commentator.entries()) {
    try {
      if (mergePatch !== null) parseMergePatch(mergePatch);
    } catch {
      say(
        placeOf('Commentator', at, 'mergePatch'),
        'It is no merge of commentators as Counterpoint keeps it: write null, or export again.',
      );
    }
  }
  if (kind !== 'library' && rows.Debate.length !== 1) {
    say('debates', `An archive of one ${kind} holds one debate; this has ${rows.Debate.length}.`);
  }
  if (kind === 'reading' && rows.Reading.length !== 1) {
    say('readings', `An archive of one reading holds one; this has ${rows.Reading.length}.`);
  }
}

function placeOf(name: ModelName, at: number, column: string): string {
  return `${modelOf(name).list} ${at + 1}, ${column}`;
}

/** The rows of a model by their ids. */
function indexOf<Name extends ModelName>(rows: Rows, name: Name): Map<string, Rows[Name][number]> {
  const found = new Map<string, Rows[Name][number]>();
  for (const row of rows[name] as (AnyRow & Rows[Name][number])[]) found.set(String(row.id), row);
  return found;
}

function sayTwice(rows: Rows, name: ModelName, columns: readonly string[], say: Say): void {
  const seen = new Set<string>();
  for (const [at, row] of rowsOf(rows, name).entries()) {
    const value = columns.map((column) => row[column]).join('\n');
    if (seen.has(value)) {
      say(
        placeOf(name, at, columns.join(', ')),
        'Another row has the same: change or leave one out.',
      );
    }
    seen.add(value);
  }
}

/** The tree of themes is two levels deep, as far as it is in sight; what was deleted may lie deeper. */
function checkThemes(rows: Rows, say: Say): void {
  const themes = indexOf(rows, 'Theme');
  const above = (theme: Rows['Theme'][number] | undefined) => themes.get(theme?.parentId ?? '');
  const shownAbove = (theme: Rows['Theme'][number] | undefined) => {
    const found = above(theme);
    return found?.deletedAt === null ? found : undefined;
  };
  for (const [at, theme] of rows.Theme.entries()) {
    const passed = new Set<string>();
    let top: typeof theme | undefined = theme;
    while (top && !passed.has(top.id)) {
      passed.add(top.id);
      top = above(top);
    }
    const isDeep = theme.deletedAt === null && shownAbove(shownAbove(theme)) !== undefined;
    if (top !== undefined || isDeep) {
      say(
        placeOf('Theme', at, 'parentId'),
        'A theme lies under one that itself stands at the top.',
      );
    }
  }
}

/** Parts of one debate do not name parts of another. */
function checkBelonging(rows: Rows, say: Say): void {
  const [sources, contributions, readings] = [
    indexOf(rows, 'Source'),
    indexOf(rows, 'Contribution'),
    indexOf(rows, 'Reading'),
  ];
  const readingOf = new Map(rows.Position.map(({ id, readingId }) => [id, readingId]));
  const debateOf = (id: string | null, of: ReadonlyMap<string, { debateId: string }>) =>
    id === null ? undefined : of.get(id)?.debateId;
  const other = (name: ModelName, at: number, column: string, a?: string, b?: string) => {
    if (a !== undefined && b !== undefined && a !== b) {
      say(placeOf(name, at, column), 'It is of another debate: name one of the same.');
    }
  };
  for (const [at, { id, referenceReadingId }] of rows.Debate.entries()) {
    other('Debate', at, 'referenceReadingId', id, debateOf(referenceReadingId, readings));
  }
  for (const [at, { debateId, sourceId }] of rows.Contribution.entries()) {
    other('Contribution', at, 'sourceId', debateId, debateOf(sourceId, sources));
  }
  for (const [at, { readingId, firstId, secondId }] of rows.Adjudication.entries()) {
    const own = debateOf(readingId, readings);
    other('Adjudication', at, 'firstId', own, debateOf(firstId, readings));
    other('Adjudication', at, 'secondId', own, debateOf(secondId, readings));
  }
  for (const [at, { positionId, contributionId }] of rows.Evidence.entries()) {
    const own = debateOf(readingOf.get(positionId) ?? null, readings);
    other('Evidence', at, 'contributionId', own, debateOf(contributionId, contributions));
  }
  for (const [at, { readingId, contributionId }] of rows.PassageReview.entries()) {
    const own = debateOf(readingId, readings);
    other('PassageReview', at, 'contributionId', own, debateOf(contributionId, contributions));
  }
  const sets = indexOf(rows, 'ClassSet');
  for (const [at, { debateId, setId }] of rows.ClassSetItem.entries()) {
    other('ClassSetItem', at, 'setId', debateId, debateOf(setId, sets));
  }
  for (const [at, { debateId, readingId }] of rows.Dismissal.entries()) {
    if (readingId === '') continue;
    other('Dismissal', at, 'readingId', debateId, debateOf(readingId, readings));
  }
}

/** By the rules of a position (`sayUnfit`): one telling quotation, and reasons that it gives. */
function checkWhatTheyShow(rows: Rows, say: Say): void {
  const given = new Set(rows.PositionReason.map((one) => `${one.positionId} ${one.reasonId}`));
  const telling = new Map<string, number>();
  for (const [at, { positionId, quotation, ...piece }] of rows.Evidence.entries()) {
    if (piece.telling) {
      const first = telling.get(positionId) ?? quotation;
      telling.set(positionId, first);
      if (quotation !== first) say(placeOf('Evidence', at, 'telling'), SECOND_TELLING);
    }
    if (piece.reasonId !== null && !given.has(`${positionId} ${piece.reasonId}`)) {
      say(placeOf('Evidence', at, 'reasonId'), NO_SUCH_REASON);
    }
  }
}

/** A quotation begins before it ends, both within the text that it is from. */
function checkQuotations(rows: Rows, say: Say): void {
  const contributions = indexOf(rows, 'Contribution');
  for (const [at, { start, end, contributionId }] of rows.Evidence.entries()) {
    if (start === null && end === null) continue;
    const text = contributionId === null ? null : contributions.get(contributionId)?.text;
    if (start === null || end === null || start >= end) {
      say(
        placeOf('Evidence', at, 'start'),
        'A quotation has a start and an end after it, or neither.',
      );
    } else if (typeof text === 'string' && end > text.length) {
      say(
        placeOf('Evidence', at, 'end'),
        `Its text has ${text.length} characters: it ends before.`,
      );
    }
  }
}
