import type { Role } from '@/lib/fields/roles';

/**
 * On whose behalf something is read or written. In local mode that is one person, who owns the library
 * and sits at the machine; in shared mode somebody with an account. What is not asked by such a person
 * is asked by nobody.
 */
export type Actor = {
  readonly kind: Role | 'nobody';
  /** The account; null in local mode and of nobody. */
  readonly id: string | null;
  /** The account's name. */
  readonly name: string | null;
};

export const OWNER: Actor = Object.freeze({ kind: 'owner', id: null, name: null });

/** Somebody who is not known: may do nothing but come in. */
export const NOBODY: Actor = Object.freeze({ kind: 'nobody', id: null, name: null });

/** Somebody with an account. */
export const actorOf = ({ role, id, name }: { role: Role; id: string; name: string }): Actor =>
  Object.freeze({ kind: role, id, name });

/**
 * What somebody can want to do: come in, by a password or a link; read the library; code a reading;
 * arrange propositions and themes; bring a debate in; manage debates and readings (text, details, names,
 * deleting); or keep the library: backups, archives, members and invitations.
 */
export type Deed = 'enter' | 'read' | 'code' | 'arrange' | 'import' | 'manage' | 'keep';

const MAY: Record<Actor['kind'], readonly Deed[]> = {
  owner: ['enter', 'read', 'code', 'arrange', 'import', 'manage', 'keep'],
  editor: ['enter', 'read', 'code', 'arrange', 'import', 'manage'],
  // Codes nothing until a reading says whose it is: a coder's right is to own readings alone.
  coder: ['enter', 'read'],
  viewer: ['enter', 'read'],
  nobody: ['enter'],
};

/** Whether somebody may do such a thing at all. */
export function may(actor: Actor, deed: Deed): boolean {
  return MAY[actor.kind].includes(deed);
}

const ofRole = (role: Role) =>
  `Your role in this library is ${role}, which does not allow this. Its owner can change that.`;

const SAID: Record<Actor['kind'], string> = {
  owner: 'You may not do this in this library.',
  editor: ofRole('editor'),
  coder: ofRole('coder'),
  viewer: ofRole('viewer'),
  nobody: 'You are signed out. Sign in in another tab; what you entered is still here.',
};

/** Thrown where data is asked for, or written, by somebody who may not. */
export class NotAllowed extends Error {
  constructor(
    readonly deed: Deed,
    { kind }: Pick<Actor, 'kind'> = OWNER,
  ) {
    super(SAID[kind]);
    this.name = 'NotAllowed';
  }
}

/** @throws NotAllowed where the actor may not do such a thing */
export function mustMay(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw new NotAllowed(deed, actor);
}
