// Prints what pages weigh and how soon they are there: scripts, HTML and elements of the debate of six, of made
// ones and of the library; the server's time beside the raw reads of the page's rows; Lighthouse on the phone's profile.
// `npm run bench -- light [--beside FOLDER] [--only visits|server|lighthouse]`; with --beside the same of another
// clone that its own `npm start` has set up and built, in the same run in turns.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { slugOfGenerated } from '../serve-generated.mjs';
import { median, mediansOf, ms, printTable, quantile } from './figures.mjs';
import { firstVisit } from './first-visit.mjs';
import { serverTimes } from './server-time.mjs';
import { serveSides } from './sides.mjs';
import { visit } from './visits.mjs';

const { values } = parseArgs({
  options: { beside: { type: 'string' }, only: { type: 'string' } },
});
const VISITS = 5;
const OF_SIX = 'the-empty-farebox';
const GENERATED = [
  { commentators: 40, propositions: 60, filled: 0.4 },
  { commentators: 300, propositions: 200, filled: 0.15 },
];
const PAGES = [
  { title: 'debate of six', where: `/debates/${OF_SIX}`, seesAll: true },
  { title: 'library', where: '/', seesAll: true },
  ...GENERATED.map((one) => ({
    title: `debate of ${one.commentators} × ${one.propositions}`,
    where: `/debates/${slugOfGenerated(one)}`,
    seesAll: false,
  })),
];

/** Five times in turns. @returns what was found, a list a side */
async function inTurns(sides, look) {
  const found = sides.map(() => []);
  for (let round = 0; round < VISITS; round += 1) {
    for (const [at, side] of sides.entries()) found[at].push(await look(side));
  }
  return found;
}

async function printVisits(sides, executable) {
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: executable, args });
  try {
    for (const { title, where, seesAll } of PAGES) {
      const found = await inTurns(sides, ({ address }) => visit(browser, address + where, seesAll));
      printTable(sides, title, mediansOf(found));
    }
  } finally {
    await browser.close();
  }
}

async function printServer(sides) {
  const times = await serverTimes(sides, OF_SIX);
  const both = (all) =>
    `${ms(median(all))}, fastest ${ms(Math.min(...all))}, p95 ${ms(quantile(all, 0.95))}`;
  printTable(sides, `the server's time, debate of six, ${times[0].page.length} tries`, [
    ['the page', ...times.map(({ page }) => both(page))],
    ['raw reads', ...times.map(({ read, rows }) => `${both(read)} (${rows} rows)`)],
    ['times', ...times.map(({ page, read }) => (median(page) / median(read)).toFixed(1))],
  ]);
}

async function printLighthouse(sides, executable) {
  const how = { executable, profile: 'mobile', categories: ['performance'] };
  const visits = await inTurns(sides, ({ address }) =>
    firstVisit(`${address}/debates/${OF_SIX}`, how),
  );
  // On a busy machine a visit now and then paints nothing that Lighthouse sees in time: it has no score then.
  const found = visits.map((ofSide) =>
    ofSide.filter((lhr) => typeof lhr?.categories.performance?.score === 'number'),
  );
  const all = (figure, ofSide) => ofSide.map(figure);
  const row = (name, figure) => [
    name,
    ...found.map((ofSide) => `${median(all(figure, ofSide))} (${all(figure, ofSide).join(', ')})`),
  ];
  printTable(sides, 'Lighthouse, mobile, debate of six', [
    row('performance', (lhr) => Math.round(lhr.categories.performance.score * 100)),
    row('blocked, ms', (lhr) => Math.round(lhr.audits['total-blocking-time'].numericValue)),
    row('largest paint, ms', (lhr) =>
      Math.round(lhr.audits['largest-contentful-paint'].numericValue),
    ),
  ]);
}

const PARTS = { visits: printVisits, server: printServer, lighthouse: printLighthouse };
const wanted = Object.entries(PARTS).filter(([name]) => (values.only ?? name) === name);
if (wanted.length === 0) throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}.`);
const { executable } = await findBrowser();
const sides = await serveSides(values.beside, GENERATED);
try {
  for (const [, print] of wanted) await print(sides, executable);
} finally {
  for (const { stop } of sides) await stop();
}
process.exit(0);
