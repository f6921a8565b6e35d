import { expect, test } from 'vitest';
import { typeOnSlide } from '@/components/debates/why/type-on-slide';
import { whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import type { WhyVoice } from '@/lib/view/reasons/why-voices';

const voice = (id: string, stance: 1 | -1, reasonIds: string[]): WhyVoice => ({
  id,
  stance,
  explicitness: 'explicit',
  reasonIds,
  name: id,
  index: 0,
  initials: id,
  quotations: [],
});
const reason = (id: string, letters: number) => ({
  id,
  text: 'x'.repeat(letters),
  direction: 'for' as const,
});

test('the less there is to read, the larger the type, within bounds', () => {
  const voices = [voice('ann', 1, ['a', 'b']), voice('ben', -1, ['c'])];
  const sizes = [60, 200, 500, 5_000].map((letters) =>
    typeOnSlide(
      whyTheyDiffer(voices, [reason('a', letters), reason('b', letters), reason('c', 40)]),
    ),
  );
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  expect(sizes[0]).toBeGreaterThan(1.4);
  expect(sizes.at(-1)).toBe(1);
  // The longer of two columns counts, not both.
  const short = [reason('a', 60), reason('b', 60)];
  expect(typeOnSlide(whyTheyDiffer(voices, [...short, reason('c', 100)]))).toBe(sizes[0]);
  expect(typeOnSlide(whyTheyDiffer([], []))).toBe(1.75);
});
