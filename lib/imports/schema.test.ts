import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { questionsAfter } from '@/lib/imports/correct/correct-block';
import { textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import { firstDetails } from '@/lib/imports/first-details';
import { listOpenLabels } from '@/lib/imports/label-answers';
import { openKept } from '@/lib/imports/open-kept';
import { proposeFromPaste } from '@/lib/imports/propose-import';
import { keptDecisions, readingLine, readText } from '@/lib/imports/schema';
import { draftFromProposal } from '@/lib/imports/split-draft';

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What tabs kept of an import, by versions: what is added to the schema gets an entry of its own here. */
const KEPT = z
  .array(
    z.object({
      kept: z.string(),
      text: z.unknown(),
      decisions: z.unknown(),
      turns: z.array(z.string()),
      labels: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync('tests/fixtures/kept-imports.json', 'utf8')));

describe('an import that a tab keeps', () => {
  it.each(KEPT)('opens as it was left, kept $kept', ({ text, decisions, turns, labels }) => {
    expect(readText.parse(text)).toEqual(text);
    expect(keptDecisions.parse(decisions)).toEqual(decisions);
    const { read, draft } = openKept(readText.parse(text), keptDecisions.parse(decisions));
    const said = turnsOf(draft).map((turn) => {
      const speaker = draft.speakers.find(({ key }) => key === turn.speaker);
      return `${speaker?.name}: ${textOfTurn(draft, turn)}`;
    });
    expect(said).toEqual(turns);
    const questions = questionsAfter(read.proposal.questions ?? [], draft.corrected);
    expect(listOpenLabels(draft, questions).map(({ name }) => name)).toEqual(labels);
  });

  it('comes back with all that is proposed for a text, and so does the answer to it', () => {
    const answer = proposeFromPaste(readFileSync('tests/fixtures/roundtable.txt', 'utf8'));
    if (!answer.ok) throw new Error(answer.problems.join());
    const { read } = answer;
    expect(read.proposal.blocks.length).toBeGreaterThan(5);
    expect(readText.parse(again(read))).toEqual(read);
    expect(readingLine.parse(again({ done: answer }))).toEqual({ done: answer });
    const { text: _, ...draft } = draftFromProposal(read.text, read.proposal);
    const decisions = { draft: { ...draft, answered: ['Ann'] }, details: firstDetails(read) };
    expect(keptDecisions.parse(again(decisions))).toEqual(decisions);
  });

  it.each(['"text"', '{}', '{"text": 3}', '{"text": "", "proposal": {"blocks": [1]}}'])(
    'is not made of %s',
    (kept) => {
      expect(readText.safeParse(JSON.parse(kept)).success).toBe(false);
    },
  );
});
