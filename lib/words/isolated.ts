/** Letters of the scripts that run from right to left. */
const LEFTWARD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name or a text of somebody within a sentence of ours: where it holds letters that run from right to left
 * it is isolated, so that it takes no figure or bracket beside it along ("Amal (1.00 over 8)" would read from
 * the other side). For what is read; cells of a file that hold a name alone have it as it is.
 */
export function isolated(words: string): string {
  return LEFTWARD.test(words) ? `\u2068${words}\u2069` : words;
}
