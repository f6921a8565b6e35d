/** A quotation of a reading that lies in another debate. */
export type WordsElsewhere = {
  positionId: string;
  exact: string;
  /** Whose words they are; '' where nobody is named for them. */
  speaker: string;
  /** The title of the debate that they lie in. */
  debate: string;
};

/**
 * Whether words of a contribution may show a commentator's position: they are the commentator's, or
 * nobody is named for them (a moderator, an introduction), where the coder says whose position it is.
 */
export function isQuotableAs(
  contribution: { commentatorId: string | null },
  commentatorId: string,
): boolean {
  return contribution.commentatorId === null || contribution.commentatorId === commentatorId;
}

/** Whether two names are written alike, but for capitals and spaces. */
export function isSameName(one: string, other: string): boolean {
  const fold = (name: string) =>
    name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('und');
  return fold(one) === fold(other);
}

/**
 * Whether the name that stands with a quotation is a person's, so that it changes with theirs: words of a
 * contribution of theirs, or, where another said them who is not named (a turn that quotes, a text that is
 * only referred to), words by the name that they had.
 *
 * @param quoted.spokenBy whose the contribution is; null where nobody's, or there is none
 */
export function isNameOf(
  quoted: { wordsOf: string; spokenBy: string | null; heldBy: string },
  person: { id: string; name: string },
): boolean {
  const { wordsOf, spokenBy, heldBy } = quoted;
  if (wordsOf === '' || heldBy === person.id) return false;
  const isOthers = spokenBy !== null && spokenBy !== heldBy;
  return isOthers ? spokenBy === person.id : isSameName(wordsOf, person.name);
}

/** Says whose words are quoted for whom, and what to do: two names. */
export function sayOthersWords(speaker: string, person: string): string {
  return `These are ${speaker}’s words, not ${person}’s: record a position of ${speaker}, or choose words of ${person}.`;
}

/**
 * Says that nobody is named for words, so that only the coder can say whom they show: a name.
 *
 * @param button what says that they do
 */
export function sayNobodysWords(person: string, button = addForWords(person)): string {
  return `Nobody is named for these words. If they show what ${person} holds, choose “${button}”.`;
}

/** What is offered where nobody is named for words: the coder says whose position they show. */
export function addForWords(person: string): string {
  return `Add to ${person}’s position`;
}

/** Asks of a position that rests on others' words alone whether it is held: the names, and whose it is. */
export function sayOnlyOthersWords(speakers: string, person: string): string {
  return `Only ${speakers}’s words show this position: does ${person} hold it?`;
}

/** Says whose words are about to be added to somebody else's position: a name. */
export function sayWhoseWords(speaker: string): string {
  return `These are ${speaker}’s words`;
}

/**
 * Asks whether another's words shall be added as such, and what says yes and no to that: two names.
 *
 * @param isAnew they would take the place of a quotation, and not stand beside it
 */
export function askWhoseWords(
  speaker: string,
  person: string,
  isAnew: boolean,
): { ask: string; yes: string; no: string } {
  return isAnew
    ? {
        ask: `Put them in the place of the quotation, as ${speaker}’s words on ${person}?`,
        yes: 'Take these words instead',
        no: 'Keep the quotation as it is',
      }
    : {
        ask: `Add them as ${speaker}’s words on ${person}?`,
        yes: `Add as ${speaker}’s words`,
        no: 'Do not add them',
      };
}

/**
 * Says of words that lie in another debate whose they are.
 *
 * @param speaker '' where nobody is named for them
 * @param debate the other debate's title
 */
export function sayElsewhere(speaker: string, debate: string, person: string): string {
  const words = speaker === '' ? 'These words lie' : `These are ${speaker}’s words`;
  return `${words} in another debate, “${debate}”: choose words of ${person} in this one.`;
}
