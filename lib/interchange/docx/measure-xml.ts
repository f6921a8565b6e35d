const [OPEN, CLOSE, QUOTE, SPACE] = [0x3c, 0x3e, 0x22, 0x20];

/** How large a part of XML is, as far as the cost of reading it depends on it. */
export type XmlSize = {
  /** Tags and attributes. */
  pieces: number;
  /** Characters between tags, without the space that only sets it out in lines. */
  characters: number;
};

/** The size of a part of XML. O(xml). */
export function measureXml(xml: Uint8Array): XmlSize {
  let pieces = 0;
  let characters = 0;
  for (let at = xml.indexOf(OPEN); at !== -1; ) {
    pieces += 1;
    const from = xml.indexOf(CLOSE, at) + 1;
    const next = from === 0 ? -1 : xml.indexOf(OPEN, from);
    const isLayout = xml[from] === 0x0a || xml[from] === 0x0d;
    let quotes = 0;
    for (let sign = at; sign < from; sign += 1) if (xml[sign] === QUOTE) quotes += 1;
    pieces += Math.ceil(quotes / 2);
    for (let sign = from; sign < next; sign += 1) {
      const byte = xml[sign] ?? 0;
      // The further bytes of a character are not counted.
      if ((byte & 0xc0) !== 0x80 && !(isLayout && byte <= SPACE)) characters += 1;
    }
    at = next;
  }
  return { pieces, characters };
}
