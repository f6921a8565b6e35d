/** Words of parties, offices and houses: after a name and a comma they are no given name. */
const WORDS =
  'green greens labour labor conservative conservatives tory tories liberal liberals libdem libdems democrat democrats democratic democracy republican republicans independent independents socialist socialists social communist communists centre center left right alliance party union unions unionist unionists nationalist nationalists progressive progressives workers pirates front movement forum council councillor committee commission commissioner ministry minister government opposition senate senator house parliament congress assembly university college institute academy school press times post guardian tribune herald bank fund trust foundation association federation chamber board office agency court church mosque company group network league society centre lobby charity hospital clinic police army moderator host chair chairman chairwoman president secretary treasurer mayor director manager editor professor economist lawyer teacher farmer journalist reporter historian engineer nurse student architect planner grüne grünen linke freie sozialdemokraten verts socialistes écologistes républicains verdes socialistas populares';

/** Short letters of parties and bodies that could pass for initials. */
const SHORT = new Set(['MP', 'EU', 'UN', 'UK', 'US']);

const words = new Set(WORDS.split(' '));

/**
 * True where what follows a name and a comma ("Brandt, Greens", "Lowell, SPD") is a party, an office
 * or a body, and not the given name of a name turned round ("Hass, Ryan"). By known words, and by
 * capitals beside a name that is not in capitals itself.
 */
export function isAffiliation(label: string, name: string): boolean {
  if (label.split(' ').some((word) => words.has(word.toLowerCase().replace(/[.'’]+s?$/, ''))))
    return true;
  if (name === name.toUpperCase()) return false;
  return SHORT.has(label) || /^\p{Lu}{3,6}$/u.test(label);
}
