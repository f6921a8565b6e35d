import { randomInt } from 'node:crypto';
import { byDays } from '../setup/at-length';
import { askWriter } from './ask-writer';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

test('one person under two names is joined, taken apart, deleted and restored', async ({
  page,
}) => {
  const number = randomInt(1e9);
  const names = { ada: `Ada Berg ${number}`, bo: `Bo Cole ${number}` };
  const { slug, title } = writeJourneyDebate('Who should mend the lock?', '', names);
  const before = askWriter('holders', title);

  await test.step('a name that is there is offered, and not doubled', async () => {
    await page.goto(`/debates/${slug}/details`);
    await page.getByRole('textbox', { name: `Name of ${names.bo}` }).fill(`ada bérg ${number}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(
      page.getByText(`This is ${names.ada}, who is in the library already`),
    ).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Keep two' })).toBeVisible();
    await expectAccessible(page, '/debates/[slug]/details: a name that is there');
    await page.getByRole('link', { name: 'Join the two' }).click();
  });

  await test.step('both positions are shown, and one is chosen', async () => {
    await expect(page.getByRole('heading', { name: 'Join two commentators' })).toBeVisible();
    const join = page.getByRole('button', { name: 'Join the two' });
    await expect(join).toBeDisabled();
    const choice = page.getByRole('radiogroup', { name: 'People read at night.' });
    await expect(choice.getByText('“Nobody reads at night.”')).toBeVisible();
    await expectAccessible(page, '/commentators/[slug]/merge');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.setViewportSize({ width: 1280, height: 720 });
    await choice.getByRole('radio', { name: names.bo }).check();
    await join.click();
    await expect(page.getByRole('heading', { level: 1, name: names.ada })).toBeVisible();
    const joined = {
      held: [`${names.ada} -2`, `${names.ada} 1`],
      speaks: [names.ada, names.ada],
    };
    expect(askWriter('holders', title)).toEqual(joined);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 1, name: names.bo })).toBeVisible();
    expect(askWriter('holders', title)).toEqual(before);
    await page.goto(`/commentators/bo-cole-${number}/merge?with=ada-berg-${number}`);
    await choice.getByRole('radio', { name: names.bo }).check();
    await join.click();
    await expect(page.getByRole('heading', { level: 1, name: names.ada })).toBeVisible();
    expect(askWriter('holders', title)).toEqual(joined);
  });

  await test.step('the old addresses lead to the other', async () => {
    const led = async (address: string) => {
      const { pathname, search } = (await readSent(page.request, address)).url;
      return pathname + search;
    };
    expect(await led(`/commentators/bo-cole-${number}`)).toBe(`/commentators/ada-berg-${number}`);
    expect(await led(`/debates/${slug}?who=bo-cole-${number}`)).toBe(
      `/debates/${slug}?who=ada-berg-${number}`,
    );
    await page.goto('/deleted');
    const row = page.getByRole('listitem').filter({ hasText: names.bo });
    await expect(row).toContainText(`Joined with ${names.ada}`);
    await expect(row.getByRole('button', { name: `Take ${names.bo} apart again` })).toBeVisible();
  });

  await test.step('and the two are taken apart from the page of the one', async () => {
    await page.goto(`/commentators/ada-berg-${number}`);
    const joined = page.getByRole('region', { name: 'Joined with this commentator' });
    await expect(joined.getByText(names.bo)).toBeVisible();
    await expectAccessible(page, '/commentators/[slug]: joined');
    await joined.getByRole('button', { name: `Take ${names.bo} apart again` }).click();
    await expect(joined).toHaveCount(0);
    expect(askWriter('holders', title)).toEqual(before);
  });
});

test('a commentator is added to a debate, deleted with what they hold, and restored', async ({
  page,
}) => {
  const number = randomInt(1e9);
  const names = { ada: `Ada Berg ${number}`, bo: `Bo Cole ${number}` };
  const { slug, title } = writeJourneyDebate('Who should mend the sluice?', '', names);
  const before = askWriter('holders', title);
  await page.goto(`/debates/${slug}/details`);
  const name = page.getByRole('textbox', { name: 'Name of the new commentator' });
  await name.fill(names.bo.toUpperCase());
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Somebody else of this name' })).toBeVisible();
  await name.fill(`Eve Fox ${number}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('textbox', { name: `Name of Eve Fox ${number}` })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: `Name of Eve Fox ${number}` })).toBeHidden();

  await page.goto(`/commentators/bo-cole-${number}`);
  await page.getByRole('button', { name: `More about ${names.bo}` }).click();
  await page.getByRole('menuitem', { name: 'Delete this commentator' }).click();
  await expect(page.getByText(`Deleted ${names.bo}`)).toBeVisible();
  expect(askWriter('holders', title).held).toEqual([`${names.ada} 1`, `${names.ada} 2`]);
  const read = await readSent(page.request, `/debates/${slug}/read`);
  expect(read.words).toContain('guards cost money');
  expect(read.words).toContain(names.bo);
  await page.goto('/deleted');
  await page.getByRole('button', { name: `Restore ${names.bo}` }).click();
  await expect(page.getByText(names.bo)).toBeHidden();
  expect(askWriter('holders', title)).toEqual(before);
});

/** Beside the list on Code: the history of the blank cell, and Recently deleted. */
const PLACES = ['history', 'deleted'] as const;
// The journey itself takes turns from day to day.
const BROUGHT_BACK_FROM = byDays('places to bring a position back from', PLACES, 2, 3);

test('a removed position is brought back from the list on Code, and from elsewhere', async ({
  page,
}) => {
  const number = randomInt(1e9);
  const names = { ada: `Ada Berg ${number}`, bo: `Bo Cole ${number}` };
  const { slug, title } = writeJourneyDebate('Who should mend the dam?', '', names);
  const before = askWriter('holders', title);
  const removed = before.held.filter((one) => one !== `${names.bo} -2`);
  const cellOf = (stance: string) =>
    page.getByRole('button', { name: new RegExp(`^${names.bo}: ${stance}.* Open`) });
  const remove = async () => {
    await page.goto(`/debates/${slug}/code`);
    await cellOf('strongly disagrees').click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(cellOf('strongly disagrees')).toHaveCount(0);
    expect(askWriter('holders', title).held).toEqual(removed);
  };

  const fromHistory = async () => {
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'People read at night.' });
    await row.getByRole('button', { name: new RegExp(`^${names.bo}`) }).click();
    await expect(page.getByText('A position was removed here')).toBeVisible();
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await page.getByRole('button', { name: /^Bring back what was there/ }).click();
    await expect(cellOf('strongly disagrees')).toBeVisible();
  };
  const fromDeleted = async () => {
    await page.goto('/deleted');
    const entry = page.getByRole('listitem').filter({ hasText: names.bo });
    await expect(entry).toContainText('People read at night.');
    await expect(entry).toContainText('Reference reading');
    await entry.getByRole('button', { name: /^Restore the position of/ }).click();
    await expect(entry).toHaveCount(0);
  };
  const places = { history: fromHistory, deleted: fromDeleted };
  for (const place of BROUGHT_BACK_FROM) {
    await remove();
    await places[place]();
    expect(askWriter('holders', title)).toEqual(before);
  }
  await test.step('the list on Code, with undo', async () => {
    await remove();
    await page.getByText('Removed positions (1)').click();
    await expectAccessible(page, '/debates/[slug]/code: removed positions');
    await page.getByRole('button', { name: /^Bring back the position of Bo Cole/ }).click();
    await expect(cellOf('strongly disagrees')).toBeVisible();
    expect(askWriter('holders', title)).toEqual(before);
  });
});
