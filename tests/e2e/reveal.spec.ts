import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { writeGeneratedDebate } from './write-generated';

const debate = '/debates/xi-jinping-goes-to-moscow';

/** Shows what the keys do and puts it away again: keys count once the page is hydrated. */
async function seeKeys(page: Page): Promise<void> {
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('Shift+?');
    await expect(keys).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
}

test('a class guesses first: marks come by keys, then reasons, then words, and go again', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(`${debate}?kind=contested`);
  await page.getByRole('link', { name: 'Show on a projector: this view' }).click();
  const bar = page.getByRole('navigation', { name: 'Slides' });
  await bar.getByRole('switch', { name: 'Reveal step by step' }).click();
  await expect(page).toHaveURL(/kind=contested&reveal=1/);
  const proposition = page.locator('section').getByRole('heading', { level: 2 });
  const spectrum = page.getByRole('list', { name: 'Stances' });
  const hidden = page.getByRole('list', { name: 'To be revealed' });
  const cards = page.getByRole('list', { name: 'Why, and in their words' });
  await expect(bar.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(page.getByText('Who would say so, who would not, and why?')).toBeVisible();
  const first = (await proposition.textContent()) ?? '';
  await expect(hidden.getByRole('button')).toHaveText(['1 Ryan Hass', '2 Philipp Ivanov']);
  await expect(spectrum).not.toContainText('Hass');
  await expectAccessible(page, '/debates/[slug]/present: to be revealed');

  // Out of order, then in order; what is revealed is said.
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('2');
  await expect(spectrum).toContainText('Ivanov');
  await expect(spectrum).not.toContainText('Hass');
  await expect(page.locator('main').getByRole('status')).toContainText('Philipp Ivanov');
  await page.keyboard.press('Space');
  await expect(spectrum).toContainText('Hass');
  await expect(hidden).toHaveCount(0);
  await expect(cards).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(cards.getByRole('listitem')).toHaveCount(2);
  await expect(cards.locator('q')).toHaveCount(0);
  // Where there is the room, all reasons stand beside the words.
  await expect(cards).not.toContainText('more reason');
  await page.keyboard.press('ArrowRight');
  await expect(cards.locator('q').first()).toBeVisible();
  await expect(cards).not.toContainText('more reason');
  await expect(page.locator('section a')).toHaveCount(0);
  await expectAccessible(page, '/debates/[slug]/present: revealed');

  // A reload shows the same; back again, and a blank screen.
  await expect(page).toHaveURL(/told=words/);
  await page.reload();
  await expect(cards.locator('q').first()).toBeVisible();
  await seeKeys(page);
  await page.keyboard.press('Shift+Space');
  await expect(cards.locator('q')).toHaveCount(0);
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('ArrowLeft');
  await expect(hidden.getByRole('button', { pressed: false })).toHaveText(['1 Ryan Hass']);
  // Nor does a reload show what a blank screen hides, or lose the time that runs.
  await page.keyboard.press('t');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/blank=1/);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Show the slide again' })).toBeVisible();
  await expect(proposition).toHaveCount(0);
  // It comes once the page is hydrated.
  await expect(page.getByRole('timer')).toHaveText(/^(1:00|0:[345]\d)$/);
  await page.keyboard.press('Shift+t');
  await page.keyboard.press('Space');
  await expect(proposition).toHaveText(first);
  await expect(spectrum).not.toContainText('Hass');
  // A timer says in words that it is up, begins anew, and goes by a key or with the next step.
  const timer = page.getByRole('timer');
  await page.keyboard.press('t');
  await expect(timer).toHaveText(/^(1:00|0:5\d)$/);
  await page.clock.fastForward('01:01');
  await expect(page.getByText('Time is up')).toBeVisible();
  await page.keyboard.press('t');
  await expect(timer).toHaveText(/^(1:00|0:5\d)$/);
  await page.keyboard.press('Shift+t');
  await expect(timer).toHaveCount(0);
  await page.keyboard.press('t');
  await page.clock.fastForward('01:01');
  await expect(page.getByText('Time is up')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(timer).toHaveCount(0);
  await expect(bar.getByText(/^2 of/)).toBeVisible();
  await expect(proposition).not.toHaveText(first);
  // After the last there is an end, which stays; back works.
  const count = Number(/\d+$/.exec((await bar.getByText(/^2 of/).textContent()) ?? '')?.[0]);
  for (let at = 2; at <= count; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(proposition).toHaveText('End of the propositions');
  await page.keyboard.press('Space');
  await expect(proposition).toHaveText('End of the propositions');
  // As it was left: nothing is revealed by looking ahead.
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByText(`${count} of ${count}`)).toBeVisible();
  await expect(hidden.getByRole('button', { pressed: false })).toHaveCount(2);
  // Out, to where one was.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/xi-jinping-goes-to-moscow\?kind=contested$/);
});

test('who leads sees what comes next in another window, and either drives the other', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${debate}/present?reveal=1&kind=contested`);
  const spectrum = page.getByRole('list', { name: 'Stances' });
  await seeKeys(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Presenter view' }).click();
  const leader = await opened;
  await leader.emulateMedia({ colorScheme: 'dark' });
  await expect(leader.getByText('The projector follows.')).toBeVisible();
  await expect(leader.getByText('Next step: Ryan Hass')).toBeVisible();
  const people = leader.getByRole('list', { name: 'Who is revealed' });
  await expect(people.getByRole('listitem').first()).toContainText(/Ryan Hass: .*agree.*hidden/);
  // With reasons and words before the class has them, and nothing that leads away.
  await expect(people).toContainText('Because');
  await expect(people.locator('q').first()).toBeVisible();
  await expect(leader.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await seeKeys(leader);
  await expect(spectrum).not.toContainText('Hass');
  await expectAccessible(leader, '/debates/[slug]/present/leader');

  await leader.getByRole('button', { name: 'Next step' }).click();
  await expect(spectrum).toContainText('Hass');
  await leader.locator('main').click({ position: { x: 2, y: 2 } });
  await leader.keyboard.press('2');
  await expect(spectrum).toContainText('Ivanov');
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('ArrowRight');
  await expect(leader.getByText('Reasons shown, words hidden.')).toBeVisible();
  await leader.getByRole('button', { name: '2 min' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(2:00|1:5\d)$/);

  // Whoever comes later is told; of two projectors the last one is followed.
  await leader.reload();
  await expect(leader.getByText('Next step: the words')).toBeVisible();
  await expect(leader.getByRole('timer')).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${debate}/present?reveal=1&kind=contested`);
  await expect(second.getByRole('list', { name: 'Why, and in their words' })).toBeVisible();
  await expect(page.getByText('this one no longer follows')).toBeVisible();
  await leader.keyboard.press('Shift+ArrowRight');
  await expect(second.getByText(/^2 of/)).toBeVisible();
  await expect(page.getByText(/^1 of/)).toBeVisible();
  // When that one goes, the first is followed again, from where the class is by now.
  await second.goto('about:blank');
  await expect(page.getByText(/^2 of/)).toBeVisible();
  await expect(page.getByText('this one no longer follows')).toHaveCount(0);
  await expect(leader.getByText('The projector follows.')).toBeVisible();
  await leader.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText(/^1 of/)).toBeVisible();
  // A projector that says nothing any more, as when it broke, is missed; one that is heard again is not.
  await page.evaluate(() => {
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = () => {};
    Object.assign(window, {
      mend: () => Object.assign(BroadcastChannel.prototype, { postMessage }),
    });
  });
  await expect(leader.getByText('The projector is closed, or does not answer.')).toBeVisible();
  await expect(leader.getByRole('link', { name: 'Open it again' })).toBeVisible();
  await page.evaluate('mend()');
  await expect(leader.getByText('The projector follows.')).toBeVisible();

  // Where the browser opens no window, or has no way between windows, that is said.
  await second.addInitScript(() => {
    Object.assign(window, { open: () => null, BroadcastChannel: undefined });
  });
  await second.goto(`${debate}/present?reveal=1&slide=gone`);
  await expect(second.getByText('asks for what is not here: slide “gone”')).toBeVisible();
  await expect(second.getByText('the two windows do not follow each other')).toBeVisible();
  await second.getByRole('button', { name: 'Presenter view' }).click();
  await expect(second.getByRole('link', { name: 'Open the presenter view' })).toBeVisible();
  // The space bar means the next step, also after a name was pressed.
  await second.getByRole('button', { name: 'Philipp Ivanov' }).click();
  await second.keyboard.press('Space');
  await expect(second.getByRole('list', { name: 'To be revealed' })).toHaveCount(0);
});

test('many stand on a slide, each with a mark and all by six keys, at any size of a projector', async ({
  page,
}) => {
  for (const commentators of [40, 300]) {
    const address = writeGeneratedDebate({
      ...{ commentators, propositions: 2, filled: 0.8, names: 'long' },
    });
    await page.goto(`${address}/present?reveal=1`);
    await seeKeys(page);
    for (const key of ['6', '1', '3', '2', '5', '4']) await page.keyboard.press(key);
    await expect(page.getByRole('list', { name: 'To be revealed' })).toHaveCount(0);
    const columns = page.getByRole('list', { name: 'Stances' }).getByRole('listitem');
    const absent = (await page.getByText(/^not addressed: /).textContent()) ?? '';
    const silent = absent.split(/: |, | and /).slice(1);
    const more = Number(/^(\d+) more$/.exec(silent.at(-1) ?? '')?.[1] ?? 1);
    expect((await columns.locator('svg').count()) + silent.length - 1 + more).toBe(commentators);
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(() =>
          page.evaluate(() => {
            const { scrollWidth, scrollHeight } = document.documentElement;
            return scrollWidth <= window.innerWidth && scrollHeight <= window.innerHeight;
          }),
        )
        .toBe(true);
      // No mark and no name stands out of its column.
      const out = await columns.evaluateAll(
        (all) =>
          all.flatMap((column) => {
            const { left, right } = column.getBoundingClientRect();
            const inside = [...column.querySelectorAll('svg, [title]')];
            return inside.filter((one) => {
              const box = one.getBoundingClientRect();
              return box.left < left - 1 || box.right > right + 1;
            });
          }).length,
      );
      expect(out).toBe(0);
    }
    if (commentators > 40) continue;
    // All at once, and step by step what has no room there, to the last one's words; then the next proposition.
    await page.keyboard.press('a');
    const words = page.getByText(/^words \d+ to (\d+) of \1$/).first();
    await expect(async () => {
      await page.keyboard.press('Space');
      await expect(words).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
  }
});
