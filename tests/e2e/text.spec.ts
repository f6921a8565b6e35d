import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { readStored, writeJourneyDebate } from './write-debate';

const pasted = `Xi Jinping Goes to Moscow

An introduction that the journey made up.

We hold that China has not been neutral in the conflict. It has not exercised its unparalleled leverage with Moscow, and "To date, Xi Jinping has not even accepted" a call.

So China has deepened its relations with Russia, and provided a financial lifeline to Russia.

Another paragraph of ours: the rapidly deepening relationship between Russia and China, and often a lack of trust.

They have an enormous stress on their relationship. While the relationship is clearly unequal, it is also based on natural complementarities.`;

test('a pasted text finds its quotations, shows them in place, and can be taken back', async ({
  page,
  request,
}) => {
  await page.goto('/debates/xi-jinping-goes-to-moscow/read');
  await page.getByRole('link', { name: 'Paste the text' }).click();
  await expect(page.getByRole('heading', { name: 'Paste the text' })).toBeVisible();
  await page.getByLabel('The text', { exact: true }).fill(pasted);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('combobox', { name: 'Ryan Hass begins at' })).toHaveValue(/^¶3 /);
  await expect(page.getByRole('combobox', { name: 'Philipp Ivanov begins at' })).toHaveValue(
    /^¶5 /,
  );
  await expectAccessible(page, '/debates/[slug]/text: where each begins');

  await page.getByLabel('Your name, for the history').fill('Ann');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByRole('heading', { name: 'The text is stored' })).toBeVisible();
  const change = page
    .getByRole('listitem')
    .filter({ hasText: /^1\. The text was replaced by Ann/ });
  await change.getByText(/that do not stand as before$/).click();
  await expect(change.getByRole('link', { name: /^Ryan Hass on “/ }).first()).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/text');

  const undo = page.getByRole('button', { name: 'Take back change 1' });
  const read = await readSent(request, '/debates/xi-jinping-goes-to-moscow/read');
  expect(read.textsOf('[role="button"], button, mark')).toContain(
    'China has not been neutral in the conflict',
  );
  for (const part of ['', '/compare', '/read', '/figures']) {
    const { words } = await readSent(request, `/debates/xi-jinping-goes-to-moscow${part}`);
    expect(words, part).toContain('text kept here');
    expect(words, part).not.toMatch(/not kept here|it stands with|is not stored/);
  }

  // At any time later, from the list.
  await page.reload();
  await undo.click();
  await expect(page.getByRole('heading', { name: 'Paste the text' })).toBeVisible();
  await expect(page.getByText('Change 1 was taken back by Ann')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Do again change 1' })).toBeVisible();
  const { words } = await readSent(request, '/debates/xi-jinping-goes-to-moscow/read');
  expect(words).toContain('The text is not kept here');
});

test('what a new text did to quotations is listed: accepted, undone, chosen anew', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the gates be shut?', '', {
    open: 'The gates should stay open, whatever they say.',
  });
  await page.goto(`/debates/${slug}/text`);
  const text = page.getByLabel('The text', { exact: true });
  const before = await text.inputValue();
  await text.fill(
    before
      .replace('read best', 'mostly read best')
      .replace(/The doors should stay open.*/, 'Some gates are shut.'),
  );
  await page.getByRole('button', { name: 'Continue' }).click();
  // No paragraph of hers is as it was, so that nothing tells where she begins.
  await page.getByRole('combobox', { name: 'Ada Berg begins at' }).click();
  await page.getByRole('option', { name: /^¶2 Students mostly/ }).click();
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByRole('heading', { name: 'The text is stored' })).toBeVisible();
  await page.getByRole('link', { name: 'Quotations to check: 2' }).click();
  await expect(page.getByRole('heading', { name: 'Quotations to check' })).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/quotations');

  const moved = page.getByRole('listitem').filter({ hasText: 'Students read best at night' });
  await expect(moved).toContainText('Students mostly read best at night');
  await moved.getByRole('button', { name: /^Accept/ }).press('Enter');
  await expect(moved.getByRole('status')).toHaveText('Accepted');
  const idle = moved.locator('button[aria-busy=false]');
  await idle.and(page.getByRole('button', { name: /^Undo/ })).press('Enter');
  await idle.and(page.getByRole('button', { name: /^Accept/ })).press('Enter');
  await expect(moved.getByRole('status')).toHaveText('Accepted');

  const lost = page.getByRole('listitem').filter({ hasText: 'The doors should stay open' });
  await expect(lost).toContainText('Some gates are shut.');
  await lost.getByRole('link', { name: /^Choose anew/ }).press('Enter');
  const form = page.getByRole('region', { name: 'Position', exact: true });
  await expect(form).toContainText('they take the place of these');
  await expect(form).toBeFocused();
  await page.keyboard.press('s');
  await expect(
    page.getByRole('button', { name: 'Put them in the quotation’s place' }),
  ).toBeVisible();
  await page.keyboard.press('q');
  await expect(form).toContainText('Some gates are shut.');
  await expect(form.getByRole('status')).toHaveText('Saved');
  expect(
    readStored(slug)
      .filter(({ who }) => who === 'Ada Berg')
      .map(({ quotations, changes }) => [quotations, changes]),
  ).toEqual([
    [
      [
        {
          exact: 'Students mostly read best at night',
          inText: 'Students mostly read best at night',
        },
      ],
      ['created', 'text-changed', 'checked', 'unchecked', 'checked'],
    ],
    [
      [{ exact: 'Some gates are shut.', inText: 'Some gates are shut.' }],
      ['created', 'text-changed', 'edited'],
    ],
  ]);
  await page.goto(`/debates/${slug}/quotations`);
  await expect(page.getByText(/^Nothing to check in/)).toBeVisible();
  await expect(page.getByLabel('Your name, for the history')).toHaveCount(0);
});
