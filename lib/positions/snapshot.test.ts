import { describe, expect, it } from 'vitest';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import { type PositionSnapshot, parseSnapshot } from '@/lib/positions/snapshot';

const evidence = {
  exact: 'Guards cost money.',
  contributionId: 'c1',
  start: 3,
  end: 21,
  paragraph: 2,
  quotation: 0,
};
const state: PositionSnapshot = {
  ...emptyFields,
  stance: -1,
  explicitness: 'implied',
  confidence: 7,
  summary: 'Guards are dear.',
  deleted: false,
  reasons: [{ id: 'r1', text: 'Wages rose.', direction: 'for' }],
  evidence: [
    {
      ...evidence,
      prefix: '',
      suffix: ' So',
      suggested: true,
      stance: 1,
      saidOn: '2024-05',
      wordsOf: 'Bo Cole',
      reasonId: 'r1',
      telling: true,
      checked: true,
    },
  ],
  from: { id: 'p1', text: 'The library should close at night.' },
};

describe('a kept state of a position', () => {
  it('comes back as it was kept', () => {
    expect(parseSnapshot(JSON.stringify(state))).toEqual(state);
  });

  it('is read as the first versions kept it; what they did not keep was not said', () => {
    const first =
      '{"stance":-1,"explicitness":"implied","confidence":7,"summary":"Guards are dear.","note":"",' +
      '"deleted":false,"reasons":[{"id":"r1","text":"Wages rose.","direction":"for"}],"evidence":' +
      '[{"exact":"Guards cost money.","contributionId":"c1","start":3,"end":21,"paragraph":2,"quotation":0}]}';
    const { from: _, ...rest } = state;
    const nothingSaid = { prefix: '', suffix: '', ...unsaidOfWords, reasonId: null };
    expect(parseSnapshot(first)).toEqual({ ...rest, evidence: [{ ...evidence, ...nothingSaid }] });
  });

  it.each([
    ['a stance off the scale', { stance: 3 }],
    ['no explicitness that there is', { explicitness: 'perhaps' }],
    ['a missing summary', { summary: undefined }],
    ['a reason of no direction', { reasons: [{ id: 'r1', text: 'x', direction: 'both' }] }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => parseSnapshot(JSON.stringify({ ...state, ...wrong }))).toThrow();
  });
});
