const SPEAKER =
  /^(?:speaker(?:[ _-]?(?:name|label|id))?|speaker[ _-]?tag|name|who|participant|person|author|commentator|from|user(?:name)?|role|sprecher(?:in)?|intervenant|orador|发言人|speaker_label)$/i;
const TEXT =
  /^(?:text|utterance|content|transcript(?:ion)?|words|message|body|speech|statement|comment|contribution|line|said|what|value|内容|文本)$/i;

/** Which columns name the speaker and hold the words, or null where one of them is missing. */
export function findColumns(headers: readonly string[]): { speaker: string; text: string } | null {
  const clean = (header: string) => header.trim();
  const bySpeaker = headers.filter((header) => SPEAKER.test(clean(header)));
  const speaker = bySpeaker.find((header) => /speaker/i.test(header)) ?? bySpeaker[0];
  const text = headers.find((header) => TEXT.test(clean(header)) && header !== speaker);
  return speaker === undefined || text === undefined ? null : { speaker, text };
}

/** "Hass, Ryan" → "Ryan Hass"; signs that would end a label are taken out. */
export function cleanSpeaker(name: string): string {
  const flat = name
    .replace(/[:：\n\r\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  const turned = /^([\p{L}\p{M}'’ -]+), ([\p{L}\p{M}.'’ -]+)$/u.exec(flat);
  return turned ? `${turned[2]} ${turned[1]}` : flat;
}
