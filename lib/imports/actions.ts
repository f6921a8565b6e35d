'use server';

import { sayNamesakes } from '@/lib/commentators/namesakes';
import { storeImport } from '@/lib/debates/create-data';
import { newDebate } from '@/lib/debates/schema';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';

/** Stores an import that the person confirmed: all of it or nothing, and once. */
export async function importDebate(input: unknown): Promise<Answer<{ slug: string }>> {
  return act(input, {
    schema: newDebate,
    deed: 'import',
    groups: ['debate', 'source'],
    does: async (actor, debate) => {
      const stored = await storeImport(actor, debate);
      if ('slug' in stored) return done(stored);
      if ('namesakes' in stored) return refuse({ speakers: sayNamesakes(stored.namesakes) });
      return refuse(
        stored.taken === null
          ? 'This was imported already, and then deleted: bring it back under Recently deleted.'
          : {
              title: `The library has a debate with this title already. Change the title, or open the other one at /debates/${stored.taken}.`,
            },
      );
    },
  });
}
