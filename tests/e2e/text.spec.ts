import { expect, expectAccessible, test } from './journey';

const pasted = `Xi Jinping Goes to Moscow

An introduction that the journey made up.

China has not been neutral. It has unparalleled leverage and has not exercised its unparalleled leverage; Xi has not even accepted a call.

It deepened its relations and gave a financial lifeline.

Another paragraph of ours: the rapidly deepening relationship, and often a lack of trust.

They have convergent interests under an enormous stress; it is clearly unequal.`;

test('a pasted text finds its quotations, shows them in place, and can be taken back', async ({
  page,
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
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByRole('heading', { name: 'The text is stored' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Not found/ })).toBeVisible();
  await expectAccessible(page);

  const undo = page.getByRole('button', { name: 'Undo' });
  const reader = await page.context().newPage();
  await reader.goto('/debates/xi-jinping-goes-to-moscow/read');
  await expect(reader.getByRole('button', { name: 'has not been neutral' })).toBeVisible();
  await reader.close();

  await undo.click();
  await expect(page.getByRole('heading', { name: 'Paste the text' })).toBeVisible();
  await page.goto('/debates/xi-jinping-goes-to-moscow/read');
  await expect(page.getByText('The text is not kept here')).toBeVisible();
});
