import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { findNearlySame } from '@/lib/text/similar/nearly-same';

const MOST_FOUND = 8;
const MOST_UNTYPED = 50;

/** A proposition that can be taken; null: what is typed is written as a new one. */
export type PropositionOption<Item> = Item | null;

/**
 * What can be done with what is typed into the field of a proposition, what Enter does first: a new
 * one is written, unless the typed text nearly is one that exists (see `findNearlySame`). Of an exact
 * copy no second one is offered. While nothing is typed there is nothing to write, and propositions
 * stand in their order.
 */
export function listPropositionOptions<Item extends { text: string }>(
  typed: string,
  propositions: readonly Item[],
): PropositionOption<Item>[] {
  if (typed.trim() === '') return propositions.slice(0, MOST_UNTYPED);
  const ranked = rankPropositions(typed, propositions);
  const same = findNearlySame(typed, [...new Set([...ranked, ...propositions])]);
  if (!same) return [null, ...ranked.slice(0, MOST_FOUND)];
  const others = ranked.filter((one) => one !== same).slice(0, MOST_FOUND - 1);
  return isCopy(typed, same.text) ? [same, ...others] : [same, ...others, null];
}

/**
 * What Enter does with the option that is highlighted, in words; '' where none is.
 *
 * @param canWrite what is typed can be written as a new one, too
 */
export function sayEnter(
  option: PropositionOption<{ text: string }> | undefined,
  canWrite: boolean,
): string {
  if (option === undefined) return '';
  if (option === null) return 'Enter: writes a new proposition.';
  const taken = `Enter: takes “${option.text}”`;
  return canWrite ? `${taken}; Ctrl+Enter: writes a new one.` : taken;
}

/** The same words, whatever their case: they cannot be stored twice in a debate. */
function isCopy(typed: string, text: string): boolean {
  return typed.trim().toLocaleLowerCase() === text.trim().toLocaleLowerCase();
}
