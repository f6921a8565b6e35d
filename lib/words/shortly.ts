/** So many characters of a sentence stand in a message. */
const MOST = 60;

/** A sentence, short enough for a message; no character is cut in half. */
export function shortly(text: string): string {
  const characters = [...text];
  return characters.length > MOST
    ? `${characters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
