import { expect, it } from 'vitest';
import { applyDecisions, importDecisions, namesOf } from '@/lib/imports/decisions';
import { confirmSpeaker, listGuessedSpeakers } from '@/lib/imports/guessed-speakers';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const LIBRARY = [{ id: 'a', name: 'Ann Lee' }];

function leftOf(text: string, decided: object = {}) {
  const decisions = importDecisions.parse(decided);
  const proposal = proposeSplit(text, { knownNames: namesOf(decisions) });
  const draft = draftFromProposal(text, proposal);
  const applied = applyDecisions(draft, decisions, LIBRARY, proposal.questions);
  expect(applied.problems).toEqual([]);
  return listLeftToDecide(proposal, applied.draft, decisions, LIBRARY);
}

const words = 'the harbour road is for the boats and for those who mend them in the rain';

it('each question names the label and how many paragraphs it is about, most first', () => {
  const left = leftOf(
    [
      ...['Ann Lee: Yes.', 'Ben Ode: No.', '$OUT: A.', 'It goes on.', 'Ann Lee: Yes.', '$OUT: B.'],
      ...['And on.', 'Ben Ode: No.', '$OUT: C.', 'Note: One.', 'Ann Lee: Yes.', 'Note: Two.'],
    ].join('\n\n'),
  );
  expect(left.map((line) => line.replace(/ Under .*/, ''))).toEqual([
    'Is “$OUT” a speaker? It opens 3 paragraphs as the speakers’ names do (“A.”). It is about 6 paragraphs.',
    'Is “Ann Lee” the library’s “Ann Lee”? The same name. It is about 4 paragraphs.',
    'Is “Note” a speaker? It opens 2 paragraphs as the speakers’ names do (“One.”).',
  ]);
});

it('a text that names nobody is asked about first, with the places; a name said for it is enough', () => {
  const text = ['A title', words, `p1 ${words}`, words, words].join('\n\n');
  expect(leftOf(text)[0]).toMatch(/^Nothing names the speakers of 5 paragraphs: say with “starts”/);
  const named = text.replace('p1 ', 'p1 - ').replace(/$/, `\n\np2 - ${words}\n\np2 - ${words}`);
  expect(leftOf(named, { speakers: { p1: {} } })).toEqual([
    expect.stringContaining('Is “p2” a speaker? It opens 2 paragraphs'),
  ]);
});

it('a contribution that nobody was named for is asked about, with its place', () => {
  const at = { at: 'Ben: No', speaker: null, role: 'contribution' };
  const left = leftOf('Cid: Yes.\n\nBen: No.\n\nCid: So.\n\nBen: Oh.', { starts: [at] });
  expect(left).toContain(
    'Who speaks from ¶2 “No.”? Say so under “starts”. It is about 1 paragraph.',
  );
});

it('nothing is left to decide only while no label stands in the words of others', () => {
  const text = ['Cid: Yes.', 'Ben: No.', 'Cid: Why?', 'Ben: So.', 'Cid: Well.'].join('\n\n');
  const known = { speakers: { Cid: {}, Ben: {} } };
  expect(leftOf(text, known)).toEqual([]);
  const removed = { starts: [{ at: 'Ben: So', remove: true }] };
  expect(leftOf(text, removed)).toEqual([expect.stringContaining('“Ben”')]);
});

it('who is only a guess is asked about on the screen, too, until somebody says yes', () => {
  const text = 'Cid: Yes.\n\nBen: So.\n\nIt goes on.\n\nCid: Well.\n\nBen: Oh.';
  const proposal = proposeSplit(text);
  const speakers = proposal.speakers.map((speaker) => ({ ...speaker, certain: false }));
  const draft = draftFromProposal(text, proposal);
  expect([...listGuessedSpeakers(draft, speakers, [])]).toEqual([
    ['s1', 2],
    ['s2', 3],
  ]);
  const said = confirmSpeaker(draft, 'Cid');
  expect([...listGuessedSpeakers(said, speakers, [])]).toEqual([['s2', 3]]);
});

it('names of one form are one question, and one answer with its exceptions is enough', () => {
  const text = ['gus: Stay.', 'ben: Go.', 'rex: One.', 'gus: No.', 'rex: Two.', 'ben: So.'];
  const left = leftOf(text.join('\n\n'));
  expect(left).toEqual([
    '6 paragraphs begin with one of 3 names. Are these speakers: “gus” 2, “ben” 2, “rex” 2 (“gus”: “Stay.”)? "proposed": true says yes of all, "proposed": false no; under “speakers”, "gus": {"leaveAsText": true} says no of one.',
  ]);
  const whole = text.join('\n\n');
  expect(leftOf(whole, { proposed: true })).toEqual([]);
  expect(leftOf(whole, { proposed: false })).toEqual([]);
  const speakersOf = (decided: object) => {
    const decisions = importDecisions.parse(decided);
    const proposal = proposeSplit(whole, { knownNames: namesOf(decisions) });
    const draft = draftFromProposal(whole, proposal);
    const applied = applyDecisions(draft, decisions, [], proposal.questions);
    expect(listLeftToDecide(proposal, applied.draft, decisions, [])).toEqual([]);
    return applied.draft.speakers.map(({ name }) => name);
  };
  expect(speakersOf({ proposed: true, speakers: { rex: { leaveAsText: true } } })).toEqual([
    'gus',
    'ben',
  ]);
  expect(speakersOf({ proposed: false, speakers: { gus: {} } })).toEqual(['gus']);
  expect(speakersOf({ proposed: false })).toEqual([]);
});
