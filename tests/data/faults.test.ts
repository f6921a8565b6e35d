import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flipBytes } from '@/bench/faults/flip-bytes';
import { killWhileSaving } from '@/bench/faults/kill-saving';
import { copyFolder, makeLibrary } from '@/bench/faults/library';
import { rounds } from '@/tests/setup/at-length';

// The short form of `npm run bench -- faults`.

const LONG = 600_000;
const KILLS = rounds('kills while saving', 20, 1);
const FLIPS = rounds('bytes flipped', 100, 20);

const place = mkdtempSync(path.join(tmpdir(), 'counterpoint-faults-'));
const library = path.join(place, 'library');
beforeAll(() => makeLibrary(library));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('a program that is killed while it saves loses no save that was acknowledged', {
  timeout: LONG,
}, async () => {
  const folder = copyFolder(library, path.join(place, 'killed'));
  expect((await killWhileSaving(folder, KILLS.length)).failed).toEqual([]);
});

it('no start goes on with a broken library unsaid', { timeout: LONG }, async () => {
  expect((await flipBytes(library, place, FLIPS.length)).failed).toEqual([]);
});
