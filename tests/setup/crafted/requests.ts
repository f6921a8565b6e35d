import { makeKey } from '@/components/loading/make-key';
import * as coding from '@/lib/coding/actions';
import * as commentators from '@/lib/commentators/actions';
import * as texts from '@/lib/contributions/actions';
import { db } from '@/lib/db/client';
import * as debates from '@/lib/debates/actions';
import * as exchange from '@/lib/exchange/actions';
import * as imports from '@/lib/imports/actions';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import * as removed from '@/lib/positions/removed-actions';
import * as propositions from '@/lib/propositions/actions';
import * as quotations from '@/lib/quotations/actions';
import * as marks from '@/lib/readings/actions';
import * as decisions from '@/lib/readings/adjudicate-actions';
import * as readings from '@/lib/readings/manage-actions';
import * as sets from '@/lib/sets/actions';
import * as themeActions from '@/lib/themes/actions';
import type { CraftedWorld } from '@/tests/setup/crafted/world';

export type Input = Record<string, unknown>;
export type Change = Input | ((input: Input) => void);

export type Request = {
  /** What the action is called, and which of its kinds is asked for. */
  action: string;
  ask: (input: Input) => Promise<unknown>;
  /** What a screen sends: accepted at the end. */
  good: () => Input | Promise<Input>;
  /** Where ids stand in it, and which ids of their kind are of another debate, or deleted. */
  ids?: Record<string, { elsewhere?: string; deleted?: string }>;
  /** Where whole numbers stand in it. */
  numbers?: string[];
  bad?: Record<string, Change>;
};

/** Writes at a place of an input, a path (`rows.0.id`); a form has fields of such names. */
export function setAt(input: Input, at: string, value: unknown) {
  if (at in input) {
    input[at] = value;
    return;
  }
  const names = at.split('.');
  const last = names.pop()!;
  let holder = input;
  for (const name of names) holder = holder[name] as Input;
  holder[last] = value;
}

const asForm = (input: Input) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(input))
    form.set(name, value instanceof File ? value : String(value));
  return form;
};

const asFile = (content: object) =>
  new File([JSON.stringify(content)], 'reading.json', { type: 'application/json' });

/**
 * Every action with what a screen sends it, and what can be wrong in that. What is taken at the end is
 * in such an order that one leaves the next its rows.
 *
 * @param file the first debate's reference reading
 */
export function craftedRequests(world: CraftedWorld, file: ReadingFile) {
  const { keyedDebate, here, there, buried, themes } = world;
  const by = { readingId: here.readingId, coder: 'Kim' };
  const edit = (input: Input) => propositions.editPropositionsOf(input.edit, input.by);
  const people = (input: Input) => commentators.editPeopleOf(input.edit, input.coder);
  const editor = { 'by.readingId': { deleted: here.deletedReading } };
  const pair = {
    commentatorId: { elsewhere: there.ada },
    propositionId: { elsewhere: there.open.id, deleted: here.lost },
  };
  const inReading = { readingId: { deleted: here.deletedReading } };

  const position = (): Input => ({
    readingId: here.second.id,
    commentatorId: here.ada,
    propositionId: here.open.id,
    newProposition: null,
    stance: 1,
    reasons: [],
    evidence: [
      { exact: 'The doors', contributionId: here.ofAda, start: 29, end: 38, paragraph: 2 },
    ],
    version: null,
    coder: 'Kim',
  });

  const ofTurn = { debateId: here.id, contributionId: here.ofAda, coder: 'Kim' };
  const turnIds = {
    debateId: { elsewhere: there.id, deleted: buried.id },
    contributionId: { elsewhere: there.ofAda },
  };
  const turnOfAda = () => db.contribution.findUniqueOrThrow({ where: { id: here.ofAda } });
  const firstWord = async () => {
    const was = (await turnOfAda()).text?.split(' ')[0] ?? '';
    return { was, is: `Dear ${was}` };
  };

  const freshPosition = (): Input => ({
    ...position(),
    readingId: here.keyed,
    propositionId: null,
    newProposition: { text: 'Guards are cheap.', themes: [{ id: themes.hours }], key: makeKey() },
  });

  const split = (): Input => ({
    edit: {
      kind: 'split',
      debateId: here.id,
      id: here.read.id,
      was: 'People read at night.',
      first: 'People read at night.',
      second: 'People sleep at night.',
      key: makeKey(),
      positions: [{ id: here.held.bo.id, destination: 'moves' }],
      reasons: [{ id: here.reason, destination: 'both' }],
    },
    by,
  });

  const anImport = (): Input => ({
    key: makeKey(),
    debate: { title: 'A new debate', question: 'Why?' },
    source: {},
    commentators: [
      { key: 'a', id: here.ada, name: 'Ada Berg' },
      { key: 'b', name: 'New Person' },
    ],
    contributions: [{ kind: 'contribution', commentator: 'a', text: 'Because.' }],
  });

  const details = async (): Promise<Input> => ({
    id: here.id,
    seen: await here.seen(),
    'debate.title': 'Should the library open at night?',
    'debate.question': 'Should it?',
    'commentators.0.id': here.ada,
    'commentators.0.name': 'Ada Berg',
  });

  const ownDecision = (): Input => ({
    readingId: here.into,
    commentatorId: here.ada,
    propositionId: here.read.id,
    version: null,
    choice: {
      take: 'own',
      stance: 1,
      evidenceIds: [here.evidence],
      reasonIds: [here.reason],
    },
  });

  const requests: Request[] = [
    {
      action: 'bringBackForm',
      ask: (input) => removed.bringBackForm(null, asForm(input)),
      good: () => ({ id: here.removed }),
      ids: { id: {} },
      bad: { 'one that is there': { id: here.held.bo.id } },
    },
    {
      action: 'readPositionHistory',
      ask: ({ id }) => coding.readPositionHistory(id),
      good: () => ({ id: here.held.ada.id }),
      ids: { id: {} },
    },
    {
      action: 'savePositionForm',
      ask: coding.savePositionForm,
      good: position,
      ids: {
        ...inReading,
        ...pair,
        'evidence.0.contributionId': { elsewhere: there.ofAda },
      },
      numbers: ['evidence.0.paragraph', 'evidence.0.start', 'version', 'stance'],
      bad: {
        'a reading of another debate': { readingId: there.readingId },
        'a reading of a deleted debate': {
          readingId: buried.readingId,
          commentatorId: buried.bo,
          propositionId: buried.read.id,
          evidence: [],
          version: 1,
        },
        'a reason of another proposition': { reasons: [{ id: here.reason }] },
        'a reason of another debate': { reasons: [{ id: there.reason }] },
        'an unknown reason': { reasons: [{ id: 'unknown' }] },
        'a version of what there never was': { version: 4 },
        'words of another commentator': {
          evidence: [{ exact: 'guards cost money', contributionId: here.ofBo }],
        },
        'words that nobody said': { evidence: [{ exact: 'FORGED WORDS', contributionId: null }] },
        'half a character': { evidence: [{ exact: '\ud83d', contributionId: here.ofAda }] },
        'fifty-one reasons': { reasons: Array(51).fill({ id: here.reason }) },
        'a place of the text beyond all numbers': {
          evidence: [
            {
              exact: 'The doors',
              contributionId: here.ofAda,
              start: 3e9,
              end: 4e9,
              quotation: 5e9,
            },
          ],
        },
      },
    },
    {
      action: 'savePositionForm: a new proposition',
      ask: coding.savePositionForm,
      good: freshPosition,
      ids: {
        ...inReading,
        commentatorId: pair.commentatorId,
        'newProposition.themes.0.id': { deleted: themes.gone },
      },
      bad: {
        'a key that is the id of a proposition': (input) =>
          setAt(input, 'newProposition.key', here.open.id),
        'a key that is the id of a reading': (input) => setAt(input, 'newProposition.key', 'a'),
        'no theme': (input) => setAt(input, 'newProposition.themes', []),
        'a new theme beside one that is unknown': (input) =>
          setAt(input, 'newProposition.themes', [{ name: 'Fresh' }, { id: 'unknown' }]),
        'a proposition as well': { propositionId: here.open.id },
      },
    },
    {
      action: 'revertPositionTo',
      ask: coding.revertPositionTo,
      good: () => ({ id: here.second.doors.id, toVersion: 0, version: 1, coder: '' }),
      ids: { id: {} },
      numbers: ['toVersion', 'version'],
      bad: {
        'a version that was not kept': { toVersion: 7 },
        'another version than is stored': { version: 2 },
        'a position of a deleted debate': { id: buried.held.ada.id },
      },
    },
    {
      action: 'setSilence',
      ask: marks.setSilence,
      good: () => ({
        readingId: here.keyed,
        commentatorId: here.bo,
        propositionId: here.open.id,
        on: true,
      }),
      ids: { ...inReading, ...pair },
      bad: {
        'a reading of another debate': { readingId: there.readingId },
        'of a deleted debate': {
          readingId: buried.second.id,
          commentatorId: buried.ada,
          propositionId: buried.open.id,
        },
        'where there is a position': {
          readingId: here.readingId,
          commentatorId: here.ada,
          propositionId: here.open.id,
        },
        'taken away in another debate': { readingId: there.readingId, on: false },
        'taken away of what is unknown': { propositionId: 'unknown', on: false },
      },
    },
    {
      action: 'setSilences',
      ask: marks.setSilences,
      good: () => ({
        readingId: here.second.id,
        commentatorId: here.ada,
        propositionIds: [here.read.id, here.open.id],
        on: true,
      }),
      ids: {
        ...inReading,
        commentatorId: pair.commentatorId,
        'propositionIds.1': { elsewhere: there.open.id },
      },
      bad: {
        'a reading of another debate': { readingId: there.readingId },
        'no propositions': { propositionIds: [] },
        'thousands of ids': { propositionIds: Array.from({ length: 5_000 }, (_, at) => `p${at}`) },
        'too many ids': { propositionIds: Array.from({ length: 5_001 }, (_, at) => `p${at}`) },
        'taken away in another debate': { propositionIds: [there.open.id], on: false },
      },
    },
    {
      action: 'setReview',
      ask: marks.setReview,
      good: () => ({ readingId: here.keyed, contributionId: here.ofAda, paragraph: 2, on: true }),
      ids: { ...inReading, contributionId: { elsewhere: there.ofAda } },
      numbers: ['paragraph'],
      bad: {
        'a reading of another debate': { readingId: there.readingId },
        'a paragraph that is not there': { paragraph: 3 },
        'paragraph 999,999': { paragraph: 999_999 },
        'paragraph 999,999, taken away': { paragraph: 999_999, on: false },
        'taken away in another debate': { contributionId: there.ofAda, on: false },
      },
    },
    {
      action: 'setDismissed: a pair',
      ask: marks.setDismissed,
      good: () => ({
        readingId: here.readingId,
        kind: 'not-the-same',
        keys: [[here.open.id, here.read.id].sort().join(' ')],
        coder: 'Kim',
        on: true,
      }),
      ids: inReading,
      bad: {
        'a reading of another debate': { readingId: there.readingId },
        'a proposition of another debate': { keys: [`${here.open.id} ${there.open.id}`] },
        'one proposition twice': { keys: [`${here.open.id} ${here.open.id}`] },
        'unknown propositions': { keys: ['a b'] },
        'half a character': { keys: ['\ud800 \udc00'] },
        'no keys': { keys: [] },
        'thousands of keys': { keys: Array.from({ length: 5_000 }, (_, at) => `a b${at}`) },
      },
    },
    {
      action: 'setDismissed: a question',
      ask: marks.setDismissed,
      good: () => ({
        readingId: here.readingId,
        kind: 'question',
        keys: [`opposite ${here.held.ada.id}:2 ${here.held.bo.id}:-2 3:1 for it`],
        coder: 'Kim',
        on: true,
      }),
      ids: inReading,
      bad: {
        'positions of another debate': { keys: [`opposite ${there.held.ada.id}:2 words`] },
        'positions of another reading': { keys: [`opposite ${here.second.ada.id}:2 words`] },
        'a question about nothing': { keys: ['opposite'] },
        'half a character': { keys: [`opposite ${here.held.ada.id}:2 \ud800`] },
      },
    },
    {
      action: 'decide: neither',
      ask: decisions.decide,
      good: () => ({
        readingId: here.into,
        commentatorId: here.bo,
        propositionId: here.read.id,
        version: null,
        choice: { take: 'nothing' },
      }),
      ids: { readingId: {}, ...pair },
      bad: {
        'a reading that decides nothing': { readingId: here.readingId },
        'a decision of another debate': { readingId: there.into },
      },
    },
    {
      action: 'decide: one’s own',
      ask: decisions.decide,
      good: ownDecision,
      ids: {
        readingId: {},
        ...pair,
        'choice.evidenceIds.0': { elsewhere: there.evidence },
        'choice.reasonIds.0': { elsewhere: there.reason },
      },
      numbers: ['version', 'choice.stance'],
      bad: {
        'a version of what there never was': { version: 3 },
        'a decision of another debate': { readingId: there.into },
        'one that nobody took': (input) => setAt(input, 'choice', { take: 'third' }),
      },
    },
    {
      action: 'acceptAllAgreed',
      ask: ({ id }) => decisions.acceptAllAgreed(id),
      good: () => ({ id: here.into }),
      ids: { id: {} },
      bad: { 'a reading that decides nothing': { id: here.readingId } },
    },
    {
      action: 'restoreDecided',
      ask: decisions.restoreDecided,
      good: () => ({
        readingId: here.into,
        states: [{ commentatorId: here.bo, propositionId: here.open.id, version: 0, silent: true }],
      }),
      ids: {
        readingId: {},
        'states.0.commentatorId': { elsewhere: there.bo },
        'states.0.propositionId': { elsewhere: there.open.id },
      },
      numbers: ['states.0.version'],
      bad: {
        'a decision of another debate': { readingId: there.into },
        'a version that was not kept': (input) => setAt(input, 'states.0.version', 4),
        'a position and silence at once': (input) => setAt(input, 'states.0.version', 1),
        'thousands of unknown pairs': {
          states: Array.from({ length: 20_000 }, (_, at) => ({
            commentatorId: `c${at}`,
            propositionId: `p${at}`,
            version: 0,
            silent: true,
          })),
        },
        'no pairs': { states: [] },
      },
    },
    {
      action: 'beginReading',
      ask: (input) => readings.beginReading(null, asForm(input)),
      good: () => ({ debateId: here.id, name: '', coder: 'Kim', key: makeKey() }),
      ids: { debateId: { deleted: buried.id } },
      bad: {
        'a key of another debate': { key: there.keyed },
        'the key of a decision': { key: here.into },
        'no key': { key: 'abc' },
      },
    },
    {
      action: 'nameReading',
      ask: readings.nameReading,
      good: () => ({ id: here.keyed, name: 'Named', coder: 'Kim' }),
      ids: { id: { deleted: here.deletedReading } },
      bad: { 'a reading of a deleted debate': { id: buried.second.id } },
    },
    {
      action: 'makeReference',
      ask: ({ id }) => readings.makeReference(id),
      good: () => ({ id: here.readingId }),
      ids: { id: { deleted: here.deletedReading } },
      bad: { 'a reading of a deleted debate': { id: buried.second.id } },
    },
    {
      action: 'deleteReading',
      ask: ({ id }) => readings.deleteReading(id),
      good: () => ({ id: here.keyed }),
      ids: { id: {} },
      bad: {
        'the reference reading': { id: here.readingId },
        'a reading of a deleted debate': { id: buried.second.id },
      },
    },
    {
      action: 'restoreReading',
      ask: ({ id }) => readings.restoreReading(id),
      good: () => ({ id: here.deletedReading }),
      ids: { id: {} },
      bad: { 'a reading of a deleted debate': { id: buried.deletedReading } },
    },
    {
      action: 'restoreReadingForm',
      ask: (input) => readings.restoreReadingForm(null, asForm(input)),
      good: () => ({ id: here.deletedReading }),
      ids: { id: {} },
    },
    {
      action: 'beginAdjudication',
      ask: (input) => decisions.beginAdjudication(null, asForm(input)),
      good: () => ({
        firstId: here.readingId,
        secondId: here.second.id,
        coder: 'Kim',
        key: makeKey(),
      }),
      ids: {
        firstId: { elsewhere: there.readingId, deleted: here.deletedReading },
        secondId: { elsewhere: there.second.id, deleted: here.deletedReading },
      },
      bad: {
        'one reading twice': { secondId: here.readingId },
        'two of a deleted debate': { firstId: buried.readingId, secondId: buried.second.id },
        'a key of another debate': { key: there.keyed },
        'the key of a reading that decides nothing': { key: here.keyed },
      },
    },
    {
      action: 'previewReadingFile',
      ask: (input) => exchange.previewReadingFile(asForm(input)),
      good: () => ({ slug: here.slug, file: asFile(file) }),
      bad: {
        'an unknown debate': { slug: 'unknown' },
        'a deleted debate': { slug: buried.slug },
        'half a character': { slug: '\ud800' },
        'no file': { file: 'a name' },
      },
    },
    {
      action: 'importReadingFile',
      ask: (input) => exchange.importReadingFile(asForm(input)),
      good: () => ({ slug: here.slug, file: asFile(file), key: makeKey() }),
      bad: {
        'an unknown debate': { slug: 'unknown' },
        'a deleted debate': { slug: buried.slug },
        'a key of another debate': { key: there.keyed },
        'people of another debate': {
          file: asFile({ ...file, commentators: [{ key: 'x', name: 'Cy Dahl' }], positions: [] }),
        },
        'numbers beyond all texts': {
          file: asFile({
            ...file,
            positions: file.positions.map((one) => ({
              ...one,
              evidence: one.evidence.map((piece) => ({ ...piece, quotation: 5e9 })),
            })),
          }),
        },
        'a paragraph beyond all numbers': {
          file: asFile({ ...file, reviews: [{ contribution: 2, paragraph: 5e9 }] }),
        },
      },
    },
    {
      action: 'importDebate',
      ask: imports.importDebate,
      good: anImport,
      ids: { 'commentators.0.id': {} },
      bad: {
        'a key that is the id of another debate': { key: keyedDebate },
        'a speaker that is not in it': (input) => setAt(input, 'contributions.0.commentator', 'z'),
        'no contributions': { contributions: [] },
      },
    },
    {
      action: 'saveDetails',
      ask: (input) => debates.saveDetails(null, asForm(input)),
      good: details,
      ids: {
        id: { elsewhere: there.id, deleted: buried.id },
        'commentators.0.id': { elsewhere: there.ada },
      },
      bad: {
        'an older page': { seen: '2020-01-01T00:00:00.000Z' },
        'no time at all': { seen: 'yesterday' },
      },
    },
    {
      action: 'saveText',
      ask: texts.saveText,
      good: async () => ({
        debateId: here.id,
        seen: await here.seen(),
        text: 'Students read best at night.\n\nThe doors should stay open.\n\nNobody reads at night.',
        starts: [
          { id: here.ofAda, paragraph: 0 },
          { id: here.ofBo, paragraph: 2 },
        ],
      }),
      ids: {
        debateId: { elsewhere: there.id, deleted: buried.id },
        'starts.0.id': { elsewhere: there.ofAda },
      },
      numbers: ['starts.1.paragraph'],
      bad: {
        'ids of another debate alone': {
          starts: [
            { id: there.ofAda, paragraph: 0 },
            { id: there.ofBo, paragraph: 1 },
          ],
        },
        'one contribution twice': {
          starts: [
            { id: here.ofAda, paragraph: 0 },
            { id: here.ofAda, paragraph: 1 },
          ],
        },
        'no contributions': { starts: [] },
        'paragraph 999,999': (input) => setAt(input, 'starts.1.paragraph', 999_999),
        'thousands of ids': {
          starts: Array.from({ length: 20_000 }, (_, at) => ({ id: `c${at}`, paragraph: at })),
        },
      },
    },
    {
      action: 'markQuotationChecked',
      ask: quotations.markQuotationChecked,
      good: async () => {
        const { id, version, evidence } = await db.position.findFirstOrThrow({
          where: { readingId: here.readingId, deletedAt: null, evidence: { some: {} } },
          include: { evidence: true },
        });
        const [{ quotation, checked } = { quotation: 0, checked: false }] = evidence;
        return { positionId: id, quotation, version, checked: !checked, coder: 'Ann' };
      },
      ids: { positionId: {} },
      numbers: ['quotation', 'version'],
      bad: {
        'a quotation that is not there': { quotation: 99 },
        'an older version': { version: 999 },
        'no yes and no no': { checked: 'maybe' },
        'a name without end': { coder: 'x'.repeat(10_000) },
      },
    },
    {
      action: 'setPropositionDeleted',
      ask: ({ id, deleted }) => propositions.setPropositionDeleted(id, deleted),
      good: () => ({ id: here.lost, deleted: false }),
      ids: { id: {} },
      bad: { 'a proposition of a deleted debate': { id: buried.open.id } },
    },
    {
      action: 'readHeld',
      ask: ({ ids, readingId }) => propositions.readHeld(ids, readingId),
      good: () => ({ ids: [here.open.id, here.read.id], readingId: here.second.id }),
      ids: { ...inReading, 'ids.1': { elsewhere: there.open.id } },
      bad: { 'a reading of another debate': { readingId: there.readingId } },
    },
    {
      action: 'makeSet',
      ask: sets.makeSet,
      good: () => ({
        debateId: here.id,
        key: makeKey(),
        name: 'Another hour',
        items: [
          { propositionId: here.open.id, question: 'Who?', note: '', proposedFor: 'by-hand' },
        ],
      }),
      ids: {
        debateId: { elsewhere: there.id, deleted: buried.id },
        'items.0.propositionId': { elsewhere: there.open.id, deleted: here.lost },
      },
      bad: {
        'a key that is the id of a set elsewhere': { key: there.set },
        'no name': { name: '\u200B' },
        'a reason for proposing it that there is not': (input) =>
          setAt(input, 'items.0.proposedFor', 'chance'),
      },
    },
    {
      action: 'saveSet',
      ask: sets.saveSet,
      good: () => ({
        debateId: here.id,
        id: here.set,
        version: 1,
        seen: [here.read.id],
        name: 'The hour',
        items: [
          { propositionId: here.open.id, question: '', note: 'Ask.', proposedFor: 'by-hand' },
        ],
      }),
      ids: {
        debateId: { elsewhere: there.id },
        id: { elsewhere: there.set },
        'items.0.propositionId': { elsewhere: there.open.id, deleted: here.lost },
      },
      numbers: ['version'],
      bad: {
        'a version that is not there yet': { version: 7 },
        'a proposition twice': (input) =>
          setAt(input, 'items', [
            ...(input.items as Input[]),
            ...(structuredClone(input.items) as Input[]),
          ]),
      },
    },
    {
      action: 'lookAtSet',
      ask: sets.lookAtSet,
      good: () => ({ debateId: here.id, id: here.set }),
      ids: { debateId: { elsewhere: there.id }, id: { elsewhere: there.set } },
    },
    {
      action: 'lookAtShownSet',
      ask: sets.lookAtShownSet,
      good: () => ({ debateId: here.id, id: here.set }),
      ids: { debateId: { elsewhere: there.id }, id: { elsewhere: there.set } },
    },
    {
      action: 'setSetDeleted',
      ask: sets.setSetDeleted,
      good: () => ({ debateId: here.id, id: here.set, deleted: true }),
      ids: { debateId: { elsewhere: there.id }, id: { elsewhere: there.set } },
    },
    {
      action: 'editPropositionsOf: reword',
      ask: edit,
      good: () => ({
        edit: {
          kind: 'reword',
          debateId: here.id,
          id: here.open.id,
          text: 'The library should stay open late.',
          was: 'The library should stay open at night.',
        },
        by,
      }),
      ids: {
        ...editor,
        'edit.debateId': { elsewhere: there.id, deleted: buried.id },
        'edit.id': { elsewhere: there.open.id, deleted: here.lost },
      },
      bad: {
        'with the name of another debate': (input) =>
          Object.assign(input.edit as Input, { debateId: there.id, id: there.open.id }),
        'the words of another proposition': (input) =>
          setAt(input, 'edit.text', 'People read at night.'),
        'no words': (input) => setAt(input, 'edit.text', ' '),
        'half a character as words': (input) => setAt(input, 'edit.was', '\ud800'),
      },
    },
    {
      action: 'editPropositionsOf: order',
      ask: edit,
      good: () => ({
        edit: { kind: 'order', debateId: here.id, ids: [here.read.id, here.open.id] },
        by,
      }),
      ids: {
        ...editor,
        'edit.debateId': { elsewhere: there.id, deleted: buried.id },
        'edit.ids.0': { elsewhere: there.open.id },
      },
      bad: {
        'another debate': (input) =>
          Object.assign(input.edit as Input, {
            debateId: there.id,
            ids: [there.read.id, there.open.id],
          }),
        'no ids': (input) => setAt(input, 'edit.ids', []),
        'thousands of ids': (input) =>
          setAt(
            input,
            'edit.ids',
            Array.from({ length: 5_000 }, (_, at) => `p${at}`),
          ),
      },
    },
    {
      action: 'editPropositionsOf: themes',
      ask: edit,
      good: () => ({
        edit: { kind: 'themes', id: here.open.id, themes: [{ id: themes.cost }] },
        by,
      }),
      ids: {
        ...editor,
        'edit.id': { elsewhere: there.open.id, deleted: here.lost },
        'edit.themes.0.id': { deleted: themes.gone },
      },
      bad: {
        'a new theme beside one that is unknown': (input) =>
          setAt(input, 'edit.themes', [{ name: 'Fresh' }, { id: 'unknown' }]),
      },
    },
    {
      action: 'editPropositionsOf: split',
      ask: edit,
      good: split,
      ids: {
        ...editor,
        'edit.debateId': { elsewhere: there.id, deleted: buried.id },
        'edit.id': { elsewhere: there.read.id, deleted: here.lost },
        'edit.positions.0.id': { elsewhere: there.held.bo.id },
        'edit.reasons.0.id': { elsewhere: there.reason },
      },
      bad: {
        'all of another debate': (input) =>
          Object.assign(input.edit as Input, {
            debateId: there.id,
            id: there.read.id,
            positions: [],
            reasons: [],
          }),
        'a position of another reading': (input) =>
          setAt(input, 'edit.positions.0.id', here.second.bo.id),
        'a key that is the id of a theme, twice the same words': (input) =>
          Object.assign(input.edit as Input, {
            key: themes.keyed,
            second: 'People read at night.',
          }),
      },
    },
    {
      action: 'editPropositionsOf: merge',
      ask: edit,
      good: () => ({
        edit: {
          kind: 'merge',
          from: here.read.id,
          into: here.open.id,
          keep: [here.held.ada.id],
        },
        by,
      }),
      ids: {
        ...editor,
        'edit.from': { elsewhere: there.read.id, deleted: here.lost },
        'edit.into': { elsewhere: there.open.id, deleted: here.lost },
        'edit.keep.0': { elsewhere: there.held.ada.id },
      },
      bad: {
        'two of another debate': (input) =>
          setAt(input, 'edit', {
            kind: 'merge',
            from: there.read.id,
            into: there.open.id,
            keep: [there.held.ada.id],
          }),
        'with itself': (input) => setAt(input, 'edit.into', here.read.id),
        'thousands of ids to keep': (input) =>
          setAt(input, 'edit.keep', [
            here.held.ada.id,
            ...Array.from({ length: 40_000 }, (_, at) => `p${at}`),
          ]),
      },
    },
    {
      action: 'editPropositionsOf: delete',
      ask: edit,
      good: () => ({ edit: { kind: 'delete', id: here.open.id }, by }),
      ids: { ...editor, 'edit.id': { elsewhere: there.open.id } },
    },
    {
      action: 'editPropositionsOf: restore',
      ask: edit,
      good: () => ({ edit: { kind: 'restore', id: here.lost }, by }),
      ids: { ...editor, 'edit.id': { elsewhere: there.lost } },
    },
    {
      action: 'editThemesOf: new',
      ask: themeActions.editThemesOf,
      good: () => ({ kind: 'theme-new', name: 'Lights', parentId: themes.cost, key: makeKey() }),
      ids: { parentId: { deleted: themes.gone } },
      bad: {
        'a key that is the id of another theme': { key: themes.keyed },
        'a third level': { parentId: themes.wages },
      },
    },
    {
      action: 'editThemesOf: rename',
      ask: themeActions.editThemesOf,
      good: () => ({ kind: 'theme-rename', id: themes.wages, name: 'Pay' }),
      ids: { id: { deleted: themes.gone } },
      bad: { 'no name': { name: '\u200B' } },
    },
    {
      action: 'editThemesOf: place',
      ask: themeActions.editThemesOf,
      good: () => ({ kind: 'theme-place', id: themes.keyed, parentId: themes.cost, index: 0 }),
      ids: { id: { deleted: themes.gone }, parentId: { deleted: themes.gone } },
      numbers: ['index'],
      bad: {
        'under itself': { parentId: themes.keyed },
        'a third level': { parentId: themes.wages },
      },
    },
    {
      action: 'editThemesOf: merge',
      ask: themeActions.editThemesOf,
      good: () => ({ kind: 'theme-merge', from: themes.keyed, into: themes.cost }),
      ids: { from: { deleted: themes.gone }, into: { deleted: themes.gone } },
      bad: { 'with itself': { into: themes.keyed } },
    },
    {
      action: 'editThemesOf: delete',
      ask: themeActions.editThemesOf,
      good: () => ({ kind: 'theme-delete', id: themes.hours, instead: themes.cost }),
      ids: { id: { deleted: themes.gone }, instead: { deleted: themes.gone } },
      bad: { 'for itself': { instead: themes.hours } },
    },
    {
      action: 'deleteDebateAction',
      ask: ({ id }) => debates.deleteDebateAction(id),
      good: () => ({ id: there.id }),
      ids: { id: {} },
    },
    {
      action: 'restoreDebateAction',
      ask: ({ id }) => debates.restoreDebateAction(id),
      good: () => ({ id: there.id }),
      ids: { id: {} },
    },
    {
      action: 'restoreDebateForm',
      ask: (input) => debates.restoreDebateForm(null, asForm(input)),
      good: () => ({ id: buried.id }),
      ids: { id: {} },
    },
    {
      action: 'editPeopleOf: merge',
      ask: people,
      // Who is merged holds positions in a deleted debate alone: nothing is asked.
      good: () => ({
        edit: { kind: 'merge', from: buried.ada, into: there.ada, keep: [] },
        coder: 'Kim',
      }),
      ids: { 'edit.from': {}, 'edit.into': {} },
      bad: {
        'with themselves': (input) => setAt(input, 'edit.into', buried.ada),
        'a position of somebody else': (input) => setAt(input, 'edit.keep', [here.held.ada.id]),
        'where both hold a position': (input) =>
          setAt(input, 'edit', { kind: 'merge', from: here.ada, into: here.bo, keep: [] }),
      },
    },
    {
      action: 'editPeopleOf: add',
      ask: people,
      good: () => ({
        edit: { kind: 'add', debateId: here.id, name: 'Eve Fox', key: makeKey() },
        coder: 'Kim',
      }),
      ids: { 'edit.debateId': { deleted: buried.id } },
      bad: {
        'a name that is there': (input) => setAt(input, 'edit.name', 'ADA  Bérg'),
        'no name': (input) => setAt(input, 'edit.name', ' '),
        'somebody unknown': (input) =>
          setAt(input, 'edit', { kind: 'add', debateId: here.id, id: 'unknown', name: 'Eve' }),
        'somebody who is there': (input) =>
          setAt(input, 'edit', { kind: 'add', debateId: here.id, id: here.ada, name: 'Ada' }),
        'the key of somebody else': (input) => setAt(input, 'edit.key', here.ada),
      },
    },
    {
      action: 'editPeopleOf: delete',
      ask: people,
      good: () => ({ edit: { kind: 'delete', id: here.bo }, coder: 'Kim' }),
      ids: { 'edit.id': {} },
      bad: {
        'a patch without its seal': (input) =>
          setAt(input, 'edit', {
            kind: 'patch',
            rows: [{ row: 'spoken-by', id: here.ofBo, from: here.bo, to: here.ada }],
          }),
      },
    },
    {
      action: 'restoreCommentatorForm',
      ask: (input) => commentators.restoreCommentatorForm(null, asForm(input)),
      good: () => ({ id: here.bo, keepTwo: 'on' }),
      ids: { id: {} },
    },
    {
      action: 'takeApartForm',
      ask: (input) => commentators.takeApartForm(null, asForm(input)),
      // Merged by the request above.
      good: () => ({ id: buried.ada, coder: 'Kim' }),
      ids: { id: {} },
      bad: { 'somebody who was never merged': { id: here.ada } },
    },
    {
      action: 'addCommentatorForm',
      ask: (input) => commentators.addCommentatorForm(null, asForm(input)),
      good: () => ({ debateId: here.id, name: 'Fay Gil', key: makeKey() }),
      ids: { debateId: { deleted: buried.id } },
      bad: { 'a name that is there': { name: 'Ada Berg' }, 'no name': { name: '' } },
    },
    {
      action: 'changeTurn: correct',
      ask: texts.changeTurn,
      good: async () => ({ ...ofTurn, does: 'correct', start: 0, ...(await firstWord()) }),
      ids: turnIds,
      numbers: ['start'],
      bad: {
        'words that do not stand there': { was: 'Nothing of the kind' },
        'nothing left of them': { is: ' ' },
        'no words': { was: '' },
        'beyond the text': { start: 999_999 },
      },
    },
    {
      action: 'changeTurn: split',
      ask: texts.changeTurn,
      good: async () => {
        const { was } = await firstWord();
        return { ...ofTurn, does: 'split', at: was.length + 1, begins: '' };
      },
      ids: turnIds,
      numbers: ['at'],
      bad: {
        'other words there': { begins: 'Nothing of the kind' },
        'beyond the text': { at: 999_999 },
      },
    },
    {
      action: 'changeTurn: join',
      ask: texts.changeTurn,
      good: async () => {
        const { order } = await turnOfAda();
        const next = await db.contribution.findFirstOrThrow({
          where: { debateId: here.id, order: { gt: order } },
          orderBy: { order: 'asc' },
        });
        return { ...ofTurn, does: 'join', next: next.id };
      },
      ids: { ...turnIds, next: { elsewhere: there.ofBo } },
      bad: { itself: { next: here.ofAda } },
    },
    {
      action: 'changeTurn: reassign',
      ask: texts.changeTurn,
      good: async () => {
        const { commentatorId, kind, speaker } = await turnOfAda();
        const was = { commentatorId, kind, speaker };
        return { ...ofTurn, does: 'reassign', was, to: { is: 'moderation', name: 'Host' } };
      },
      ids: { ...turnIds, 'was.commentatorId': { elsewhere: there.ada } },
      bad: {
        'somebody who is not in the library': {
          to: { is: 'commentator', id: 'unknown', name: 'Nobody' },
        },
        'somebody new without a name': { to: { is: 'commentator', id: null, name: ' ' } },
        'a name that is there, unasked': { to: { is: 'commentator', id: null, name: 'BO  cole' } },
        'a contribution of nobody': { to: { is: 'contribution', name: 'Host' } },
        'a kind that there is none of': { to: { is: 'applause', name: 'Host' } },
      },
    },
  ];

  return { requests, by, position };
}
