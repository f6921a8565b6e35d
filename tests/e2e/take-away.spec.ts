import { expect, expectAccessible, test } from './journey';
import { makeReadyToPrint, sheetsOf } from './paper';
import { writeJourneyDebate } from './write-debate';

test('a view is cited with its filters and printed without the controls', async ({ page }) => {
  const { slug, title } = writeJourneyDebate('Should the weir be lowered?');
  await page.goto(`/debates/${slug}?kind=open`);
  await page.getByRole('button', { name: 'Cite this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this view' });
  await expect(dialog.getByRole('heading', { name: 'BibTeX' })).toBeVisible();
  await expect(dialog).toContainText(`“${title}”`);
  await expect(dialog).toContainText('@misc{');
  const json = await dialog.locator('pre').last().textContent();
  expect(JSON.parse(json ?? '')[1].URL).toBe(page.url());
  await expect(dialog).toContainText('The address of the view opens on this machine only;');
  await expectAccessible(page, '/debates/[slug]: cited');
  // On a plain HTTP address there is no clipboard to write to: what is selected is copied.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  const copied = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('copied', (event) => resolve((event as CustomEvent).detail), {
            once: true,
          });
        }),
    );
  // After the app's own handler, as the browser is about to take what it was told.
  await page.evaluate(() =>
    addEventListener('copy', (event) => {
      const detail = event.clipboardData?.getData('text/plain') ?? '';
      setTimeout(() => dispatchEvent(new CustomEvent('copied', { detail })));
    }),
  );
  const bibtex = dialog.getByRole('region', { name: 'BibTeX' });
  const [ofDialog] = await Promise.all([
    copied(),
    bibtex.getByRole('button', { name: 'Copy BibTeX' }).click(),
  ]);
  expect(ofDialog).toBe(await bibtex.locator('pre').textContent());
  await expect(bibtex.getByRole('button', { name: 'Copied BibTeX' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cite this view' })).toBeFocused();
  await expect(dialog).toHaveCount(0);
  const link = page.getByRole('button', { name: 'Copy link to this view' });
  const [ofPage] = await Promise.all([copied(), link.click()]);
  expect(ofPage).toBe(page.url());
  // In local mode nobody else can open it, and that is said where it is copied.
  await expect(page.getByText('The link opens on this machine only;')).toBeInViewport();
  // What others can be given is said under the name that it gives.
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.click();
  const sharing = page.getByRole('dialog', { name: 'Share' });
  await expect(sharing).toContainText('Links open on this machine only.');
  await expectAccessible(page, '/debates/[slug]: sharing');
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
  await expect(sharing).toHaveCount(0);
  // Where copying is refused, too, it says so in sight, with what was to be copied.
  await expect(link).toBeVisible();
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await link.click();
  await expect(page.getByText(/did not let it be copied/)).toBeInViewport();
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cite this view' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
});

test('a hand-out holds every chart at the width of the paper, light, with address and date', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/debates/the-empty-farebox?kind=contested', { waitUntil: 'networkidle' });
  await makeReadyToPrint(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 695, height: 1000 });
  await expect(
    page.getByText(/^Counterpoint, .+ · http.+kind=contested \(opens only on the machine where/),
  ).toBeVisible();
  for (const title of ['Stance spectrum', 'Who addresses what', 'Closeness of pairs']) {
    await expect(page.getByRole('figure', { name: title })).toBeVisible();
  }
  for (const control of [/^Download/, /^All \d/, /^Cite/, /^Search/]) {
    await expect(page.getByRole('button', { name: control })).toHaveCount(0);
  }
  const sheet = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    wide: document.documentElement.scrollWidth > window.innerWidth,
  }));
  expect(sheet).toEqual({ ground: 'rgb(255, 255, 255)', ink: 'rgb(29, 28, 26)', wide: false });
  // The sentence around the quoted words.
  const words = page.getByRole('region', { name: 'In their words' });
  await expect(words.getByText('Wet Friday at the Corn Exchange')).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const sheets = await sheetsOf(page, format);
    expect(sheets.length, format).toBeGreaterThan(6);
    // Words and reasons of 19 contested propositions are most of it.
    expect(sheets.length, format).toBeLessThan(18);
    // The first sheet says whose text and whose reading it is; the chart begins a sheet of its own.
    expect(sheets[0]).toContain('Written for this project and under its licence.');
    expect(sheets[0]).toContain('not checked by a second reader');
    expect(sheets.filter((words) => words.startsWith('Stance spectrum')).length, format).toBe(1);
    expect(sheets.join(' ').split('implied by what is said').length - 1, format).toBe(1);
    const first = sheets.findIndex((words) => words.startsWith('Stance spectrum'));
    const last = sheets.findIndex((words) => words.includes('Stance: how this is computed'));
    expect(last, format).toBeGreaterThan(first);
    for (const words of sheets.slice(first + 1, last + 1)) {
      // A theme that goes on says again what it is, and what the axis means.
      expect(words, format).toMatch(
        /^[A-Z][\w ,›]+ \d+ propositions?\b.{0,120}? mixed agrees agrees /,
      );
    }
    for (const words of sheets.slice(first, last + 1)) {
      expect(words, format).not.toMatch(/mixed agrees agrees$/);
    }
    expect(sheets.join(' '), format).toMatch(/ ¶ 3 /);
  }
  await page.emulateMedia({ media: null });
  await page.goto('/debates/xi-jinping-goes-to-moscow?who=ryan-hass');
  await makeReadyToPrint(page);
  const [quoted] = (await sheetsOf(page, 'A4')).filter((words) => words.includes('In their words'));
  // Another journey may have stored the text by now.
  expect(quoted).toMatch(/¶ \d( of the text at ChinaFile)?/);
});
