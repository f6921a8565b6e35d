/** The page's own `@font-face` rules that a text needs, with the font files inside them. */
export async function embeddedFonts(markup: string, families: readonly string[]): Promise<string> {
  const used = new Set<number>();
  for (const character of markup) used.add(character.codePointAt(0) ?? 0);
  const faces: Promise<string>[] = [];
  for (const sheet of document.styleSheets) {
    for (const { rule, base } of fontFaceRules(sheet)) {
      const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '').trim();
      if (!families.includes(family)) continue;
      if (rule.style.getPropertyValue('font-style') === 'italic') continue;
      if (!coversAny(rule.style.getPropertyValue('unicode-range'), used)) continue;
      faces.push(embedFace(rule, family, base));
    }
  }
  return (await Promise.all(faces)).join('\n');
}

function* fontFaceRules(sheet: CSSStyleSheet): Generator<{ rule: CSSFontFaceRule; base: string }> {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return; // A sheet of another origin: none of ours.
  }
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) yield { rule, base: sheet.href ?? document.baseURI };
  }
}

async function embedFace(rule: CSSFontFaceRule, family: string, base: string): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const response = await fetch(new URL(source, base));
  if (!response.ok) return '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const weight = rule.style.getPropertyValue('font-weight') || '400';
  // Without its range a font would stand for all letters, and that of another alphabet for these.
  const range = rule.style.getPropertyValue('unicode-range');
  const letters = range === '' ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:'${family}';font-weight:${weight};${letters}src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2');}`;
}

/** Whether a `unicode-range` ("U+0-FF, U+131") holds one of the characters; no range holds all. */
function coversAny(range: string, used: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true;
  return range.split(',').some((part) => {
    const [from, to] = part.trim().replace(/^U\+/i, '').split('-');
    const low = Number.parseInt((from ?? '').replaceAll('?', '0'), 16);
    const high = Number.parseInt(to ?? (from ?? '').replaceAll('?', 'F'), 16);
    for (const point of used) if (point > 32 && point >= low && point <= high) return true;
    return false;
  });
}
