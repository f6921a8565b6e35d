import { type Turn, type TurnTaken, turnsOf } from '@/lib/view/turns';

/** Where a text comes from, as it is named beside words of it. */
export type QuotedSource = { title: string; publisher: string; url: string | null };

/** What a contribution says of the words that are quoted from it. */
export type Spoken = {
  commentatorId: string | null;
  /** Who says it, by the name that the library has now; '' where nobody is named. */
  name: string;
  /** See `turnsOf`. */
  turn?: Turn;
  /** Of a debate with several: the one that it is from. */
  source?: QuotedSource;
};

/** What stands beside a quotation: where it is from, and whose it is. */
export type Quoted = {
  /** Which turn of its speaker it is from; see `turnsOf`. */
  turn?: Turn;
  /** Whose words it is, where they are not the commentator's own. */
  saidBy?: string;
  /** Of a debate with several sources: the one that it is from, where that is known. */
  source?: QuotedSource;
};

/**
 * Who says what in a debate, by contribution.
 *
 * @param contributions in the order of the debate; `name` is that of the commentator, where it is one
 */
export function spokenIn(
  contributions: readonly (TurnTaken & {
    name?: string | undefined;
    source?: QuotedSource | undefined;
  })[],
): ReadonlyMap<string, Spoken> {
  const turns = turnsOf(contributions);
  return new Map(
    contributions.map(({ id, commentatorId, speaker, name, source }) => {
      const turn = turns.get(id);
      const said = { commentatorId, name: name ?? speaker };
      return [id, { ...said, ...(turn ? { turn } : {}), ...(source ? { source } : {}) }];
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
    ...(place?.source ? { source: place.source } : {}),
  };
}
