import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a class set is proposed, asked about, put in order by keys, undone, deleted and brought back', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the tower be lit at night?');
  await page.goto(`/debates/${slug}/teach`);
  await page.getByRole('button', { name: 'Begin an empty set' }).click();
  await expect(page.getByRole('heading', { name: 'In the set (0)' })).toBeVisible();
  await expect(page).toHaveURL(/set=/);
  // It has a name of its own, chosen to be written over.
  const named = page.getByRole('textbox', { name: 'Name of the set' });
  await expect(named).toHaveValue('Class set 1');
  await expect(named).toBeFocused();
  await page.keyboard.type('The first hour');
  await expect(named).toHaveValue('The first hour');
  const offered = page.getByRole('list', { name: 'Propositions of the debate' });
  await offered.getByRole('checkbox').nth(0).check();
  await offered.getByRole('checkbox').nth(1).check();
  await expect(page.getByRole('heading', { name: 'In the set (2)' })).toBeVisible();
  const questions = page.getByRole('textbox', { name: /^Question to the class/ });
  await questions.first().fill('Who would say so?');
  await page
    .getByRole('textbox', { name: /^Your notes/ })
    .first()
    .fill('Begin slowly.');
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toHaveText(/^Saved/);
  await expectAccessible(page, '/debates/[slug]/teach');

  const order = page.getByRole('list', { name: 'Propositions of the set' });
  await order
    .getByRole('button', { name: /^Move “/ })
    .first()
    .press('Alt+ArrowDown');
  await expect(questions.last()).toHaveValue('Who would say so?');
  // By its buttons, too; the focus goes with it.
  await order
    .getByRole('button', { name: /^Move up: / })
    .last()
    .click();
  await expect(questions.first()).toHaveValue('Who would say so?');
  // Pressed again where it leads no further it changes nothing.
  const up = order.getByRole('button', { name: /^Move up: / }).first();
  await expect(up).toBeFocused();
  await expect(up).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(questions.first()).toHaveValue('Who would say so?');
  await order
    .getByRole('button', { name: /^Move down: / })
    .first()
    .press('Enter');
  await expect(questions.last()).toHaveValue('Who would say so?');
  await expect(status).toHaveText(/^Saved/);
  await page.reload();
  await expect(questions.last()).toHaveValue('Who would say so?');
  await expect(page.getByRole('textbox', { name: 'Name of the set' })).toHaveValue(
    'The first hour',
  );

  await offered.getByRole('checkbox').nth(0).uncheck();
  await expect(page.getByRole('heading', { name: 'In the set (1)' })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(questions.last()).toHaveValue('Who would say so?');
  // What was undone is said until the next change, with one full stop.
  await expect(status).toHaveText(/^Saved\. Undone: taking out “[^”]*[^.”]”\.$/);
  await offered.getByRole('checkbox').nth(0).uncheck();
  await expect(status).toHaveText(/^Saved\.\s*$/);
  await undo.click();
  await expect(questions.last()).toHaveValue('Who would say so?');
  // A button that leads no further keeps the focus.
  const redo = page.getByRole('button', { name: 'Redo' });
  await redo.press('Enter');
  await expect(redo).toBeDisabled();
  await expect(redo).toBeFocused();
  await undo.click();
  await expect(questions.last()).toHaveValue('Who would say so?');
  await page.getByRole('button', { name: 'Copy the set' }).click();
  const listed = page.getByRole('navigation', { name: 'Class sets' }).getByRole('link');
  await expect(listed).toHaveCount(2);
  await expect(named).toHaveValue('The first hour (copy)');
  // What is refused and left for another set is marked, asked about before the page is left, and there after it.
  const note = page.getByRole('textbox', { name: /^Your notes/ }).first();
  await named.fill('');
  await note.fill('Not to be lost.');
  await listed.first().click();
  await expect(named).toHaveValue('The first hour');
  await expect(listed.last()).toContainText('not saved');
  const asked = page.waitForEvent('dialog').then((dialog) => dialog.accept());
  await page.reload();
  await asked;
  await expect(listed.last()).toContainText('not saved');
  await listed.last().click();
  await expect(note).toHaveValue('Not to be lost.');
  await named.fill('The first hour (copy)');
  await expect(status).toHaveText(/^Saved/);
  await expect(listed.last()).not.toContainText('not saved');
  // The tab leads back to the set that was open.
  const copied = page.url();
  await page.getByRole('link', { name: 'Teach', exact: true }).click();
  await expect(page).toHaveURL(copied);
  await expect(named).toHaveValue('The first hour (copy)');
  await page.getByRole('button', { name: 'Delete the set' }).press('Enter');
  await expect(listed).toHaveCount(1);
  await expect(listed).toBeFocused();
  await expect(page.getByText(/not there any more/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(listed).toHaveCount(2);

  // A class is shown the questions, who leads it the notes, too.
  await page.getByRole('navigation', { name: 'Class sets' }).getByRole('link').first().click();
  const projector = page.getByRole('link', { name: 'Show on a projector' });
  const href = (await projector.getAttribute('href')) ?? '';
  const sent = await (await page.request.get(href)).text();
  expect(sent).toContain('Who would say so?');
  expect(sent).not.toContain('Begin slowly.');
  await projector.click();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeEnabled();
  await page.goto(href.replace('/present?', '/present/leader?'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('main')).toContainText('Begin slowly.');
});

test('what is written on Teach comes to the windows of a class; names are unlike, and of two tabs either is kept', async ({
  page,
  context,
}) => {
  // What nobody changed says where it is from.
  const ready = await page.request.get('/debates/the-low-villages/teach');
  expect((await ready.text()).includes('· Proposed by Counterpoint')).toBe(true);
  const { slug } = writeJourneyDebate('Should the tower be lit at noon?');
  await page.goto(`/debates/${slug}/teach`);
  await page.getByRole('button', { name: 'Begin an empty set' }).click();
  const offered = page.getByRole('list', { name: 'Propositions of the debate' });
  await offered.getByRole('checkbox').first().check();
  const name = page.getByRole('textbox', { name: 'Name of the set' });
  await name.fill('Hour');
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toHaveText(/^Saved/);

  const projector = page.getByRole('link', { name: 'Show on a projector' });
  const href = (await projector.getAttribute('href')) ?? '';
  const leader = await context.newPage();
  await leader.goto(href.replace('/present?', '/present/leader?'));
  await expect(leader.getByText('No projector shows this')).toBeVisible();
  await page.getByRole('textbox', { name: /^Your notes/ }).fill('Begin loudly.');
  await page.getByRole('textbox', { name: /^Question to the class/ }).fill('Who would not say so?');
  await expect(leader.getByRole('main')).toContainText('Begin loudly.');
  await expect(leader.getByRole('main')).toContainText('Who would not say so?');

  // A name that another set has is refused, and what else was written is kept.
  await page.getByRole('button', { name: 'Copy the set' }).click();
  await expect(name).toHaveValue('Hour (copy)');
  await name.fill('Hour');
  await expect(page.getByRole('alert').first()).toContainText('Another set of this debate has');
  await expect(page.getByRole('textbox', { name: /^Your notes/ })).toHaveValue('Begin loudly.');
  await name.fill('The second hour');
  await expect(status).toHaveText(/^Saved/);

  // Of two tabs that wrote it is said what differs.
  await leader.goto(page.url());
  await leader.getByRole('textbox', { name: 'Name of the set' }).fill('Their hour');
  await expect(leader.getByRole('main').getByRole('status').first()).toHaveText(/^Saved/);
  await name.fill('My hour');
  const differs = page.getByRole('list', { name: 'What differs' });
  await expect(differs).toContainText('The name: yours “My hour”; theirs “Their hour”');
  // Until it is decided what is written is shown and nothing more is asked; then the focus is where one wrote.
  const posted: string[] = [];
  page.on('request', (asked) => {
    if (asked.method() === 'POST') posted.push(new URL(asked.url()).pathname);
  });
  await name.pressSequentially(' too');
  await expect(differs).toContainText('yours “My hour too”');
  await page.waitForTimeout(900);
  expect(posted).toEqual([]);
  await page.getByRole('button', { name: 'Take theirs' }).press('Enter');
  await expect(name).toHaveValue('Their hour');
  await expect(name).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(name).toHaveValue('My hour too');
  await expect(status).toHaveText(/^Saved/);
});
