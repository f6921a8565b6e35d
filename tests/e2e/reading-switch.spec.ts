import { expect, expectAccessible, test } from './journey';

test('a debate under another reading: switch, address, Back, what is contested, and all that follows', async ({
  page,
}) => {
  await page.goto('/debates/xi-jinping-goes-to-moscow');
  const main = page.getByRole('main');
  const switchTo = page.getByRole('navigation', { name: 'Reading' });
  const sentence = page.locator('#headline');
  await expect(sentence).toContainText('3 are contested');
  await expect(main.getByText('read again by an independent second reader')).toBeVisible();
  await expect(main.getByText('not checked by a second reader')).toHaveCount(0);

  // The first screen says of whom it quotes that the other reader finds something else.
  await expect(page.getByRole('region', { name: /^They dispute/ })).toContainText(
    /Ryan Hass agrees, implied; read otherwise: does not address it/,
  );

  // What both readers find stands first; what only one of them finds says so.
  const disputed = page.getByRole('region', { name: /^They dispute/ });
  await expect(disputed).toContainText('They dispute 1, 2 more in only one reading');
  const doubted = disputed.getByRole('listitem').filter({ hasText: 'Only one of two readers' });
  await expect(disputed.locator('[data-opens]').first()).toContainText('could do much');
  await expect(doubted.filter({ hasText: 'subordinate' })).toHaveCount(1);

  // A line of the first screen says how far it depends on the reader, and leads to both stances with words.
  const line = page.getByText(
    /^Two readers differ on 5 of 64 pairs of commentator and proposition/,
  );
  await expect(line).toBeVisible();
  await line.getByRole('link', { name: /^Ryan Hass on “By arming Ukraine/ }).click();
  const contested = page.getByRole('complementary').getByText('Contested reading').locator('..');
  await expect(contested).toContainText(
    'strongly disagrees, as read by the makers of Counterpoint',
  );
  await expect(contested).toContainText('disagrees, as read by an independent second reader');
  await expect(contested).toContainText('preposterous as such arguments sound');
  await expectAccessible(page, '/debates/[slug]: a contested reading');
  await page.keyboard.press('Escape');

  await switchTo.getByRole('link', { name: 'Independent second reading' }).click();
  await expect(page).toHaveURL(/\?reading=[\w-]+$/);
  await expect(sentence).toContainText('1 is contested');
  await expect(
    main.getByText(/^Read by an independent second reader .*, not the reference/),
  ).toBeVisible();
  const row = page.locator('[data-row]', { hasText: 'Russia has become subordinate' });
  await expect(row).toContainText('Ryan Hass read otherwise');

  // A filter stays in the reading, a reload too; Back goes the same way, step by step.
  await page.getByRole('button', { name: /^Contested/ }).click();
  await expect(page).toHaveURL(/reading=[\w-]+&kind=contested/);
  await page.reload();
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await expect(sentence).toContainText('1 is contested');
  await page.goBack();
  await expect(page.locator('[data-row]')).toHaveCount(32);

  await page.getByRole('button', { name: 'Cite this view' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'an independent second reader at Counterpoint',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const parts = page.getByRole('navigation', { name: 'This debate' });
  await parts.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?reading=/);
  await expect(
    main.getByText('As things stand, Beijing can hardly bring about anything.'),
  ).toBeVisible();
  await page.goBack();
  await expect(sentence).toContainText('1 is contested');
  await page.goBack();
  await expect(page).toHaveURL(/xi-jinping-goes-to-moscow$/);
  await expect(sentence).toContainText('3 are contested');

  // The way to all of it: the two side by side, what they read differently alone.
  await line.getByRole('link', { name: 'all 5' }).click();
  await expect(page).toHaveURL(/\/readings\/compare\?.*show=otherwise/);
  await expect(main.getByRole('link', { name: 'Read differently 5' })).toBeVisible();
});
