import {
  around,
  type Column,
  countFromOne,
  dateOrNothing,
  dateOrNull,
  flag,
  id,
  idOf,
  idOrNothing,
  idOrNull,
  json,
  key,
  language,
  later,
  line,
  lines,
  linkOrNull,
  longText,
  name,
  numberOrNull,
  offset,
  orNull,
  patch,
  place,
  quotation,
  slug,
  time,
  timeOrNull,
  type ValueOf,
  whole,
  word,
} from '@/lib/archive/columns';
import { textChangeKinds } from '@/lib/contributions/text-change';
import { changeKinds } from '@/lib/positions/change-kind';
import { directions, explicitnesses, quotationStatuses } from '@/lib/positions/position';
import { dismissalMark } from '@/lib/readings/dismissed';
import { blockRole } from '@/lib/text/split/split-proposal';
import { proposedForAny } from '@/lib/view/sets/class-set';

/**
 * The one table of what an archive holds: a model a list, its columns in the order of
 * `prisma/schema.prisma`. What is written, what is read, the published schema, what is compared and
 * what is stored follow from it; `tests/data/archive-walk.test.ts` holds it against `schema.prisma`.
 *
 * `list` is the name in the file, in whose order the lists stand; `key` what a row is known and
 * ordered by; `within` the thing it is a part of: people decide about whole things.
 */
export const models = {
  Commentator: {
    list: 'commentators',
    key: ['id'],
    within: { thing: 'commentator', by: 'id' },
    columns: {
      id,
      slug,
      name,
      description: lines,
      url: linkOrNull,
      photoUrl: linkOrNull,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
      mergedIntoId: later(idOrNull('Commentator'), null),
      mergePatch: later(orNull(json), null),
    },
  },
  Theme: {
    list: 'themes',
    key: ['id'],
    within: { thing: 'theme', by: 'id' },
    columns: {
      id,
      slug,
      name,
      description: lines,
      parentId: idOrNull('Theme'),
      order: place,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  Proposition: {
    list: 'propositions',
    key: ['id'],
    within: { thing: 'proposition', by: 'id' },
    columns: {
      id,
      slug,
      text: name,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  PropositionTheme: {
    list: 'propositionThemes',
    key: ['propositionId', 'themeId'],
    within: { thing: 'proposition', by: 'propositionId' },
    columns: {
      propositionId: idOf('Proposition'),
      themeId: idOf('Theme'),
      order: place,
    },
  },
  Reason: {
    list: 'reasons',
    key: ['id'],
    within: { thing: 'proposition', by: 'propositionId' },
    columns: {
      id,
      propositionId: idOf('Proposition'),
      text: name,
      direction: word(directions),
      order: place,
      createdAt: time,
      updatedAt: time,
    },
  },
  Debate: {
    list: 'debates',
    key: ['id'],
    within: { thing: 'debate', by: 'id' },
    columns: {
      id,
      slug,
      title: name,
      question: name,
      description: lines,
      date: dateOrNull,
      language,
      referenceReadingId: idOrNull('Reading'),
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  Source: {
    list: 'sources',
    key: ['id'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      id,
      debateId: idOf('Debate'),
      order: place,
      title: line,
      publisher: line,
      url: linkOrNull,
      date: dateOrNull,
      licenceNote: lines,
      textStored: flag,
      createdAt: time,
      updatedAt: time,
    },
  },
  DebateCommentator: {
    list: 'debateCommentators',
    key: ['debateId', 'commentatorId'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      debateId: idOf('Debate'),
      commentatorId: idOf('Commentator'),
      order: place,
      affiliation: line,
      role: line,
    },
  },
  Contribution: {
    list: 'contributions',
    key: ['id'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      id,
      debateId: idOf('Debate'),
      sourceId: idOrNull('Source'),
      commentatorId: idOrNull('Commentator'),
      order: place,
      kind: word(blockRole.options),
      speaker: line,
      text: longText,
      createdAt: time,
      updatedAt: time,
    },
  },
  DebateProposition: {
    list: 'debatePropositions',
    key: ['debateId', 'propositionId'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      debateId: idOf('Debate'),
      propositionId: idOf('Proposition'),
      order: place,
    },
  },
  Reading: {
    list: 'readings',
    key: ['id'],
    within: { thing: 'reading', by: 'id' },
    columns: {
      id,
      debateId: idOf('Debate'),
      name,
      coder: line,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  Adjudication: {
    list: 'adjudications',
    key: ['readingId'],
    within: { thing: 'reading', by: 'readingId' },
    columns: {
      readingId: idOf('Reading'),
      firstId: idOf('Reading'),
      secondId: idOf('Reading'),
      createdAt: time,
    },
  },
  Position: {
    list: 'positions',
    key: ['id'],
    within: { thing: 'reading', by: 'readingId' },
    columns: {
      id,
      readingId: idOf('Reading'),
      commentatorId: idOf('Commentator'),
      propositionId: idOf('Proposition'),
      stance: whole(-2, 2),
      explicitness: word(explicitnesses),
      confidence: numberOrNull(0, 10),
      summary: lines,
      note: lines,
      version: countFromOne,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  PositionChange: {
    list: 'positionChanges',
    key: ['id'],
    within: { thing: 'reading', by: 'positionId' },
    columns: {
      id,
      positionId: idOf('Position'),
      version: countFromOne,
      kind: word(changeKinds),
      coder: line,
      snapshot: json,
      createdAt: time,
    },
  },
  PositionReason: {
    list: 'positionReasons',
    key: ['positionId', 'reasonId'],
    within: { thing: 'reading', by: 'positionId' },
    columns: {
      positionId: idOf('Position'),
      reasonId: idOf('Reason'),
      order: place,
    },
  },
  Evidence: {
    list: 'evidence',
    key: ['id'],
    within: { thing: 'reading', by: 'positionId' },
    columns: {
      id,
      positionId: idOf('Position'),
      contributionId: idOrNull('Contribution'),
      order: place,
      quotation: place,
      exact: quotation,
      prefix: around,
      suffix: around,
      start: offset,
      end: orNull(countFromOne),
      paragraph: orNull(countFromOne),
      status: word(quotationStatuses),
      score: numberOrNull(0, 1),
      suggested: flag,
      stance: later(orNull(whole(-2, 2)), null),
      saidOn: later(dateOrNothing, ''),
      wordsOf: later(line, ''),
      reasonId: later(idOrNull('Reason'), null),
      telling: later(flag, false),
      checked: later(flag, false),
      createdAt: time,
      updatedAt: time,
    },
  },
  Silence: {
    list: 'silences',
    key: ['readingId', 'commentatorId', 'propositionId'],
    within: { thing: 'reading', by: 'readingId' },
    columns: {
      readingId: idOf('Reading'),
      commentatorId: idOf('Commentator'),
      propositionId: idOf('Proposition'),
      createdAt: time,
    },
  },
  PassageReview: {
    list: 'passageReviews',
    key: ['readingId', 'contributionId', 'paragraph'],
    within: { thing: 'reading', by: 'readingId' },
    columns: {
      readingId: idOf('Reading'),
      contributionId: idOf('Contribution'),
      paragraph: countFromOne,
      createdAt: time,
    },
  },
  Dismissal: {
    list: 'dismissals',
    table: 'PutAway',
    key: ['debateId', 'readingId', 'kind', 'key'],
    // Of a reading where it names one, else of the debate.
    within: { thing: 'reading', by: 'readingId', orDebate: 'debateId' },
    columns: {
      debateId: idOf('Debate'),
      readingId: idOrNothing('Reading'),
      kind: word(dismissalMark.shape.kind.options),
      key,
      coder: line,
      createdAt: time,
    },
  },
  TextVersion: {
    list: 'textVersions',
    isLater: true,
    key: ['id'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      id,
      debateId: idOf('Debate'),
      number: countFromOne,
      kind: word(textChangeKinds),
      coder: line,
      patch,
      createdAt: time,
      takenBackAt: timeOrNull,
    },
  },
  ClassSet: {
    list: 'classSets',
    isLater: true,
    key: ['id'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      id,
      debateId: idOf('Debate'),
      name,
      version: countFromOne,
      createdAt: time,
      updatedAt: time,
      deletedAt: timeOrNull,
    },
  },
  ClassSetItem: {
    list: 'classSetItems',
    isLater: true,
    key: ['setId', 'propositionId'],
    within: { thing: 'debate', by: 'debateId' },
    columns: {
      setId: idOf('ClassSet'),
      propositionId: idOf('Proposition'),
      debateId: idOf('Debate'),
      order: place,
      question: lines,
      note: lines,
      proposedFor: word(proposedForAny),
    },
  },
} as const satisfies Record<string, Model>;

/** What people decide about as a whole: a row and all that is a part of it. */
export type ThingKind = 'commentator' | 'theme' | 'proposition' | 'debate' | 'reading';

export type Model = {
  list: string;
  /** The table, where it has another name than the model. */
  table?: string;
  /** Archives of an earlier version have no list of it. */
  isLater?: true;
  key: readonly [string, ...string[]];
  within: { thing: ThingKind; by: string; orDebate?: string };
  columns: Readonly<Record<string, Column>>;
};

export type ModelName = keyof typeof models;

/** A row as the archive has it. */
export type RowOf<Name extends ModelName> = {
  -readonly [Name_ in keyof (typeof models)[Name]['columns']]: ValueOf<
    Extract<(typeof models)[Name]['columns'][Name_], Column>
  >;
};

/** Any row, by the names of its columns. */
export type AnyRow = Record<string, string | number | boolean | null>;

/** Rows by model; every model is there. */
export type Rows = { [Name in ModelName]: RowOf<Name>[] };

export const modelNames = Object.keys(models) as ModelName[];

/** The description of a model, without its types. */
export function modelOf(name: ModelName): Model {
  return models[name];
}

/** The table that a model's rows lie in. */
export function tableOf(name: ModelName): string {
  return modelOf(name).table ?? name;
}

/** Rows of a model whose name is only known as it runs. */
export function rowsOf(rows: Rows, name: ModelName): AnyRow[] {
  return rows[name];
}

/** Adds rows of a model; they are as its columns say, since they were read by these. */
export function addRows(rows: Rows, name: ModelName, found: readonly AnyRow[]): void {
  const into: AnyRow[] = rows[name];
  for (const row of found) into.push(row);
}

/** Rows of no model. */
export function noRows(): Rows {
  return Object.fromEntries(modelNames.map((one) => [one, []])) as unknown as Rows;
}

/**
 * What a row is known by among those of its model, as one text; rows are in its order (by code
 * units). A line break parts the columns: it stands before every letter, so shorter ids come first.
 */
export function keyOfRow(name: ModelName, row: AnyRow): string {
  const [first, ...others] = modelOf(name).key;
  let key = inKey(row[first]);
  for (const column of others) key += `\n${inKey(row[column])}`;
  return key;
}

const inKey = (value: AnyRow[string] | undefined) =>
  typeof value === 'number' ? String(value).padStart(10, '0') : String(value);
