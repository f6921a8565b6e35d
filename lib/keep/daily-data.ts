import 'server-only';
import { backUpDaily, stateOfLibrary } from '@/lib/db/keeping/daily-backup';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { env } from '@/lib/env';
import { logLine } from '@/lib/log/log-line';

/** A server that is started and stopped again is left alone. */
const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;

type Daily = {
  /** The state in which nothing was new; looked at again only when it is another. */
  nothingNew: string | null;
  trouble: { at: Date; message: string } | null;
};

const held = globalThis as typeof globalThis & { counterpointDaily?: Daily };

/** Why the last try at a day's backup failed; null: it did not. */
export const dailyTrouble = (): Daily['trouble'] => held.counterpointDaily?.trouble ?? null;

/** Makes a backup a day, as long as the server runs and something has changed. */
export function startDailyBackups(): void {
  if (held.counterpointDaily !== undefined) return;
  const daily: Daily = { nothingNew: null, trouble: null };
  held.counterpointDaily = daily;
  const again = async () => {
    await tryOnce(daily);
    setTimeout(again, EVERY_MS).unref();
  };
  setTimeout(again, FIRST_MS).unref();
}

async function tryOnce(daily: Daily): Promise<void> {
  try {
    const state = stateOfLibrary(env.dataFolder);
    if (state === daily.nothingNew) return;
    const made = await backUpDaily(env.dataFolder, Date.now());
    daily.nothingNew = made === null ? null : state;
    daily.trouble = null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    daily.trouble = { at: new Date(), message };
    logLine({
      what: 'daily-backup-failed',
      error: error instanceof Error ? error.name : undefined,
    });
    const told = error instanceof DatabaseTrouble ? message : 'the reason stands on the screen';
    console.error(`The backup of the day could not be made: ${told}`);
  }
}
