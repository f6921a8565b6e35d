/** Words that open a sentence or a heading and never a name. */
const OPENERS =
  'a an the this that these those here there in on at for from to of by with without but and or nor so yet however therefore thus moreover furthermore meanwhile finally first firstly second secondly third thirdly fourth lastly next then also again still instead indeed perhaps maybe my our your his her their its we you they it he she who what when where why how which if as because since while after before during until although though not no yes all both either one two three four five six some many most every each any such even only just let see read remember consider imagine think more less about above below under over key main bottom overall another other others good bad best worst new old zum zur mit kurz im am beim vom ein eine kein';

/** Openers that are surnames as well, as the last word of a name. No numbers: "Option One" is nobody. */
const SURNAMES_TOO = 'you he on key see good best let an no so may';
/** Those that are given names as well, as the first word of a name that comes back. */
const GIVEN_NAMES_TOO = 'he on to an nor see so let may best good key even';

/** Labels of things that are no speaker, in the forms that texts use. */
const NOT_SPEAKERS =
  'action actions decision decisions resolved resolution resolutions vote votes moved seconded carried beschluss beschlüsse abstimmung décision décisions acuerdo acuerdos note notes nb n.b. ps p.s. pps tl;dr tldr faq example examples answer answers question questions problem solution result results warning caution attention important update updates updated correction corrections clarification source sources reference references summary conclusion conclusions abstract keywords background context introduction preface overview contents title subtitle date time place location venue published updated author authors image images photo photos photograph figure fig table chart map video audio caption credit credits link links url website email e-mail phone tel fax address subject re cc bcc tags related topics disclaimer copyright license licence transcript agenda step steps option options part chapter appendix annex plate exhibit volume section act scene anhang kapitel tafel teil annexe chapitre capítulo anexo lesson rule point points pro pros con cons fact facts myth quote hint tip tips reminder recommendation recommendations advantage advantages disadvantage disadvantages definition theorem proof spoiler spoilers upvote downvote reply replies share like likes report save edit permalink embed follow subscribe monday tuesday wednesday thursday friday saturday sunday january february march july september october november december morning afternoon evening claim evidence warrant premise before after montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo reuters ap afp washington london paris moscow beijing brussels 注 来源 時間 时间 地点 图 圖 编者按 編者按 摘要 关键词';

/** Lines of a letter's head; who wrote it stands beside one of them. */
const OF_LETTERS =
  'message from to sent type received attachment attachments direction cc bcc von an gesendet betreff datum de à envoyé objet cci para enviado asunto assunto da oggetto inviato data van aan verzonden onderwerp från till ämne skickat nadawca temat wysłano od кому от тема 发件人 收件人 发送时间 主题 差出人 宛先 件名 送信日時 보낸사람 받는사람 제목';

/** Voices that are nobody in particular: kept in the text, set aside from the commentators. */
const PSEUDO =
  'break|commercial break|ad break|applause|laughter|laughs|music|intro|outro|jingle|silence|pause|crosstalk|cross talk|overlapping|inaudible|(?:male|female|man|woman|child|unidentified|other) (?:speaker|voice|participant|audience member|panell?ist)|(?:(?:several|many|other|various) )?(?:hon|honou?rable)\\.? (?:members?|senators?|deputies)|members?|unidentified|unidentified \\w+|unknown|unknown \\w+|unnamed \\w+|audience|audience members?|member of the audience|audience question|all|both|everyone|everybody|group|multiple voices|several voices|(?:des|plusieurs|diverses) voix|plusieurs (?:députée?s|sénateurs|membres)(?: .{1,40})?|voice|voiceover|voice-over|voice over|narrator|announcer|recording|clip|video clip|audio clip|automated voice|sponsor|advertisement|sound|sfx|观众|听众|掌声|笑声|全体|публика|аплодисменты|beifall|publikum|applaudissements|public|aplausos';

/** Labels that name an office, not a person, and whose holder leads the talk. */
const MODERATORS =
  'moderator|co-moderator|host|co-host|interviewer|facilitator|chair|chairman|chairwoman|chairperson|chairlady|house chairperson|presenter|anchor|newsreader|presiding officer|(?:mr\\.?|madame?|hon\\.?|honou?rable) (?:deputy )?(?:speaker|president|chair|chairman|chairwoman|chairperson)|editors?|q|question|主持人?|记者|問|问|司会者?|議長|委員長|사회자|진행자|의장|위원장|المذيعة?|مقدمة? البرنامج|מנחה|moderation|moderatorin|interviewerin|interviewende|intervieweu(?:r|se)|intervistat(?:ore|rice)|entrevistador|journalista?e?|journalistin|reporter(?:in)?|presentator|int|intv|mod|fac|ведуч(?:ий|а)|интервьюер(?:ка)?|журналист(?:ка)?|интерв’юер(?:ка)?|δημοσιογράφος|συντονιστ(?:ής|ρια)|संचालक|moderateur|modérateur|modératrice|animat(?:eur|rice)|presentat(?:eur|rice)|présentat(?:eur|rice)|moderadora?|presentadora?|entrevistadora?|periodista|conduttore|conduttrice|moderatore|moderatrice|gespreksleider|voorzitter|prowadzący|prowadząca|ведущий|ведущая|модератор';

/** Offices of a chamber: whoever holds one leads its sittings, but may take part in another talk. */
const PRESIDING =
  /^(?:the )?(?:(?:temporary|acting|deputy|vice|assistant) )*-?(?:speaker|president|chairman|chairperson)$|^(?:m\.?|mme|madame|monsieur) l[ea] (?:vice-)?président[e]?$|^(?:el|la|il|o|a|l’|l')?\s?(?:señora?|sra?\.?|senhora?|signora?)?\s?(?:vice)?pr[eé]sident[ea]?$|^(?:der |die )?(?:stellvertretende[r]? )?vorsitzende[rn]?$|^(?:de|het) (?:onder)?voorzitter$|^(?:an )?(?:leas-?)?ceann comhairle$|^(?:(?:förste |andre )?vice )?(?:talman(?:nen)?|ordförande(?:n)?|ordstyrer(?:en)?|puhemies)$|^(?:ο |η )?(?:προεδρος|πρόεδρος|προεδρευων|προεδρεύων|προεδρευουσα|προεδρεύουσα)$|^(?:माननीय )?(?:अध्यक्ष|सभापति|उपाध्यक्ष)(?: (?:महोदय|महोदया))?$|^(?:головуюч(?:ий|а)|голова)$|^(?:vize|alters)?präsident(?:in)?(?: \S.{0,40})?$|^היו["״]ר(?: \S.{0,40})?$|^(?:господин |госпожа )?председатель(?:ствующ(?:ий|ая))?$|^(?:przewodnicząc[ya]|marszałek)$|^(?:السيدة? )?الرئيسة?$|^主席$/iu;

const openers = new Set(OPENERS.split(' '));
const givenNamesToo = new Set(GIVEN_NAMES_TOO.split(' '));
const surnamesToo = new Set(SURNAMES_TOO.split(' '));
const notSpeakers = new Set([...NOT_SPEAKERS.split(' '), ...OF_LETTERS.split(' ')]);
const pseudo = new RegExp(`^(?:(?:an?|the|some) )?(?:${PSEUDO})(?: #?\\d+)?$`, 'iu');
const moderators = new RegExp(
  `^(?:the )?(?:(?:temporary|acting|deputy) )*(?:${MODERATORS})(?: \\d+)?$`,
  'iu',
);

/** Labels of a head of metadata whose value lists the people who take part. */
const CAST =
  /^(?:participants?|speakers?|panel|panell?ists?|guests?|featuring|with|contributors?|commentators?|cast|present|in conversation|moderators?|moderated by|hosts?|hosted by|chair|chaired by|interviewer|与会者|嘉宾)$/iu;

/** True for a word that opens sentences and headings, not names. */
export function isOpener(word: string): boolean {
  return openers.has(word.toLowerCase());
}

/** True for an opener that can be a surname: "You", "Key". */
export function isSurnameToo(word: string): boolean {
  return surnamesToo.has(word.toLowerCase());
}

/** True for an opener that can be a given name: "He", "To". */
export function isGivenNameToo(word: string): boolean {
  return givenNamesToo.has(word.toLowerCase());
}

/** "Step 2", "Appendix B", "Part Three", "Plate IV". */
const NUMBER_BESIDE =
  / (?:\d+|[a-z]|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)$/;

/** True for a label such as "Note", "Example" or "Editor's note", which is nobody's name. */
export function isNeverSpeaker(label: string): boolean {
  const lower = label.toLowerCase();
  if (/^editor(?:s['’]?|['’]s) note/.test(lower)) return true;
  return notSpeakers.has(lower) || notSpeakers.has(lower.replace(NUMBER_BESIDE, ''));
}

/** True for "Applause", "Break", "Unidentified speaker": voices that are no commentator. */
export function isPseudoSpeaker(label: string): boolean {
  return pseudo.test(label);
}

/** True for "Moderator", "Host", "Q": labels of an office that leads the talk. */
export function isModeratorLabel(label: string): boolean {
  return moderators.test(label);
}

/** True for "The Speaker", "Mme la présidente", "Präsidentin Lee": who leads a chamber, if nobody else does. */
export function isPresidingLabel(label: string): boolean {
  return PRESIDING.test(label);
}

/** True for a label of a cast list ("Participants: …"), as the head of a transcript carries it. */
export function isCastLabel(label: string): boolean {
  return CAST.test(label);
}
