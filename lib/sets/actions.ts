'use server';

import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { deletedClassSet, knownClassSet, newClassSet, savedClassSet } from '@/lib/sets/schema';
import {
  getClassSet,
  getShownClassSet,
  makeClassSet,
  SET_GONE,
  saveClassSet,
  setClassSetDeleted,
} from '@/lib/sets/sets-data';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import type { ClassSet } from '@/lib/view/sets/class-set';

const CHANGED = 'This set was changed meanwhile, perhaps in another tab.';

/** Makes a class set of a debate. */
export async function makeSet(input: unknown): Promise<Answer<ClassSet>> {
  return act(input, {
    schema: newClassSet,
    deed: 'arrange',
    does: async (actor, asked) => {
      const made = await makeClassSet(actor, asked);
      return typeof made === 'string' ? refuse(made) : done(made);
    },
  });
}

/** Saves a class set as it shall be; answers the version that it has now. */
export async function saveSet(input: unknown): Promise<Answer<number>> {
  return act(input, {
    schema: savedClassSet,
    deed: 'arrange',
    does: async (actor, asked) => {
      const saved = await saveClassSet(actor, asked);
      if (typeof saved === 'object')
        return 'gone' in saved ? refuse(saved.gone) : refuse(CHANGED, saved);
      return typeof saved === 'string' ? refuse(saved) : done(saved);
    },
  });
}

/** A class set as it is stored now, with its notes. */
export async function lookAtSet(input: unknown): Promise<Answer<ClassSet>> {
  return act(input, {
    schema: knownClassSet,
    deed: 'arrange',
    does: async (actor, { debateId, id }) => found(await getClassSet(actor, debateId, id)),
    writes: false,
  });
}

/** The same as a class is shown it, without notes. */
export async function lookAtShownSet(input: unknown): Promise<Answer<PresentedSet>> {
  return act(input, {
    schema: knownClassSet,
    deed: 'read',
    does: async (actor, { debateId, id }) => found(await getShownClassSet(actor, debateId, id)),
    writes: false,
  });
}

/** Puts a class set away, or brings it back. */
export async function setSetDeleted(input: unknown): Promise<Answer> {
  return act(input, {
    schema: deletedClassSet,
    deed: 'arrange',
    does: async (actor, asked) =>
      (await setClassSetDeleted(actor, asked)) ? done() : refuse(SET_GONE),
  });
}

function found<Set>(set: Set | null): Answer<Set> {
  return set ? done(set) : refuse(SET_GONE);
}
