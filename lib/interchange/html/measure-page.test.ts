import { expect, it } from 'vitest';
import { measurePage } from '@/lib/interchange/html/measure-page';

it('counts what lies within what as the parser builds it', () => {
  expect(measurePage('<ul><li>a<li>b<li>c</ul>', 10)).toMatchObject({ depth: 2, widest: 3 });
  expect(measurePage('<div><p>a<p>b</div>', 10)).toMatchObject({ depth: 2, elements: 3 });
  expect(measurePage('<span a="<">'.repeat(11), 10)).toBeNull();
  expect(measurePage('<b>'.repeat(11), 10)).toBeNull();
  expect(measurePage('<br>'.repeat(1_000), 10)).toMatchObject({ depth: 1, widest: 1_000 });
});

it('refuses an element of more attributes or longer lists of names than a library holds', () => {
  const attributes = Array.from({ length: 1_001 }, (_, at) => `a${at}=b`).join(' ');
  expect(measurePage(`<p ${attributes}>a</p>`, 10)).toBeNull();
  expect(measurePage(`<p class="${'b '.repeat(60_000)}">a</p>`, 10)).toBeNull();
  expect(measurePage(`<img src="data:${'b'.repeat(200_000)}">`, 10)).not.toBeNull();
});
