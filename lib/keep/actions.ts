'use server';

import { z } from 'zod';
import { act } from '@/lib/door/act';
import { type Answer, done } from '@/lib/fields/answer';
import {
  backUpNow,
  type CheckedNow,
  checkNow,
  type RestoredNow,
  restoreNow,
} from '@/lib/keep/keep-data';
import { restoreChoice } from '@/lib/keep/schema';

const nothing = z.undefined();

/** Makes a backup. */
export async function backUpAction(): Promise<Answer<Awaited<ReturnType<typeof backUpNow>>>> {
  return act(undefined, {
    schema: nothing,
    deed: 'keep',
    does: async (actor) => done(await backUpNow(actor)),
  });
}

/** Makes the library what it was in a backup. */
export async function restoreAction(choice: unknown): Promise<Answer<RestoredNow>> {
  return act(choice, {
    schema: restoreChoice,
    deed: 'keep',
    does: async (actor, chosen) => done(await restoreNow(actor, chosen)),
  });
}

/** Looks through the library and its backups. */
export async function checkAction(): Promise<Answer<CheckedNow>> {
  return act(undefined, {
    schema: nothing,
    deed: 'keep',
    writes: false,
    does: async (actor) => done(await checkNow(actor)),
  });
}
