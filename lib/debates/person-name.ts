/** A person's name in the parts by which lists sort it. */
export type PersonName = { readonly family: string; readonly given: string };

/** What begins a name that is a part, not a person's: "The Nurse". */
const OF_A_PART = /^(?:the|an?)\s/iu;
/** Words of bodies, which have no family. */
const OF_A_BODY =
  /\b(?:association|authority|bank|board|bureau|centre|center|club|college|commission|committee|company|corporation|council|department|editors?|federation|forum|foundation|fund|government|group|inc|institute|league|ltd|ministry|network|office|organi[sz]ation|party|press|society|staff|team|trust|union|university|service)\b/iu;
/** What stands small before a family name and belongs to it. */
const PARTICLE = /^(?:\p{Ll}[\p{L}’']*)$/u;
/** What follows a family name. */
const AFTER = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/**
 * A name as families write it in Latin letters, given names first, in two parts: "Ludwig van Beethoven"
 * is van Beethoven, Ludwig; "Ryan Hass" is Hass, Ryan. A name with a comma has its parts said.
 *
 * @returns null where it is no such name: one word, a part ("The Nurse"), a body, several people, another
 *   script. Families that come first in Latin letters ("Xi Jinping") cannot be told, and come out turned.
 */
export function partsOfName(name: string): PersonName | null {
  const text = name.trim().replaceAll(/\s+/gu, ' ');
  if (text === '' || OF_A_PART.test(text) || OF_A_BODY.test(text)) return null;
  if (/[&;/()"\d]|\sand\s/iu.test(text) || /[^\p{Script=Latin}\p{M}\p{P}\s]/u.test(text))
    return null;
  const said = text.split(', ');
  if (said.length > 1) {
    const [family = '', given = ''] = said;
    return said.length === 2 && given !== '' && !AFTER.test(given) ? { family, given } : null;
  }
  const words = text.split(' ');
  const suffix = AFTER.test(words.at(-1) ?? '') ? ` ${words.pop()}` : '';
  if (words.length < 2) return null;
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at--;
  return { family: words.slice(at).join(' '), given: `${words.slice(0, at).join(' ')}${suffix}` };
}
