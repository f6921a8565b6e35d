/**
 * On whose behalf something is read or written. Today there is one person, who owns the library and
 * sits at the machine; what is not asked by that person is asked by nobody.
 */
export type Actor = { readonly kind: 'owner' | 'nobody' };

export const OWNER: Actor = Object.freeze({ kind: 'owner' });

/** Somebody who is not known: may do nothing. */
export const NOBODY: Actor = Object.freeze({ kind: 'nobody' });

/**
 * What somebody can want to do: read the library; code a reading; arrange propositions and themes;
 * bring a debate in; or manage debates and readings (text, details, names, deleting).
 */
export type Deed = 'read' | 'code' | 'arrange' | 'import' | 'manage';

const MAY: Record<Actor['kind'], readonly Deed[]> = {
  owner: ['read', 'code', 'arrange', 'import', 'manage'],
  nobody: [],
};

/** Whether somebody may do such a thing at all. */
export function may(actor: Actor, deed: Deed): boolean {
  return MAY[actor.kind].includes(deed);
}

/** Thrown where data is asked for, or written, by somebody who may not. */
export class NotAllowed extends Error {
  constructor(readonly deed: Deed) {
    super('You may not do this in this library.');
    this.name = 'NotAllowed';
  }
}

/** @throws NotAllowed where the actor may not do such a thing */
export function mustMay(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw new NotAllowed(deed);
}
