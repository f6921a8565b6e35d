import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_REASONS,
  type Backup,
  lastMadeFirst,
  readBackupName,
  writeBackupName,
} from '@/lib/backups/backup-name';
import { listSuperfluous } from '@/lib/backups/kept-backups';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-29T12:00:00Z');

const backup = (number: number, at: number, reason: Backup['reason']): Backup => ({
  name: writeBackupName(new Date(at), number, reason),
  number,
  at,
  reason,
});

/** Backups with clocks that go wrong, some of one number, some not numbered. */
const backups = fc.uniqueArray(
  fc
    .record({
      number: fc.integer({ min: 0, max: 60 }),
      at: fc.oneof(
        fc.integer({ min: NOW - 90 * DAY, max: NOW }),
        fc.integer({ min: 0, max: NOW * 3 }),
      ),
      reason: fc.constantFrom(...BACKUP_REASONS),
    })
    .map(({ number, at, reason }) => backup(number, at, reason)),
  { selector: ({ name }) => name, maxLength: 80 },
);

const keptOf = (all: readonly Backup[], now: number) => {
  const gone = new Set(listSuperfluous(all, now).map(({ name }) => name));
  return [...all].sort(lastMadeFirst).filter(({ name }) => !gone.has(name));
};

describe('which backups are kept', () => {
  it('keeps the ten made last, whatever the clock said, and no order of the folder changes it', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: NOW * 2 }), (all, now) => {
        const kept = keptOf(all, now);
        expect(kept.slice(0, 10)).toEqual([...all].sort(lastMadeFirst).slice(0, 10));
        expect(keptOf([...all].reverse(), now)).toEqual(kept);
      }),
    );
  });

  it('removes nothing more when it is asked again, and holds no more than it says', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptOf(all, NOW);
        expect(listSuperfluous(kept, NOW)).toEqual([]);
        const young = kept.filter(({ reason, at }) => reason !== 'daily' && at > NOW - 30 * DAY);
        expect(kept.length - young.length).toBeLessThanOrEqual(10 + 14 + 8);
      }),
    );
  });

  it('keeps those made by hand or from before a migration or a restore for thirty days', () => {
    fc.assert(
      fc.property(backups, (all) => {
        for (const { reason, at } of listSuperfluous(all, NOW)) {
          expect(at > NOW - 30 * DAY && reason !== 'daily').toBe(false);
        }
      }),
    );
  });

  it('has of each of 14 days and of each of 8 weeks the last, where it went along each time', () => {
    fc.assert(
      fc.property(
        // Hours from one backup to the next.
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 100, maxLength: 200 }),
        (pauses) => {
          let at = NOW;
          let kept: Backup[] = [];
          const all: Backup[] = [];
          for (const [index, hours] of pauses.entries()) {
            at += hours * 3_600_000;
            const made = backup(index + 1, at, 'daily');
            all.push(made);
            kept = keptOf([...kept, made], at);
          }
          const lastOf = (span: (one: Backup) => string) =>
            [...new Map(all.map((one) => [span(one), one])).values()].reverse();
          const day = ({ at: when }: Backup) => new Date(when).toISOString().slice(0, 10);
          const monday = (one: Backup) => {
            const date = new Date(day(one));
            date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
            return date.toISOString();
          };
          for (const one of [...lastOf(day).slice(0, 14), ...lastOf(monday).slice(0, 8)]) {
            expect(kept).toContainEqual(one);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('names of backups', () => {
  it.each([
    ['counterpoint-2026-11-20T10-00-00-000Z.db', 0, 'migration'],
    ['counterpoint-2026-11-20T10-00-00-000Z-7.db', 7, 'migration'],
    ['counterpoint-2026-11-20T10-00-00-000Z-12-by-hand.db', 12, 'by-hand'],
  ])('reads %s', (name, number, reason) => {
    expect(readBackupName(name)).toEqual({
      name,
      number,
      reason,
      at: Date.parse('2026-11-20T10:00Z'),
    });
  });

  it.each([
    'counterpoint-2025 my thesis.db',
    'counterpoint-2026-01-01.db',
    'counterpoint-2026-13-41T10-00-00-000Z.db',
    'counterpoint-2026-11-20T10-00-00-000Z-7-mine.db',
    'counterpoint-2026-11-20T10-00-00-000Z-daily.db',
    'counterpoint-2026-11-20T10-00-00-000Z.db.json',
    '../counterpoint-2026-11-20T10-00-00-000Z.db',
  ])('takes %s for somebody else’s', (name) => {
    expect(readBackupName(name)).toBeNull();
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: NOW * 2 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom(...BACKUP_REASONS),
        (at, number, reason) => {
          const made = backup(number, at, reason);
          expect(readBackupName(made.name)).toEqual(made);
        },
      ),
    );
  });
});
