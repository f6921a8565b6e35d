import { randomInt } from 'node:crypto';
import { byDays } from '../setup/at-length';
import { expect, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

const PAGES = [
  ['', 'Bo Cole'],
  ['/compare', 'Bo Cole'],
  ['/read', 'Students read best at night.'],
  ['/code', 'Students read best at night.'],
  ['/propositions', 'People read at night.'],
  ['/readings', 'Kim Second'],
  ['/details', 'Details of the debate'],
  ['/text', 'Bo Cole'],
  ['/present', 'Bo Cole'],
] as const;

const NAMED = [
  ['هل يجب أن تبقى المكتبة مفتوحة؟', 'أمل', 'المكتبة', 'يجب أن تبقى المكتبة مفتوحة.'],
  ['城市应当限制电动车吗？', '张伟', '交通', '城市应当限制电动车。'],
  ['Große Straße?', 'Jörg Weiß', 'Straßen', 'Die Straße ist groß.'],
  ['Czy łódź płynie?', 'Łucja Żak', 'Łodzie', 'Łódź płynie.'],
] as const;

/** Another one than is sent on the same day. */
const WALKED = [...NAMED.slice(2), ...NAMED.slice(0, 2)];

/** A debate of its own with names in a script. */
function writeNamed([question, person, subject, claim]: (typeof NAMED)[number]) {
  const number = randomInt(1e9);
  const names = {
    ada: `${person} ${number}`,
    theme: `${subject} ${number}`,
    open: `${claim} ${number}`,
  };
  const debate = writeJourneyDebate(question, 'Kim Second', names);
  return { ...debate, names, address: `/debates/${encodeURIComponent(debate.slug)}` };
}

for (const named of byDays('scripts in which a debate is sent', NAMED)) {
  test(`“${named[0]}” is sent on every page, and what belongs to it`, async ({ request }) => {
    const { slug, title, readingId, secondReadingId, names, address } = writeNamed(named);
    const compared = `/readings/compare?a=${readingId}&b=${secondReadingId}`;
    for (const [path, shown] of [...PAGES, [compared, 'Kim Second'] as const]) {
      const answer = await request.get(address + path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).toContain(shown);
    }
    const file = await request.get(`${address}/readings/file?reading=${readingId}`);
    expect(file.status()).toBe(200);
    expect(decodeURIComponent(file.headers()['content-disposition'] ?? '')).toContain(`${slug}.`);
    expect((await file.json()).debates).toMatchObject([{ slug }]);
    const positions = await request.get(`${address}/positions?proposition=none-of-these`);
    expect(positions.status()).toBe(200);
    const words = await (await request.get(`${address}/positions`)).json();
    expect(words.reasons.length * words.positions.length).toBeGreaterThan(0);

    // By its links.
    let from = await readSent(request, '/commentators');
    for (const name of [names.ada, names.open, names.theme, title]) {
      from = await readSent(request, from.linkOf(name));
      expect(from.textsOf('h1')).toEqual([name]);
    }
    // One more is added by a form, which the server answers with another address.
    const added = await readSent(
      request,
      `${address}/compare?who=a&add=${encodeURIComponent(named[1])}`,
    );
    expect(added.url.searchParams.get('who')).toBe(`a,${named[1]}`);
  });
}

for (const named of byDays('scripts in which a debate is walked through', WALKED)) {
  test(`“${named[0]}” is walked through by its links, and renamed`, async ({ page }) => {
    const { title, names, address } = writeNamed(named);
    await page.goto('/commentators');
    for (const name of [names.ada, names.open, names.theme]) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    }
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const parts = page.getByRole('navigation', { name: 'This debate' });
    for (const name of ['Compare', 'Read', 'Code', 'Propositions', 'Readings', 'Overview']) {
      const link = parts.getByRole('link', { name, exact: true });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
    }
    await page.goto(`${address}/details`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Renamed ${title}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: `Renamed ${title}` })).toBeVisible();
  });
}

test('an address that cannot be read is not found, whatever it is of', async ({ request }) => {
  for (const noun of ['debates', 'commentators', 'themes', 'propositions'])
    for (const broken of ['%ff', '%E0%A4%A', '%', 'no-such-thing'])
      expect((await request.get(`/${noun}/${broken}`)).status(), `${noun}/${broken}`).toBe(404);
  for (const path of [
    '/code',
    '/positions',
    '/positions?proposition=x',
    '/readings/file?reading=x',
  ])
    expect((await request.get(`/debates/%ff${path}`)).status(), path).toBe(404);
});

test('what an address names and is not there is said on each page of a debate, and only then', async ({
  request,
}) => {
  const debate = '/debates/the-empty-farebox';
  const said = 'The address asks for what is not here';
  for (const page of ['', '/compare', '/figures', '/read', '/present']) {
    const sent = await readSent(request, `${debate}${page}?who=nobody-here`);
    expect(sent.words, page).toContain(`${said}: commentator “nobody-here”.`);
    const known = await readSent(request, `${debate}${page}?who=the-driver`);
    expect(known.words, page).not.toContain(said);
  }
});
