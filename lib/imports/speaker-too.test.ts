import { expect, it } from 'vitest';
import { countMoved } from '@/lib/imports/count-moved';
import { applyDecisions, importDecisions } from '@/lib/imports/decisions';
import { textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import { takeLabel } from '@/lib/imports/label-answers';
import { findLabel, labelAt, labelOfWords } from '@/lib/imports/speaker-too';
import { draftFromProposal, type SplitDraft } from '@/lib/imports/split-draft';
import type { SplitProposal } from '@/lib/text/split/split-proposal';

/** A text in paragraphs of which one speaker has all: whoever else is in it was swallowed. */
function swallowed(text: string): SplitDraft {
  let at = 0;
  const blocks = text.split('\n\n').map((words) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { start, end: at, contentStart: start };
  });
  const [first] = blocks;
  const proposal: SplitProposal = {
    blocks: blocks.map((block) => ({
      ...{ ...block, speaker: 'Ann Lee', role: 'contribution', startsTurn: block === first },
      ...{ reason: '', certain: true },
    })),
    speakers: [
      {
        ...{ name: 'Ann Lee', kind: 'contributor', detail: null, reason: null },
        ...{ turns: 1, words: 0, certain: true },
      },
    ],
    ...{ boundaries: [], merges: [], warnings: [], named: true },
  };
  return draftFromProposal(text, proposal);
}

const said = (draft: SplitDraft) =>
  turnsOf(draft).map((turn) => {
    const speaker = draft.speakers.find(({ key }) => key === turn.speaker)?.name ?? null;
    return `${speaker}: ${textOfTurn(draft, turn).replace(/\n+/g, ' ')}`;
  });

it.each([
  ['Evan You: Yes.', 'Evan You:  No.'],
  ['**Evan You:** Yes.', '**Evan You**: No.'],
  ['Evan You (he/him): Yes.', 'Evan You, Vue: No.'],
  ['[00:01:02] Evan You: Yes.', 'Evan You [00:01:09]: No.'],
  ['Evan You — Yes.', '- Evan You - No.'],
  ['<Evan You> Yes.', '[Evan You] No.'],
  ['Evan You 10:03\nYes.', 'Evan You\n10:04 AM\nNo.'],
  ['Evan You\nYes.', '## Evan You\nNo.'],
  ['evan  you: Yes.', 'EVAN YOU: No.'],
  ['3. Evan You: Yes.', '(Evan You) No.'],
])('what a person names is found in whatever form it stands: %j, %j', (one, other) => {
  const draft = swallowed(
    `Ann Lee: One.\n\n${one}\n\nIt goes on.\n\nEvan You said so.\n\n${other}`,
  );
  const label = findLabel(draft, 'Evan You');
  if (label === null) throw new Error('it is not found');
  expect(label.places).toHaveLength(2);
  const taken = takeLabel(draft, label);
  expect(said(taken).slice(1)).toEqual([
    'Evan You: Yes. It goes on. Evan You said so.',
    'Evan You: No.',
  ]);
  expect(countMoved(draft, taken)).toBe(4);
});

it('a label within a paragraph begins a turn there, and what was decided elsewhere stays', () => {
  const draft = swallowed('Ann Lee: One.\nchg: Two.\nStill.\nchg: Three.\n\nFour.');
  const label = findLabel(draft, 'chg:');
  const taken = label === null ? draft : takeLabel(draft, label);
  expect(said(taken)).toEqual(['Ann Lee: Ann Lee: One.', 'chg: Two. Still.', 'chg: Three. Four.']);
});

it('a sentence that begins with the name is no label', () => {
  const draft = swallowed(
    'Ann Lee: One.\n\nEvan You, of all people, said so.\n\nEvan You said yes.',
  );
  expect(findLabel(draft, 'Evan You')).toBeNull();
  expect(draft.blocks.slice(1).map((block) => labelAt(draft, block))).toEqual(['', '']);
});

it('words without any sign after them are a label where the person says so, and only there', () => {
  const draft = swallowed('Ann Lee: One.\n\nP1 Well, yes.\n\nTwo.\n\nP1 And no.');
  expect(findLabel(draft, 'P1')).toBeNull();
  const label = findLabel(draft, 'P1', 1);
  expect(label?.example).toBe('Well, yes.');
  expect(said(label === null ? draft : takeLabel(draft, label)).slice(1)).toEqual([
    'P1: Well, yes. Two.',
    'P1: And no.',
  ]);
});

it('the label of a paragraph is offered as its form has it', () => {
  const draft = swallowed(
    '**Evan You:** Yes.\n\nWe went home.\n\nbell hooks\nNo.\n\nA. Smith: So.',
  );
  expect(draft.blocks.map((block) => labelAt(draft, block))).toEqual([
    'Evan You',
    '',
    'bell hooks',
    'A. Smith',
  ]);
  expect(labelOfWords(' **Evan\nYou:** ')).toBe('Evan You');
});

it('in a file of decisions, a name that the proposal does not know is found the same way', () => {
  const draft = swallowed('Ann Lee: One.\n\n- Evan You - Two.\n\n- Evan You - Three.');
  const decide = (name: string) =>
    applyDecisions(
      draft,
      importDecisions.parse({ speakers: { [name]: { affiliation: 'Vue' } } }),
      [],
    );
  const { draft: decided, problems } = decide('Evan You');
  expect(problems).toEqual([]);
  expect(said(decided).slice(1)).toEqual(['Evan You: Two.', 'Evan You: Three.']);
  expect(decided.speakers[1]?.affiliation).toBe('Vue');
  expect(decide('Evan Me').problems).toEqual([
    'speakers.Evan Me: The text has no speaker “Evan Me”: no line begins with that name before a colon, a dash or a time, in brackets or alone. It has “Ann Lee”.',
  ]);
});
