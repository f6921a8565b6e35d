import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { byDays, inShort } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';

const roundtable = {
  slug: 'the-empty-farebox',
  title: 'The Empty Farebox',
  filter: '?who=the-driver,the-nurse,the-shopkeeper,the-magistrate,the-planner',
  filters: 'Commentators: ',
};
const byPerson = { ...roundtable, filter: `${roundtable.filter}&columns=person` };
/** A debate of fifteen, for the map of opinions. */
const panel = {
  slug: 'the-low-villages',
  title: 'The Low Villages',
  filter: '?kind=contested',
  filters: '',
};
const charts = [
  { title: 'Stance spectrum', key: 'not addressed', first: 'Proposition', debate: byPerson },
  { title: 'Stance spectrum', key: 'The Shopkeeper', first: 'Proposition' },
  { title: 'Themes at a glance', key: 'Contested', first: 'Theme' },
  { title: 'Closeness of pairs', key: '1 together', first: 'Commentator' },
  { title: 'Opinion map', key: 'Wieke Oosterkwelder', first: 'Commentator', debate: panel },
  {
    title: 'Stance spectrum',
    key: 'a full column: 5 commentators, in every row',
    first: 'Proposition',
    debate: panel,
  },
];

const TRIED = byDays('charts that are saved', charts, 2, 3);

/** Its key has names in several alphabets. */
const map = charts.filter(({ title }) => title === 'Opinion map');
const others = TRIED.filter((chart) => !map.includes(chart));
const AS_PIXELS = [...inShort('charts saved as pixels', others), ...map];

test.use({ colorScheme: 'dark', reducedMotion: 'reduce' });

test('every chart is saved as a light picture and as a table that say what they show', async ({
  page,
}) => {
  test.slow();
  let open: typeof roundtable | null = null;
  for (const chart of TRIED) {
    const { title, key, first, debate = roundtable } = chart;
    if (open !== debate) {
      await page.goto(`/debates/${debate.slug}${debate.filter}`);
      await page.getByRole('heading', { name: 'Stance spectrum' }).waitFor();
      open = debate;
    }
    // Charts far down are drawn when the reader comes near.
    await expect(async () => {
      await page.mouse.wheel(0, 900);
      await expect(page.getByRole('button', { name: `Download “${title}”` })).toBeVisible({
        timeout: 300,
      });
    }).toPass();

    const file = (await saved(page, title, 'SVG')).toString();
    expect(file.includes("@font-face{font-family:'Inter Variable'"), title).toBe(true);
    expect(file.includes('src:url(data:font/woff2;base64,'), title).toBe(true);
    const svg = file.replace(/<style>.*<\/style>/s, '');
    expect(svg, title).toContain(`<title>${title}</title>`);
    const description = /<desc>([^<]+)<\/desc>/.exec(svg)?.[1] ?? '';
    expect(description).toMatch(/ n = .+ Measure: .+\. Source: “.+”, Counterpoint/);
    expect(description).toContain(`Source: “${debate.title}`);
    expect(description).toContain(` Filters: ${debate.filters}`);
    expect(description).toContain(debate.filter.split(',')[0] ?? '');
    expect(svg).toContain('>n = ');
    expect(
      /var\(--|class=|NaN|undefined|url\(|foreignObject/i.exec(svg)?.[0],
      title,
    ).toBeUndefined();
    expect(await brokenXml(page, svg), title).toBe(false);
    if (key !== null) expect(svg).toContain(`>${key}</text>`);
    expect(await overflowing(page, svg), title).toEqual([]);

    if (title === 'Stance spectrum') {
      await expectAllRows(page, svg, debate === panel ? 3 : 20);
      if (debate === roundtable) await expectAllMarks(page, svg);
    }

    if (AS_PIXELS.includes(chart)) {
      const png = await saved(page, title, 'PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
      expect(await cornerOf(page, png)).toEqual([255, 255, 255, 255]);
      // Also words in alphabets whose fonts come late.
      expect(await unlike(page, png, file), title).toBeLessThan(0.002);
    }

    const csv = (await saved(page, title, 'CSV')).toString();
    const lines = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
    const [columns = [], ...rows] = lines;
    expect(columns.slice(-8)).toEqual([
      'Chart',
      'Chart summary',
      'Chart n',
      'Chart measure',
      'Chart filters',
      'Chart source',
      'Chart language',
      'Chart address',
    ]);
    expect(rows[0]?.at(-8)).toBe(title);
    expect(columns[0]).toBe(first);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('a theme of the spectrum is saved for a slide: 16 to 9, in large type, with its source', async ({
  page,
}) => {
  await page.goto('/debates/the-empty-farebox');
  const dialog = page.getByRole('dialog', { name: 'For a slide' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Download “Stance spectrum”' }).click();
    await page.getByRole('menuitem', { name: 'For a slide' }).click({ timeout: 2000 });
  }).toPass();
  await dialog.getByLabel('What is on it').selectOption('The service');
  await expectAccessible(page, '/debates/[slug]: for a slide');
  const slide = async (form: string) => {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Save as ${form}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(
      `the-empty-farebox-stance-spectrum-slide-4.${form.toLowerCase()}`,
    );
    return readFile(await download.path());
  };
  const png = await slide('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  expect(await cornerOf(page, png)).toEqual([255, 255, 255, 255]);

  const file = (await slide('SVG')).toString();
  const svg = file.replace(/<style>.*<\/style>/s, '');
  expect(svg).toContain('<title>Stance spectrum: The service</title>');
  expect(svg).toContain('>n = 5 propositions, 6 commentators. Measure: Stance.<');
  expect(svg).toContain('>Source: “The Empty Farebox”');
  for (const said of ['Buses should run all night.', 'The Shopkeeper', 'implied by what is said']) {
    expect(svg).toContain(`>${said}</text>`);
  }
  expect(svg).not.toContain('Quarrels over the fare');
  expect(await brokenXml(page, svg)).toBe(false);
  expect(await overflowing(page, svg)).toEqual([]);
  // The row heads are no smaller than 24 of 1080 lines.
  const scale = Number(/translate\([\d. ]+\) scale\(([\d.]+)\)/.exec(svg)?.[1]);
  expect(scale * 17).toBeGreaterThan(23);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Download “Stance spectrum”' })).toBeFocused();
});

/** Saves one chart in one form; the file's name says debate and chart. */
async function saved(page: Page, title: string, form: string): Promise<Buffer> {
  // A chart that is still being computed is waited for.
  const coming = page.waitForEvent('download');
  await expect(async () => {
    await page.getByRole('button', { name: `Download “${title}”` }).click();
    await page.getByRole('menuitem', { name: form }).click({ timeout: 2000 });
  }).toPass();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(
    /^the-(empty-farebox|low-villages)-[a-z-]+\.(svg|png|csv)$/,
  );
  return readFile(await download.path());
}

/** The file of the spectrum says the words of every row, line by line. */
async function expectAllRows(page: Page, svg: string, least: number): Promise<void> {
  const shown = page.getByRole('figure', { name: 'Stance spectrum', exact: true });
  const heads = shown.locator('[data-row] :is([data-stop=""], [role="rowheader"])');
  const rows = await heads.allTextContents();
  expect(rows.length).toBeGreaterThan(least);
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
  for (const row of rows) expect(words).toContain(row);
}

/** It has every mark that the screen has, those that a filter hides faint. */
async function expectAllMarks(page: Page, svg: string): Promise<void> {
  const shown = page.getByRole('figure', { name: 'Stance spectrum', exact: true });
  const marks = await shown.locator(':is([data-row], p) svg').count();
  expect(svg.match(/viewBox="-14 -14 28 28"/g)).toHaveLength(marks);
  expect(svg).toContain('opacity="0.55"');
}

async function brokenXml(page: Page, svg: string): Promise<boolean> {
  return page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') !== null,
    svg,
  );
}

/** Words of a picture that run over its edges, when it is drawn by itself. */
async function overflowing(page: Page, svg: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const host = document.createElement('div');
    host.style.cssText = 'position:absolute;left:0;top:0;visibility:hidden';
    host.attachShadow({ mode: 'open' }).innerHTML = text;
    document.body.append(host);
    const root = host.shadowRoot?.querySelector('svg');
    const box = root?.getBoundingClientRect();
    const out = [...(root?.querySelectorAll('text') ?? [])]
      .filter((words) => {
        const own = words.getBoundingClientRect();
        return box && (own.right > box.right || own.left < box.left || own.bottom > box.bottom);
      })
      .map((words) => words.textContent ?? '');
    host.remove();
    return out;
  }, svg);
}

/** Which share of the pixels of a picture is not as in the other, which is given the time to be drawn. */
async function unlike(page: Page, png: Buffer, svg: string): Promise<number> {
  const addresses = [
    `data:image/png;base64,${png.toString('base64')}`,
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  ];
  return page.evaluate(async (sources) => {
    const images = sources.map((source) => Object.assign(new Image(), { src: source }));
    await Promise.all(images.map((image) => image.decode()));
    const width = images[0]?.width ?? 0;
    const height = images[0]?.height ?? 0;
    const drawn = async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const drawing = canvas.getContext('2d', { willReadFrequently: true });
      const pixels = images.map((image) => {
        drawing?.drawImage(image, 0, 0, width, height);
        return drawing?.getImageData(0, 0, width, height).data ?? [];
      });
      return pixels;
    };
    await drawn();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const [one = [], other = []] = await drawn();
    let apart = 0;
    for (let at = 0; at < one.length; at += 4) {
      if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 96) apart += 1;
    }
    return apart / (one.length / 4);
  }, addresses);
}

/** The first pixel of a picture: its background. */
async function cornerOf(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    return [...(drawing?.getImageData(0, 0, 1, 1).data ?? [])];
  }, png.toString('base64'));
}
