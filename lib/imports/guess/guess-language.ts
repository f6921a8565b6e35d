/** Scripts that point to one language of the many, by how often their signs stand in the text. */
const SCRIPTS: readonly [code: string, sign: RegExp][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['am', /\p{sc=Ethiopic}/gu],
];

/** Letters by which languages of one script are told apart; each is frequent in its language and no other's. */
const LETTERS: Readonly<Record<string, readonly [code: string, letter: RegExp][]>> = {
  ru: [
    ['uk', /[іїєґ]/giu],
    ['sr', /[јљњђћџ]/giu],
    ['ru', /[ыэё]/giu],
    ['bg', /[ъщ]/giu],
  ],
  ar: [
    ['ur', /[ٹڈڑےںھ]/gu],
    ['fa', /[پچژگیک]/gu],
    ['ar', /[ةىيكأإ]/gu],
  ],
};

/** Frequent small words of a language; what several of them have tells less, and is counted for each. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of that is with this are you not it to we for was have be they what but i in there our would',
  de: 'der und nicht das ist ein eine auch wir mit die den zu von für sich auf dem des es sie ich aber wenn',
  fr: 'les est une dans pas nous qui pour vous avec des et la le que je il ce sur plus mais sont au aux du',
  es: 'los una las por pero como muy está son del el que en y es no con para lo más se su al porque esto',
  it: 'che non gli della sono anche questo più perché di il è un una per con si ma nel delle ha noi lo alla',
  pt: 'não uma são mais você muito isso dos também os o que e do da em um para com nós mas ao pela está se',
  nl: 'het een niet van zijn maar ook dat wij voor de en is op te met die er aan we naar wat als nog dan',
  pl: 'nie się jest że to na w z i do jak tak ale co są przez może tego dla już czy oraz bardzo będzie my',
  sv: 'och det att är inte som en för på vi med har jag av den till men om ett så kan från också ska vara',
  da: 'og det at er ikke som en for på vi med har jeg af den til men om et så kan fra også skal hvad blev',
  no: 'og det at er ikke som en for på vi med har jeg av den til men om et så kan fra også skal hva ble',
  fi: 'ja on ei se että mutta ovat oli kun niin myös tämä hän me ne joka kuin voi sitä olla vain minä',
  cs: 'je se na že to ale jsou není jako pro by tak když už jsem jen také nebo které být bude podle při',
  hu: 'a az és nem hogy is van egy ez de meg mint csak vagy már ha volt lesz kell még azt mert ezt',
  ro: 'și nu este în că la pe cu o un de din mai care sunt pentru dar fi se sau ce noi această după',
  tr: 've bir bu da de için ne ile çok ama var değil gibi daha olarak ben biz mi her o kadar sonra',
  id: 'yang dan di tidak itu ini dengan untuk dari kita ada pada saya akan juga bisa ke oleh sudah atau',
  vi: 'là và không của có được cho một những này người với trong đã chúng tôi các thì ở đó rất phải',
  ca: 'els una les per però com molt són del el que en i és no amb més aquest nosaltres també hi ha',
};

const SAMPLE = 20_000;
/** A share of signs from which a script decides. Japanese mixes two. */
const MIN_SHARE = 0.15;
const MIN_SMALL_WORDS = 3;
/** A letter of its own that stands so often tells the language of a script. */
const MIN_LETTERS = 0.004;

/**
 * The language a text seems to be in, as a short code, from its script, the letters that only one
 * language of the script has, and its smallest words; '' where they do not tell. Offered, to be
 * changed. O(sample).
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return '';
  for (const [code, sign] of SCRIPTS)
    if ((sample.match(sign)?.length ?? 0) / letters >= MIN_SHARE)
      return guessByLetters(sample, code, letters);
  return guessBySmallWords(sample);
}

function guessByLetters(sample: string, code: string, letters: number): string {
  let best = { code, count: MIN_LETTERS * letters };
  for (const [own, letter] of LETTERS[code] ?? []) {
    const count = sample.match(letter)?.length ?? 0;
    if (count > best.count) best = { code: own, count };
  }
  return best.code;
}

function guessBySmallWords(sample: string): string {
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = { code: '', count: 0 };
  for (const [code, small] of Object.entries(SMALL_WORDS)) {
    const count = small.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (count > best.count) best = { code, count };
  }
  return best.count >= MIN_SMALL_WORDS ? best.code : '';
}
