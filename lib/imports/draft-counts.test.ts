import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countBlockWords, countTurns, turnsOf } from '@/lib/imports/draft-turns';
import { proposeFromFiles } from '@/lib/imports/propose-import';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { layouts } from '../../tests/fixtures/layouts';

const texts = new URL('../../tests/fixtures/texts/', import.meta.url);

const WORDLESS = 'Ann: Yes.\n\nBreak:\n\nBen: No.\n\nApplause:\n\nAnn: So.\n\nBreak:\n\nBen: No.';

it.each([...layouts.map(([file]) => file), 'wordless.txt'])(
  'the screen and the terminal count the same turns and words: %s',
  async (name) => {
    const bytes = async () =>
      name === 'wordless.txt'
        ? new TextEncoder().encode(WORDLESS)
        : readFileSync(new URL(name, texts));
    const answer = await proposeFromFiles([{ name, bytes }]);
    if (!answer.ok) throw new Error(answer.problems.join());
    const { text, proposal } = answer.read;
    const draft = draftFromProposal(text, proposal);
    const onScreen = countTurns(turnsOf(draft), countBlockWords(text, draft.blocks));
    expect(draft.speakers.map(({ key }) => onScreen.get(key) ?? { turns: 0, words: 0 })).toEqual(
      proposal.speakers.map(({ turns, words }) => ({ turns, words })),
    );
  },
);
