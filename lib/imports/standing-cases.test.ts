import { describe, expect, it } from 'vitest';
import { judgeSplit, readStandingCases, type Verdict } from '../../tests/fixtures/judge-split';

/** So many are right; who makes another one right, raises it. */
const RIGHT = 134;
/** Wrong without a word, to be mended: nothing is added here. */
const SILENT: readonly string[] = [];

describe('the standing cases', async () => {
  const judged = await Promise.all(
    readStandingCases().map(([name, expected]) => judgeSplit(name, expected)),
  );
  const named = (verdict: Verdict) =>
    judged.filter((one) => one.verdict === verdict).map(({ name, wrong }) => `${name}: ${wrong}`);

  it('are read as a reader reads them', () => {
    expect(judged).toHaveLength(136);
    expect(named('right').length).toBeGreaterThanOrEqual(RIGHT);
  });

  it('are never read wrongly in silence', () => {
    const silent = judged.filter(({ verdict }) => verdict === 'silent').map(({ name }) => name);
    expect(silent.filter((name) => !SILENT.includes(name))).toEqual([]);
  });
});
