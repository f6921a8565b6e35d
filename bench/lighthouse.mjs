// Prints Lighthouse's scores for the debate page of the production build: the median of five first visits
// for the desktop and for the mobile profile, and what cost points. `npm run bench -- lighthouse`;
// with COUNTERPOINT_ADDRESS it looks at a server that is there, at the debates named.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { firstVisit } from './light/first-visit.mjs';
import { serveGenerated } from './serve-generated.mjs';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function look(address, profile) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const lhr = await firstVisit(address, { executable, profile, categories: CATEGORIES });
    if (lhr) runs.push(lhr);
  }
  const scores = CATEGORIES.map((name) => {
    const found = runs.map((lhr) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    return `${name} ${median(found)} (${found.join(', ')})`;
  });
  const seconds = (id) =>
    `${(median(runs.map((lhr) => lhr.audits[id]?.numericValue ?? 0)) / 1000).toFixed(1)} s`;
  console.log(`  ${profile}: ${scores.join(' · ')}`);
  console.log(
    `    first paint ${seconds('first-contentful-paint')}, largest ${seconds('largest-contentful-paint')}, blocked ${seconds('total-blocking-time')}, shift ${median(runs.map((lhr) => lhr.audits['cumulative-layout-shift']?.numericValue ?? 0)).toFixed(3)}`,
  );
  const last = runs.at(-1);
  for (const name of CATEGORIES) {
    for (const { id, weight } of last?.categories[name]?.auditRefs ?? []) {
      const audit = last.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) {
        console.log(`    ${name}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bench-'));
const { address, slugs, stop } = await serveGenerated(folder, []);
const { executable } = await findBrowser();
try {
  for (const slug of slugs) {
    console.log(`\n${slug}`);
    for (const profile of ['desktop', 'mobile']) {
      await look(`${address}/debates/${slug}`, profile);
    }
  }
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
