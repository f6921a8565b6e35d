/** What the accounts know of the set-up of a library that several share. */
type SetUp = {
  /** Whether somebody owns the library, who lets others in. */
  hasOwner: () => Promise<boolean>;
  /** Makes the one link by which the owner's account is made; one that was made before works no more. */
  makeSetUpLink: () => Promise<SetUpLink>;
};

type SetUpLink = { readonly path: string; readonly until: Date };

/** One for the front and for all that Next bundles, each of which may have its own copy of this file. */
const held = globalThis as typeof globalThis & { counterpointSetUp?: SetUp };

/** Says who knows of the set-up: done once, when a server starts that several share. */
export function setUpBy(setUp: SetUp): void {
  held.counterpointSetUp = setUp;
}

/**
 * Whether the library has an owner; nothing else is served before. Once it has one nobody is asked again, so that
 * no later request waits for it.
 */
export async function hasOwner(): Promise<boolean> {
  isKnown ||= (await held.counterpointSetUp?.hasOwner()) ?? false;
  return isKnown;
}

let isKnown = false;

/** What is said in the terminal at a start without an owner: the link, and for how long it works. */
export async function inviteOwner(publicUrl: string): Promise<string[]> {
  const link = await held.counterpointSetUp?.makeSetUpLink();
  if (!link) throw new Error('inviteOwner: nobody knows of the set-up.');
  const until = link.until.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return [
    'This library has no owner yet, and nothing else is served before. Make the owner’s account by this link:',
    `  ${publicUrl}${link.path}`,
    `It works once, until ${until}. For another one stop Counterpoint and start it again.`,
  ];
}
