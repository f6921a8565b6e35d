import { type Turn, type TurnTaken, turnsOf } from '@/lib/view/turns';

/** What a contribution says of the words that are quoted from it. */
export type Spoken = {
  commentatorId: string | null;
  /** Who says it, by the name that the library has now; '' where nobody is named. */
  name: string;
  /** See `turnsOf`. */
  turn?: Turn;
};

/** What stands beside a quotation: where it is from, and whose it is. */
export type Quoted = {
  /** Which turn of its speaker it is from; see `turnsOf`. */
  turn?: Turn;
  /** Whose words it is, where they are not the commentator's own. */
  saidBy?: string;
};

/**
 * Who says what in a debate, by contribution.
 *
 * @param contributions in the order of the debate; `name` is that of the commentator, where it is one
 */
export function spokenIn(
  contributions: readonly (TurnTaken & { name?: string | undefined })[],
): ReadonlyMap<string, Spoken> {
  const turns = turnsOf(contributions);
  return new Map(
    contributions.map(({ id, commentatorId, speaker, name }) => {
      const turn = turns.get(id);
      return [id, { commentatorId, name: name ?? speaker, ...(turn ? { turn } : {}) }];
    }),
  );
}

/**
 * Whose words a quotation is, and from which turn. Words of a contribution of another commentator are
 * that one's, whatever is noted with them: by the name of now, and also where an older database notes
 * nothing.
 *
 * @param commentatorId whose position it shows
 * @param spoken see `spokenIn`
 */
export function quotedFrom(
  { contributionId, wordsOf }: { contributionId: string | null; wordsOf: string },
  commentatorId: string,
  spoken: ReadonlyMap<string, Spoken>,
): Quoted {
  const place = spoken.get(contributionId ?? '');
  const isOthers = place && place.commentatorId !== null && place.commentatorId !== commentatorId;
  const saidBy = isOthers ? place.name : wordsOf;
  return {
    ...(place?.turn ? { turn: place.turn } : {}),
    ...(saidBy === '' ? {} : { saidBy }),
  };
}
