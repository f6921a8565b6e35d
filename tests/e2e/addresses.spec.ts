import { randomInt } from 'node:crypto';
import { expect, expectAccessible, test } from './journey';
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

for (const [question, person, subject, claim] of [
  ['城市应当限制电动车吗？', '张伟', '交通', '城市应当限制电动车。'],
  ['هل يجب أن تبقى المكتبة مفتوحة؟', 'أمل', 'المكتبة', 'يجب أن تبقى المكتبة مفتوحة.'],
  ['Große Straße?', 'Jörg Weiß', 'Straßen', 'Die Straße ist groß.'],
  ['Czy łódź płynie?', 'Łucja Żak', 'Łodzie', 'Łódź płynie.'],
] as const) {
  test(`“${question}” opens on every page, and what belongs to it`, async ({ page, request }) => {
    const number = randomInt(1e9);
    const names = {
      ada: `${person} ${number}`,
      theme: `${subject} ${number}`,
      open: `${claim} ${number}`,
    };
    const { slug, title, readingId, secondReadingId } = writeJourneyDebate(
      question,
      'Kim Second',
      names,
    );
    const address = `/debates/${encodeURIComponent(slug)}`;
    const compared = `/readings/compare?a=${readingId}&b=${secondReadingId}`;
    for (const [path, shown] of [...PAGES, [compared, 'Kim Second'] as const]) {
      const answer = await request.get(address + path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).toContain(shown);
    }
    const file = await request.get(`${address}/readings/file?reading=${readingId}`);
    expect(file.status()).toBe(200);
    expect(decodeURIComponent(file.headers()['content-disposition'] ?? '')).toContain(`${slug}.`);
    expect((await file.json()).debate.slug).toBe(slug);
    const positions = await request.get(`${address}/positions?proposition=none-of-these`);
    expect(positions.status()).toBe(200);

    // By its links, as a person walks.
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
    // One more is added by a form, which the server answers with another address.
    const added = await request.get(`${address}/compare?who=a&add=${encodeURIComponent(person)}`);
    expect(added.status()).toBe(200);
    expect(new URL(added.url()).searchParams.get('who')).toBe(`a,${person}`);

    await page.goto(`${address}/details`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`Renamed ${title}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: `Renamed ${title}` })).toBeVisible();
    if (question.startsWith('هل')) await expectAccessible(page);
  });
}

test('an address that cannot be read is not found, whatever it is of', async ({ request }) => {
  for (const noun of ['debates', 'commentators', 'themes', 'propositions'])
    for (const broken of ['%ff', '%E0%A4%A', '%', 'no-such-thing'])
      expect((await request.get(`/${noun}/${broken}`)).status(), `${noun}/${broken}`).toBe(404);
  for (const path of ['/code', '/positions?proposition=x', '/readings/file?reading=x'])
    expect((await request.get(`/debates/%ff${path}`)).status(), path).toBe(404);
});
