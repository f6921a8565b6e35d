import { expect, it } from 'vitest';
import { applyDecisions, importDecisions, namesOf } from '@/lib/imports/decisions';
import { changeSpeaker } from '@/lib/imports/draft-speakers';
import { textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import {
  answerTogether,
  leaveLabel,
  listOpenLabels,
  partLabels,
  takeLabel,
} from '@/lib/imports/label-answers';
import { draftFromProposal, removeStart, type SplitDraft } from '@/lib/imports/split-draft';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

const talk = `Ann Lee: One.

chg: Two.

[laughter]

chg: Three.

Goes on.

Ben Ode: Four.

chg: Five.

Note: Six.

Ann Lee: Seven.

Note: Eight.`;

function begin(text: string, decided: object = {}) {
  const decisions = importDecisions.parse(decided);
  const proposal = proposeSplit(text, { knownNames: namesOf(decisions) });
  const { questions = [] } = proposal;
  const applied = applyDecisions(draftFromProposal(text, proposal), decisions, [], questions);
  const labelOf = (name: string) => {
    const found = questions.find((question) => question.name === name);
    if (found === undefined) throw new Error(`${name} is not asked about`);
    return found;
  };
  return { ...applied, questions, labelOf };
}

const said = (draft: SplitDraft) =>
  turnsOf(draft).map((turn) => {
    const speaker = draft.speakers.find(({ key }) => key === turn.speaker)?.name ?? null;
    return `${speaker}: ${textOfTurn(draft, turn).replace(/\n+/g, ' ')}`;
  });

const kept = [
  'Ann Lee: One.',
  'chg: Two.',
  'null: [laughter]',
  'chg: Three. Goes on.',
  'Ben Ode: Four.',
];

it('a label left as text stays in the words it stands in until somebody says that it speaks', () => {
  const { draft, questions, labelOf } = begin(talk);
  expect(listOpenLabels(draft, questions).map(({ name, taken }) => [name, taken])).toEqual([
    ['chg', true],
    ['Note', false],
  ]);
  expect(said(draft)).toEqual([...kept, 'chg: Five. Note: Six.', 'Ann Lee: Seven. Note: Eight.']);
  const taken = takeLabel(draft, labelOf('Note'));
  expect(said(taken).slice(5)).toEqual([
    'chg: Five.',
    'Note: Six.',
    'Ann Lee: Seven.',
    'Note: Eight.',
  ]);
  expect(listOpenLabels(taken, questions).map(({ name }) => name)).toEqual(['chg']);
});

it('a label that is another speaker’s gives all its turns', () => {
  const { draft, labelOf } = begin(talk);
  const ann = draft.speakers.find(({ name }) => name === 'Ann Lee')?.key ?? '';
  const both = takeLabel(takeLabel(draft, labelOf('Note'), ann), labelOf('chg'), ann);
  expect(both.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
  expect(said(both)).toContain('Ann Lee: Three. Goes on.');
  expect(said(both).slice(-1)).toEqual(['Ann Lee: Eight.']);
});

it('a label that is nobody’s goes back into the words of the one who spoke before', () => {
  const { draft, questions, labelOf } = begin(talk);
  const left = leaveLabel(leaveLabel(draft, labelOf('chg')), labelOf('Note'));
  expect(said(left)).toEqual([
    'Ann Lee: One. chg: Two.',
    'null: [laughter]',
    'Ann Lee: chg: Three. Goes on.',
    'Ben Ode: Four. chg: Five. Note: Six.',
    'Ann Lee: Seven. Note: Eight.',
  ]);
  expect(left.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
  expect(listOpenLabels(left, questions)).toEqual([]);
});

it('a label before anybody else has spoken becomes introduction where it is nobody’s', () => {
  const { draft, labelOf } = begin(talk.replace('Ann Lee: One.', 'chg: One.'));
  const left = leaveLabel(draft, labelOf('chg'));
  expect(said(left).slice(0, 3)).toEqual([
    'null: chg: One. chg: Two.',
    'null: [laughter]',
    'null: chg: Three. Goes on.',
  ]);
  expect(left.starts[0]?.role).toBe('introduction');
});

it('a name above short replies speaks, and one that looks like none is asked about', () => {
  const long = 'a reply of more words than ten, as people give them when they are asked.';
  const names = ['Ann Lee', 'Ben Ode', 'the keeper'];
  const turns = names.map((name) => `${name}\n\nI give ${long}`);
  const short = names.map((name) => `${name}\n\nNo.`);
  const { draft, questions } = begin([...turns, ...short, ...turns].join('\n\n'));
  expect(draft.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
  expect(said(draft)).toEqual(expect.arrayContaining(['Ann Lee: No.']));
  expect(questions.map(({ name }) => name)).toEqual(['the keeper']);
  const all = questions.reduce((now, question) => takeLabel(now, question), draft);
  expect(said(all)).toEqual(expect.arrayContaining(['Ben Ode: No.', 'the keeper: No.']));
});

it('decisions made beforehand say whether a label speaks, even one that stands once', () => {
  const once =
    'Ann Lee: One.\n\nBen Ode: Two.\n\noffscreen: Three.\n\nAnn Lee: Four.\n\nBen Ode: Five.';
  expect(said(begin(once).draft)).toContain('Ben Ode: Two. offscreen: Three.');
  expect(said(begin(once, { speakers: { offscreen: {} } }).draft)).toContain('offscreen: Three.');
  const decided = begin(talk, { speakers: { chg: {}, Note: { leaveAsText: true } } });
  expect(decided.problems).toEqual([]);
  expect(listOpenLabels(decided.draft, decided.questions)).toEqual([]);
  expect(said(decided.draft)).toContain('chg: Five. Note: Six.');
  const same = begin(talk, { speakers: { chg: { sameAs: 'Ben Ode' } } });
  expect(said(same.draft)).toContain('Ben Ode: Three. Goes on.');
});

it('a decision that cannot be carried out is said', () => {
  const text = 'Ann Lee: One.\n\nBen Ode: Two.\n\nAnn Lee: Three.';
  const nobody = begin(text, { speakers: { Cy: { leaveAsText: true } } });
  expect(nobody.problems).toEqual([expect.stringContaining('speakers.Cy')]);
  const sure = begin(text, { speakers: { 'Ann Lee': { leaveAsText: true } } });
  expect(sure.problems).toEqual([expect.stringContaining('cannot be left as text')]);
});

it('a draft that was kept before there were such questions is asked about what is in its words', () => {
  const { draft, labelOf } = begin(talk);
  expect(listOpenLabels(draft, undefined)).toEqual([labelOf('Note')]);
  expect(listOpenLabels({ ...draft, answered: ['Note'] }, undefined)).toEqual([]);
});

it('what a person does to a draft is asked about as well: no label stays in the words unseen', () => {
  const whole = begin('Ann: One.\n\nBen: Two.\n\nAnn: Three.\n\nBen: Four.\n\nAnn: Five.');
  expect(listOpenLabels(whole.draft, whole.questions)).toEqual([]);
  const renamed = changeSpeaker(whole.draft, whole.draft.speakers[1]?.key ?? '', {
    name: 'B. Ode',
  });
  const removed = removeStart(removeStart(renamed, 1), 2);
  const [ben, ann] = listOpenLabels(removed, whole.questions);
  expect([ben?.name, ben?.example, ann?.name, ann?.places.length]).toEqual([
    'Ben',
    'Two.',
    'Ann',
    1,
  ]);
  // The label takes it back to whom it begins elsewhere, whatever that person is called by now.
  const back = takeLabel(removed, ben as LabelQuestion);
  expect(said(back)).toEqual([
    'Ann: One.',
    'B. Ode: Two. Ann: Three.',
    'B. Ode: Four.',
    'Ann: Five.',
  ]);
  const again = removeStart(back, 3);
  expect(listOpenLabels(again, whole.questions).map(({ name }) => name)).toEqual(['Ann', 'Ben']);
  const left = leaveLabel(again, ben as LabelQuestion);
  expect(listOpenLabels(left, whole.questions).map(({ name }) => name)).toEqual(['Ann']);
});

const mixed = ['Ann Lee: Stay.', '$OUT: Go.', 'Ben Ode: Why?', 'Note: A bell.', 'bell h: Hm.'];
const asked = [...mixed, ...mixed, ...mixed].join('\n\n');

it('what is proposed is one question, and what stands in words is one each', () => {
  const { questions = [] } = proposeSplit(asked);
  const names = ({ together, apart }: ReturnType<typeof partLabels>) =>
    [together, apart].map((labels) => labels.map(({ name }) => name));
  expect(names(partLabels(questions))).toEqual([['$OUT', 'bell h'], ['Note']]);
  const one = questions.filter(({ name }) => name !== 'bell h');
  expect(names(partLabels(one))).toEqual([[], ['$OUT', 'Note']]);
});

it('one answer takes those that are ticked and leaves the others in the words', () => {
  const proposal = proposeSplit(asked);
  const { together } = partLabels(proposal.questions ?? []);
  const draft = draftFromProposal(asked, proposal);
  const answered = answerTogether(draft, together, ['bell h']);
  expect(answered.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode', 'bell h']);
  expect(listOpenLabels(answered, proposal.questions).map(({ name }) => name)).toEqual(['Note']);
  const none = answerTogether(draft, together, []);
  expect(none.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
});
