import { decodeHTMLStrict } from 'entities/decode';

/**
 * A text with the entities of HTML and XML as the characters they stand for: `&#x27;`, `&#8211;`,
 * `&hellip;`, `&nbsp;`. Once: what is then written like one (`&amp;quot;`) is what somebody wrote. An
 * entity ends with a semicolon; "AT&T" and "?a=1&copy=2" stay as they are. Never longer than before.
 * O(text).
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
