export type StanceCueKind = 'hedge' | 'negation' | 'booster' | 'contrast' | 'attribution';

/** Words that bear on how strong a stance is; offsets in UTF-16 code units. */
export type StanceCue = { start: number; end: number; kind: StanceCueKind; words: string };

const CUES: Record<StanceCueKind, string> = {
  hedge:
    "it would be an (?:overstatement|exaggeration)|it is an (?:overstatement|exaggeration)|it(?:’|')?s too early to|it is too early to|too early to (?:say|call|tell)|in the unlikely event|it is (?:conceivable|possible|plausible)|not necessarily|to some (?:extent|degree)|in (?:part|principle|theory)|more or less|as far as (?:i|we) know|i (?:think|believe|suspect|guess|suppose)|we (?:think|believe|suspect)|(?:un)?likely|perhaps|maybe|possibly|probably|presumably|apparently|seemingly|arguably|conceivably|potentially|might|may|could|would seem|seems?|appears?|suggests?|somewhat|rather|fairly|relatively|largely|mostly|generally|usually|often|sometimes|partly|roughly|about|tends? to|vielleicht|möglicherweise|wahrscheinlich|vermutlich|wohl|peut-être|probablement|sans doute|quizás?|tal vez|probablemente|可能|也许|或许|大概|似乎|恐怕",
  negation:
    "not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|can['’]t|won['’]t|wouldn['’]t|shouldn['’]t|couldn['’]t|don['’]t|doesn['’]t|didn['’]t|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|without|hardly|scarcely|barely|fails? to|failed to|refus(?:es?|ed) to|far from|nicht|kein(?:e[nmrs]?)?|niemals|ne \\p{L}+ pas|jamais|nunca|jamás|没有|并非|并不|从未|不是|不会|不能",
  booster:
    'clearly|certainly|definitely|undoubtedly|without (?:a )?doubt|no doubt|of course|obviously|indeed|always|absolutely|completely|entirely|fully|surely|truly|must|plainly|decisively|unquestionably|in fact|firmly|strongly|vital|essential|inevitabl[ey]|by far|sicherlich|zweifellos|offensichtlich|certainement|évidemment|sin duda|claramente|一定|必然|当然|显然|毫无疑问',
  contrast:
    'but|however|although|though|even so|nevertheless|nonetheless|whereas|while|despite|in spite of|on the other hand|by contrast|in contrast|yet|instead|aber|jedoch|trotzdem|mais|cependant|pero|sin embargo|但是|然而|不过|尽管',
  attribution:
    "according to|in the view of|in (?:\\p{Lu}[\\p{L}]*[’']s?) (?:telling|view|narrative|preferred narrative)|(?:critics|some|many|others|officials|supporters|opponents) (?:say|argue|claim|believe|maintain|have argued|have said)|so-called|supposedly|allegedly|reportedly|laut|angeblich|selon|según|据称|所谓",
};

/** When two cues overlap, the longer wins; at the same length, the earlier of these. */
const ORDER: StanceCueKind[] = ['hedge', 'attribution', 'negation', 'booster', 'contrast'];

const patterns = ORDER.map((kind) => ({
  kind,
  pattern: new RegExp(boundaries(CUES[kind]), 'giu'),
}));

/** Chinese has no word boundaries to look for; other scripts do. */
function boundaries(alternatives: string): string {
  const all = alternatives.split(/\|(?![^(]*\))/);
  const unspaced = all.filter((words) => /\p{sc=Han}/u.test(words));
  const spaced = all.filter((words) => !unspaced.includes(words));
  const whole = `(?<![\\p{L}\\p{N}\\p{M}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}\\p{M}])`;
  return unspaced.length === 0 ? whole : `${whole}|${unspaced.join('|')}`;
}

/**
 * The words in a passage that weaken, deny, strengthen, turn or hand on a statement, in order and
 * without overlap. Hints for a reader: what they mean in a sentence is for the reader to judge.
 * English mostly, with the commonest German, French, Spanish and Chinese ones. O(text).
 */
export function findStanceCues(text: string): StanceCue[] {
  const found: StanceCue[] = [];
  for (const { kind, pattern } of patterns)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, kind, words: match[0] });
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const kept: StanceCue[] = [];
  for (const cue of found) if (cue.start >= (kept.at(-1)?.end ?? 0)) kept.push(cue);
  return kept;
}
