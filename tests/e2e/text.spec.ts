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

  await page.getByLabel('Your name, for the history').fill('Ann');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByRole('heading', { name: 'The text is stored' })).toBeVisible();
  const change = page
    .getByRole('listitem')
    .filter({ hasText: /^1\. The text was replaced by Ann/ });
  await change.getByText(/that do not stand as before$/).click();
  await expect(change.getByRole('link', { name: /^Philipp Ivanov on “/ }).first()).toBeVisible();
  await expectAccessible(page);

  const undo = page.getByRole('button', { name: 'Take back change 1' });
  const reader = await page.context().newPage();
  await reader.goto('/debates/xi-jinping-goes-to-moscow/read');
  await expect(reader.getByRole('button', { name: 'has not been neutral' })).toBeVisible();
  await reader.close();

  // At any time later, from the list.
  await page.reload();
  await undo.click();
  await expect(page.getByRole('heading', { name: 'Paste the text' })).toBeVisible();
  await expect(page.getByText('Change 1 was taken back by Ann')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Do again change 1' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/debates/xi-jinping-goes-to-moscow/read');
  await expect(page.getByText('The text is not kept here')).toBeVisible();
});
