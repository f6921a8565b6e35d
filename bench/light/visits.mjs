// What a page is sent on a first visit, counted in a browser.

const VIEWPORT = { width: 1280, height: 720 };

/** How long nothing may be asked for until all is taken to have come: late parts wait for idle moments. */
const QUIET_MS = 1500;

/** Of the scripts that draw charts; what is told apart is their bytes alone. */
const OF_RECHARTS = 'recharts-surface';

async function quiet(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET_MS);
  await page.waitForLoadState('networkidle');
}

/** Down the page a screen at a time, as far as it grows meanwhile. */
async function seeEverything(page) {
  const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  for (let screen = 1; screen <= (await screens()); screen += 1) {
    await page.mouse.wheel(0, VIEWPORT.height);
    await page.waitForTimeout(150);
  }
  await quiet(page);
}

const countElements = (page) => page.evaluate(() => document.querySelectorAll('*').length);

/**
 * Looks at a page with a browser's memory of nothing.
 *
 * @param seesAll whether it is also scrolled through
 * @returns bytes as they are sent, of the page also as it is; elements
 */
export async function visit(browser, address, seesAll) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const scripts = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(sizeOf(response));
    });
    const html = await page.goto(address, { waitUntil: 'load' });
    if (html?.status() !== 200) throw new Error(`${address} answered ${html?.status()}`);
    await quiet(page);
    const found = {
      'scripts before scrolling': sum(await Promise.all(scripts)),
      'HTML, as it is': (await html.body()).length,
      'HTML, as it is sent': (await sizeOf(html)).sent,
      elements: await countElements(page),
    };
    if (!seesAll) return found;
    await seeEverything(page);
    const all = await Promise.all(scripts);
    return {
      ...found,
      'scripts, everything seen': sum(all),
      'of them Recharts': sum(all.filter(({ draws }) => draws)),
      'elements, everything seen': await countElements(page),
    };
  } finally {
    await context.close();
  }
}

async function sizeOf(response) {
  const [{ responseBodySize }, text] = await Promise.all([
    response.request().sizes(),
    response.text(),
  ]);
  return { sent: responseBodySize, draws: text.includes(OF_RECHARTS) };
}

const sum = (sizes) => sizes.reduce((all, { sent }) => all + sent, 0);
