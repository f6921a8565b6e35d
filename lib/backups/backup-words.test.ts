import { expect, it } from 'vitest';
import { sayFaults } from '@/lib/backups/backup-words';

const sound = { faults: [], lostLinks: 0, wrongVersions: 0, contents: null };

it('says of one what is wrong as of one, and of several as of several', () => {
  expect(sayFaults(sound)).toEqual([]);
  expect(sayFaults({ ...sound, lostLinks: 1, wrongVersions: 1 })).toEqual([
    '1 row names others that are not there.',
    '1 position bears another version than its history.',
  ]);
  expect(sayFaults({ ...sound, lostLinks: 2, wrongVersions: 1_200 })).toEqual([
    '2 rows name others that are not there.',
    '1,200 positions bear another version than their history.',
  ]);
});
