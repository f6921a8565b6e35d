import { describe, expect, it } from 'vitest';
import { confidenceWords, heldWords, positionWords } from '@/lib/words/position-words';

describe("a position's line", () => {
  it('says stance, explicitness and confidence', () => {
    expect(positionWords({ stance: 2, explicitness: 'explicit', confidence: 7 })).toBe(
      'strongly agrees, explicit, confidence 7 of 10',
    );
    expect(positionWords({ stance: 0, explicitness: 'implied', confidence: 10 })).toBe(
      'mixed, implied, confidence 10 of 10',
    );
  });

  it('says nothing of a confidence that is not recorded, and says one of 0', () => {
    expect(positionWords({ stance: -1, explicitness: 'implied', confidence: null })).toBe(
      'disagrees, implied',
    );
    expect(confidenceWords(null)).toBe('');
    expect(confidenceWords(0)).toBe(', confidence 0 of 10');
  });

  it('parts them by what the place asks for', () => {
    expect(heldWords({ explicitness: 'implied', confidence: 3 }, ' · ')).toBe(
      'implied · confidence 3 of 10',
    );
    expect(heldWords({ explicitness: 'implied', confidence: null }, ' · ')).toBe('implied');
  });
});
