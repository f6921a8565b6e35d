import { look } from './accessible';
import { expect, test } from './journey';

// Faults are planted into a page, each of a kind that a look must find: what finds none on the screens
// of the app says something only as long as it finds these.

const PAGE = `<!doctype html><html lang="en"><head><title>Planted</title><style>
  :root { color-scheme: light dark } body { background: #fff; color: #111 }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #fff } .dim { color: #444 } }
  </style></head><body><main><h1>Planted</h1><p id="words">Words in it.</p></main></body></html>`;

test('faults of colour, of names, of roles and of size are found, and in the scheme they are in', async ({
  page,
}) => {
  await page.setContent(PAGE);
  expect(await look(page, 'light')).toEqual([]);
  expect(await look(page, 'dark')).toEqual([]);

  await page.locator('#words').evaluate((words) => words.classList.add('dim'));
  expect(await look(page, 'light')).toEqual([]);
  expect(await look(page, 'dark')).toEqual([
    expect.stringMatching(/^color-contrast: .*\(#words\)$/),
  ]);

  await page.locator('main').evaluate((main) => {
    const small = 'style="width:8px;height:8px;padding:0;border:0"';
    main.insertAdjacentHTML(
      'beforeend',
      `<div><input><button></button><p role="listitem">Alone</p></div>
      <div><button aria-label="One" ${small}></button><button aria-label="Two" ${small}></button></div>`,
    );
  });
  const found = (await look(page, 'light')).map((line) => line.split(':')[0]);
  expect(found).toEqual(
    expect.arrayContaining(['aria-required-parent', 'button-name', 'label', 'target-size']),
  );
});
