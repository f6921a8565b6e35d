/**
 * What the columns of tables and the fields of JSON are called that name who speaks, hold the words,
 * and say when: the only list of them. Without spaces, dashes, underscores and capitals.
 */

/** What a column or a field holds. */
export type ColumnKind = 'speaker' | 'text' | 'start' | 'end' | 'lasts';

/**
 * From the word that says it best to the one that often says something else; within a line from a name
 * to a mark that stands for one.
 */
const SPEAKER = [
  'speakername speaker speakertitle speakerlabel speakertag speakernumber speakerid',
  'sprecher sprecherin sprechername redner rednerin locuteur locutrice locutor locutora orateur intervenant intervenante orador oradora hablante interlocutor oratore relatore spreker спикер говорящий 发言人 说话人 發言人 說話人 讲者 話者 発言者 화자 발언자 المتحدث',
  'fullname realname participantname sendername authorname displayname screenname nickname username',
  'participant panellist panelist respondent interviewee commentator member voice contributor actor character teilnehmer teilnehmerin teilnehmende participante participant·e участник',
  'userprofile',
  'author sender user person who nick handle autor autorin absender auteur verfasser verfasserin автор 作者',
  'name nom nombre nome naam имя 姓名 氏名 名前 이름 الاسم',
  'from role',
];

const TEXT = [
  'text transcript transcription transcripttext spokentext utterance speech words word punctuatedword sentence body content contents message messagetext msg parts selftext',
  'beitrag äußerung aeusserung aussage wortbeitrag redebeitrag rede text texte propos parole intervention texto intervención intervencion testo intervento tekst текст реплика высказывание 内容 文本 发言 發言 发言内容 本文 発言 発言内容 내용 발언 النص',
  'statement argument opinion essay testimony comment comments contribution reply response answer remark remarks post dialog dialogue line said quote caption antwort kommentar nachricht réponse reponse commentaire respuesta comentario risposta commento ответ комментарий 回答 评论 評論',
  'what value display utf8',
];

const START =
  'start starttime startms tstartms startsec startseconds starts startat timestart starttimestamp begin begintime begins from offset offsets offsetinseconds timestamp timestamps time ts t0 timecode zeit temps tiempo время 时间 時間';
const END = 'end endtime endms ends endat timeend endtimestamp stop stoptime finish to t1';
const LASTS =
  'dur duration durationms dduration ddurationms lasts length dauer durée duree duración duracion';

const FIRST_NAME =
  'firstname givenname forename vorname prénom prenom primernombre primeironome voornaam förnamn imię 名';
const LAST_NAME =
  'lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome sobrenome achternaam efternamn nazwisko фамилия прізвище 姓';
const firstNames = new Set(FIRST_NAME.split(' '));
const lastNames = new Set(LAST_NAME.split(' '));

const ranks = new Map<string, { kind: ColumnKind; rank: number }>();
const enter = (kind: ColumnKind, lists: readonly string[], step = 0) => {
  for (const [rank, words] of lists.entries())
    for (const [place, word] of words.split(' ').entries())
      if (!ranks.has(word)) ranks.set(word, { kind, rank: rank + place * step });
};
/** Smaller than that between two lines, for as many words as a line has. */
const BETWEEN_WORDS = 0.01;
enter('speaker', SPEAKER, BETWEEN_WORDS);
enter('text', TEXT);
enter('start', [START]);
enter('end', [END]);
enter('lasts', [LASTS]);

/** No heading of a column is longer. */
const LONGEST = 40;

/** What a column is by its heading, and how surely: 0 is the surest, and a whole step a line of words. `null` for any other. */
export function columnKind(heading: string): { kind: ColumnKind; rank: number } | null {
  if (heading.length > LONGEST) return null;
  return ranks.get(bare(heading)) ?? null;
}

const bare = (heading: string) => heading.toLowerCase().replace(/[\s_\-–:.()*"“”'’]+/g, '');

/** Which part of a name a column holds by its heading; null for any other. */
export function partOfName(heading: string): 'first' | 'last' | null {
  if (heading.length > LONGEST) return null;
  if (firstNames.has(bare(heading))) return 'first';
  return lastNames.has(bare(heading)) ? 'last' : null;
}
