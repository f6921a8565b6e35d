import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstDetails } from '@/lib/imports/first-details';
import { proposeFromPaste } from '@/lib/imports/propose-import';
import { keptDecisions, readingLine, readText } from '@/lib/imports/schema';
import { draftFromProposal } from '@/lib/imports/split-draft';

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a tab kept of an import before there were questions about labels. */
const FIRST_TEXT =
  '{"text":"Ann: Yes.","proposal":{"blocks":[{"start":0,"end":9,"contentStart":5,"speaker":"Ann",' +
  '"role":"contribution","startsTurn":true,"reason":"A label.","certain":true}],"speakers":[{"name":"Ann",' +
  '"kind":"contributor","detail":null,"reason":null,"turns":1,"words":1,"certain":true}],"boundaries":' +
  '[{"block":0,"offset":0,"speaker":"Ann","reason":"A label.","certain":true,"score":1}],"merges":[],' +
  '"warnings":[],"named":true},"files":[{"name":"The pasted text","format":"plain text","encoding":null,' +
  '"notes":[]}],"notes":[],"title":"","question":"","language":"en","about":{},"guesses":{}}';
const FIRST_DECISIONS =
  '{"draft":{"blocks":[{"start":0,"end":9,"contentStart":5}],"speakers":[{"key":"s1","name":"Ann",' +
  '"existingId":null,"role":"contribution","affiliation":""}],"starts":{"0":{"speaker":"s1",' +
  '"role":"contribution","reason":"A label.","certain":true}},"hints":{},"joinTurns":false},"details":' +
  '{"title":"A talk","question":"","date":"","language":"en","publisher":"","url":"","licenceNote":""}}';

describe('an import that a tab keeps', () => {
  it('opens as the first versions kept it', () => {
    expect(readText.parse(JSON.parse(FIRST_TEXT))).toEqual(JSON.parse(FIRST_TEXT));
    expect(keptDecisions.parse(JSON.parse(FIRST_DECISIONS))).toEqual(JSON.parse(FIRST_DECISIONS));
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
