import { expect, test } from 'vitest';
import { isolated } from '@/lib/words/isolated';

test.each(['Ada Brandt', '王小明', 'Łucja Żak', '🙂', ''])('“%s” stands as it is', (name) => {
  expect(isolated(name)).toBe(name);
});

test.each(['أمل', 'דוד לוי', 'Amal أمل'])('“%s” is isolated from what stands beside it', (name) => {
  expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});
