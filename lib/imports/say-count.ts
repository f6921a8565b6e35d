/** "1 paragraph", "1,204 paragraphs". */
export function sayCount(paragraphs: number): string {
  return `${paragraphs.toLocaleString('en')} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`;
}
