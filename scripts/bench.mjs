// `npm run bench [-- --quick]`: how long the measures take and how much memory they hold.
// `npm run bench -- import [--quick]`: the same for reading a text and proposing its split.
// `npm run bench -- cases [--wrong]`: how the standing cases of transcripts are read, and what is asked.
// `npm run bench -- hostile`: what it costs to refuse files that are made to do harm.
// `npm run bench -- faults [--only KIND] [--quick]`: kills, locks, damage and strangers, tried and failed.
// `npm run bench -- reading-files`: how much later other pages answer while a heavy file is read.
// `npm run bench -- writing [--quick] [--only PART] [--former]`: long writes, and how long others wait meanwhile.
// `npm run bench -- archive [--quick]`: how long a debate takes out as an archive and in again.
// `npm run bench -- library [--debates N]`: lists and search in a library of many debates.
// `npm run bench -- filters`: how soon a filter of the debate page is seen, in a browser.
// `npm run bench -- coding`: how soon the coding screen answers in a text of a hundred thousand words.
// `npm run bench -- turns [--text FILE]`: the longest tasks of correcting, giving away and coding in 190 turns.
// `npm run bench -- map [--quick]`: the opinion map beside a randomised PCA, and its groups.
// `npm run bench -- pairs`: congruence, conflict and subtract of all pairs of 2,000 on 900 propositions.
// `npm run bench -- lighthouse`: Lighthouse on the debate page, five visits a profile.
// `npm run bench -- light [--beside FOLDER] [--only PART]`: what pages weigh, the server's time, a phone's score.
import { spawn } from 'node:child_process';
import { checkNode, installPackages, main, root } from './setup/steps.mjs';

const PROGRAMS = {
  import: 'bench/import.ts',
  cases: 'bench/cases.ts',
  hostile: 'bench/hostile.ts',
  faults: 'bench/faults.ts',
  'reading-files': 'bench/reading-files.mjs',
  writing: 'bench/writing.ts',
  archive: 'bench/archive.ts',
  library: 'bench/library.mjs',
  filters: 'bench/filters.mjs',
  lighthouse: 'bench/lighthouse.mjs',
  light: 'bench/light/print.mjs',
  coding: 'bench/coding.mjs',
  turns: 'bench/turns.mjs',
  map: 'bench/large/map.ts',
  pairs: 'bench/large/pairs.ts',
};
const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && Object.hasOwn(PROGRAMS, first) ? PROGRAMS[first] : undefined;
await main(async () => {
  checkNode();
  await installPackages({ forTests: true });
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=6144',
      // What asks the library runs as it does in the server.
      ...(['faults', 'writing', 'archive'].includes(first) ? ['--conditions=react-server'] : []),
      '--import',
      'tsx',
      named ?? 'bench/run.ts',
      ...(named ? rest : process.argv.slice(2)),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  child.on('exit', (code) => process.exit(code ?? 1));
});
