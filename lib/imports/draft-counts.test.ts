import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countBlockWords, countTurns, turnsOf } from '@/lib/imports/draft-turns';
import { proposeFromFiles } from '@/lib/imports/propose-import';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { readStandingCase, readStandingCases } from '../../tests/fixtures/judge-split';
import { layouts } from '../../tests/fixtures/layouts';

const texts = new URL('../../tests/fixtures/texts/', import.meta.url);

const own: Record<string, string> = {
  'wordless.txt': 'Ann: Yes.\n\nBreak:\n\nBen: No.\n\nApplause:\n\nAnn: So.\n\nBreak:\n\nBen: No.',
  // Times within turns, as some podcasts put them at every twenty minutes.
  'times-within.md':
    '**Ann Lee:** The quay is ours.\n\n[20:16] So I would keep it.\n\n**Ben Ode:** I would not.\n\n[40:09] It costs too much.\n\n**Ann Lee:** Does it?',
};

const cases: [string, () => Uint8Array][] = [
  ...layouts.map(([name]): [string, () => Uint8Array] => [
    name,
    () => readFileSync(new URL(name, texts)),
  ]),
  ...Object.entries(own).map(([name, text]): [string, () => Uint8Array] => [
    name,
    () => new TextEncoder().encode(text),
  ]),
  ...readStandingCases().map(([name]): [string, () => Uint8Array] => [
    name,
    () => readStandingCase(name),
  ]),
];

it.each(cases)(
  'the screen and the terminal count the same turns and words: %s',
  async (name, read) => {
    const answer = await proposeFromFiles([{ name, bytes: async () => read() }]);
    if (!answer.ok) throw new Error(answer.problems.join());
    const { text, proposal } = answer.read;
    const draft = draftFromProposal(text, proposal);
    const onScreen = countTurns(turnsOf(draft), countBlockWords(text, draft.blocks));
    expect(draft.speakers.map(({ key }) => onScreen.get(key) ?? { turns: 0, words: 0 })).toEqual(
      proposal.speakers.map(({ turns, words }) => ({ turns, words })),
    );
  },
);
