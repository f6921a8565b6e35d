import { existsSync } from 'node:fs';
import path from 'node:path';
import { byDays } from '../setup/at-length';
import { askWriter } from './ask-writer';
import { expect, test } from './journey';

type Report = {
  title: string;
  language: string;
  commentators: { name: string; turns: number; words: number }[];
  boundaries: { paragraph: number; certain: boolean }[];
};

const shared = path.resolve('../shared/data');
const own = 'tests/fixtures/texts';

/** What the terminal says of a file. */
const report = (file: string): Report =>
  JSON.parse(askWriter('terminal', ['import', file, '--dry-run', '--json']).stdout);

const files = [
  { real: 'js-party-87.md', ours: 'bold-names.md' },
  { real: 'xi-jinping-goes-to-moscow.txt', ours: 'no-names.txt' },
];

for (const { real, ours } of byDays('files counted on screen and in the terminal', files)) {
  test(`${real}: the screen and the terminal count the same`, async ({ page }) => {
    const isHere = existsSync(path.join(shared, real));
    test.info().annotations.push({
      type: 'text',
      description: isHere ? 'the real text' : 'a text of our own: the real one is not here',
    });
    const file = isHere ? path.join(shared, real) : path.resolve(own, ours);
    const told = report(file);
    await page.goto('/import');
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue(told.title);
    const people = page.getByRole('listitem').filter({ has: page.getByLabel(/^Name of speaker/) });
    await expect(people).toHaveCount(told.commentators.length);
    for (const [index, { name, turns, words }] of told.commentators.entries()) {
      await expect(people.nth(index).getByLabel(/^Name of speaker/)).toHaveValue(name);
      const count = `${turns.toLocaleString('en')} ${turns === 1 ? 'turn' : 'turns'}, ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
      await expect(people.nth(index)).toContainText(count);
    }
    const guesses = told.boundaries.filter(({ certain }) => !certain);
    if (told.commentators.length > 0) return;
    const listed = page.getByRole('listitem').filter({ hasText: '¶' });
    await expect(listed.getByRole('button', { name: 'Name who begins' })).toHaveCount(
      guesses.length,
    );
  });
}
