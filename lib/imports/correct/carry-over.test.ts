import { expect, it } from 'vitest';
import { alignLines, isCorrectionOf } from '@/lib/imports/correct/align-lines';
import { carryOver } from '@/lib/imports/correct/carry-over';
import { correctBlock, correctText, questionsAfter } from '@/lib/imports/correct/correct-block';
import { addSpeaker, changeSpeaker, mergeSpeakers } from '@/lib/imports/draft-speakers';
import { textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import { listOpenLabels, takeLabel } from '@/lib/imports/label-answers';
import { proposeFromPaste } from '@/lib/imports/propose-import';
import { findLabel } from '@/lib/imports/speaker-too';
import { splitBlock } from '@/lib/imports/split-block';
import {
  draftFromProposal,
  removeStart,
  type SplitDraft,
  startTurn,
} from '@/lib/imports/split-draft';

function begin(text: string) {
  const answer = proposeFromPaste(text);
  if (!answer.ok) throw new Error(answer.problems.join());
  const { read } = answer;
  return { read, draft: draftFromProposal(read.text, read.proposal) };
}

const said = (draft: SplitDraft) =>
  turnsOf(draft).map((turn) => {
    const speaker = draft.speakers.find(({ key }) => key === turn.speaker)?.name ?? null;
    return `${speaker ?? turn.role}: ${textOfTurn(draft, turn).replace(/\n+/g, ' ')}`;
  });

const TALK = `Ann Lee: The bridge is old and the river is high.

Ben Ode: It was always so, and nobody fell in.

P1 Well, I did once.

Ann Lee: There you are.

Cid May: The ferry is dry. We should think of the ferry first.

Ben: Not in winter.`;

const keyOf = (draft: SplitDraft, name: string) =>
  draft.speakers.find((speaker) => speaker.name === name)?.key ?? '';

function decide({ read, draft }: ReturnType<typeof begin>) {
  let now = changeSpeaker(draft, keyOf(draft, 'Ann Lee'), { affiliation: 'Harbour board' });
  now = mergeSpeakers(now, keyOf(now, 'Ben'), keyOf(now, 'Ben Ode'));
  const label = findLabel(now, 'P1', 2);
  if (label === null) throw new Error('P1 is not found');
  now = takeLabel(now, label);
  const ferry = now.blocks.findIndex(({ start }) => now.text.startsWith('Cid May', start));
  now = splitBlock(now, ferry, now.text.indexOf('We should think'));
  const added = addSpeaker(now, 'Dee Fox');
  now = startTurn(added.draft, ferry + 1, added.key, 'contribution');
  return { read, draft: now };
}

const DECIDED = [
  'Ann Lee: The bridge is old and the river is high.',
  'Ben Ode: It was always so, and nobody fell in.',
  'P1: Well, I did once.',
  'Ann Lee: There you are.',
  'Cid May: The ferry is dry.',
  'Dee Fox: We should think of the ferry first.',
  'Ben Ode: Not in winter.',
];

function carry(before: ReturnType<typeof begin>, text: string) {
  const after = begin(text);
  return carryOver(before, after.read);
}

it('what was decided fits the corrected text wherever its words still stand', () => {
  const before = decide(begin(TALK));
  expect(said(before.draft)).toEqual(DECIDED);
  const corrected = TALK.replace(
    'Ann Lee: The bridge is old',
    'A Talk\n\nAnn Lee: The bridge is new',
  )
    .replace('nobody fell in', 'somebody fell in')
    .replace('think of the ferry first', 'think of the ferry at once');
  const { draft, lost } = carry(before, corrected);
  expect(lost).toEqual([]);
  expect(said(draft)).toEqual([
    'introduction: A Talk',
    'Ann Lee: The bridge is new and the river is high.',
    'Ben Ode: It was always so, and somebody fell in.',
    ...DECIDED.slice(2, 5),
    'Dee Fox: We should think of the ferry at once.',
    'Ben Ode: Not in winter.',
  ]);
  expect(draft.speakers.map(({ name, affiliation }) => [name, affiliation])).toEqual([
    ['Ann Lee', 'Harbour board'],
    ['Ben Ode', ''],
    ['Cid May', ''],
    ['P1', ''],
    ['Dee Fox', ''],
  ]);
  expect(draft.answered).toEqual(['P1']);
});

it('what fits no more is said, and a label that was corrected is proposed as it is now', () => {
  const whole = decide(begin(TALK));
  const before = {
    ...whole,
    draft: removeStart(whole.draft, 3),
  };
  const gone = TALK.replace('P1 Well, I did once.\n\n', '').replace(/Ann Lee/g, 'Anne Leigh');
  const { draft, lost } = carry(before, gone);
  expect(lost).toEqual([
    'P1 begins at “Well, I did once.”.',
    'What was said of “Ann Lee”: no line of the corrected text begins with that name.',
    'What was said of “P1”: no line of the corrected text begins with that name.',
  ]);
  expect(draft.speakers.map(({ name }) => name)).toEqual([
    'Anne Leigh',
    'Ben Ode',
    'Cid May',
    'Dee Fox',
  ]);
  // Nothing began there, whatever its label is called now.
  expect(said(draft)[1]).toBe(
    'Ben Ode: It was always so, and nobody fell in. Anne Leigh: There you are.',
  );
});

it('a paragraph corrected in its place moves nothing that was decided', () => {
  const before = decide(begin(TALK));
  let draft = correctBlock(before.draft, 1, 'It was never so,\r\nand nobody swam.\n\nNot one.');
  draft = correctBlock(draft, 0, '  The bridge is quite old. ');
  expect(said(draft)).toEqual([
    'Ann Lee: The bridge is quite old.',
    'Ben Ode: It was never so, and nobody swam. Not one.',
    ...DECIDED.slice(2),
  ]);
  expect(correctBlock(draft, 2, '  ')).toBe(draft);
  expect(correctText(before.read.text, draft.corrected)).toBe(draft.text);
  // A question of the reading has its places where its label stands now.
  const open = begin(`${TALK}\n\n$OUT: One.\n\n$OUT: Two.\n\n$OUT: Three.\n\nAnn Lee: Yes.`);
  const longer = correctBlock(
    open.draft,
    0,
    'Longer by far than it was before anybody touched it.',
  );
  const [label] = listOpenLabels(
    longer,
    questionsAfter(open.read.proposal.questions ?? [], longer.corrected),
  );
  expect(said(label ? takeLabel(longer, label) : longer)).toContain('$OUT: Three.');
  // And the whole text may still be corrected: the decisions are carried from where they are now.
  const again = carry({ ...before, draft }, draft.text.replace('Not one.', 'Not two.'));
  expect(again.lost).toEqual([]);
  expect(said(again.draft)).toEqual(said(draft).map((turn) => turn.replace('Not one', 'Not two')));
});

it('a text is the correction of another where most of its lines stand there, or most of their words', () => {
  expect(isCorrectionOf(TALK, TALK.replace('old', 'new'))).toBe(true);
  expect(isCorrectionOf(TALK, TALK.replaceAll('.', ' …'))).toBe(true);
  expect(isCorrectionOf(TALK, 'Eve Roe: Another talk.\n\nFay Sun: It is another.')).toBe(false);
});

it('a text is aligned with its correction however many lines were changed', () => {
  const long = Array.from({ length: 3_000 }, (_, at) => `Ann’s word ${at} isn’t Ben’s.`).join('\n');
  const { runs } = alignLines(long, long.replaceAll('’', "'"));
  expect(runs.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(long.length * 0.8);
});
