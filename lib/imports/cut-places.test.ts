import { describe, expect, it } from 'vitest';
import { listCutPlaces } from '@/lib/imports/cut-places';

const block = (text: string) => ({ contentStart: 0, end: text.length });
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
/** The word that begins at a place. */
const wordsAt = (text: string, places: readonly number[]) =>
  places.map((place) => /^\S*/.exec(text.slice(place))?.[0] ?? '');

describe('listCutPlaces', () => {
  it('are the sentences of a paragraph, without its label', () => {
    const text = 'Ann: Close it. And soon! Why? Boats.';
    const places = listCutPlaces(text, { contentStart: 5, end: 29 });
    expect(wordsAt(text, places)).toEqual(['Close', 'And', 'Why?']);
  });

  it('are words, too, where captions have no sentences: all near where somebody pointed', () => {
    const text = `Yes! ${numbered(200)}`;
    const near = text.indexOf('word100') + 2;
    const words = wordsAt(text, listCutPlaces(text, block(text), near));
    for (let at = 89; at <= 111; at += 1) expect(words).toContain(`word${at}`);
    expect(words.slice(0, 4)).toEqual(['Yes!', 'word0', 'word12', 'word24']);
    expect(words).toContain('word192');
    expect(words.length).toBeLessThan(45);
    expect(wordsAt(text, listCutPlaces(text, block(text)))).toHaveLength(18);
  });

  it('are those around where somebody pointed, where there are too many', () => {
    const text = 'It is so. '.repeat(1_000).trim();
    const near = 7_003;
    const places = listCutPlaces(text, block(text), near);
    expect(places).toHaveLength(200);
    expect(places[0]).toBe(0);
    expect(places).toContain(7_000);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('are words of scripts that put no space between them', () => {
    const text =
      '今天我们讨论港口道路是否应该关闭因为商店已经失去了三分之一的生意而且没有人愿意在车流旁边散步可是港口的船还是每天早上十点钟来到这里';
    const places = listCutPlaces(text, block(text), 20);
    expect(places.length).toBeGreaterThan(12);
    expect(text.slice(places[1])).not.toBe('');
  });

  it('are one for an empty paragraph', () => {
    expect(listCutPlaces('Ann:', { contentStart: 4, end: 4 }, 4)).toEqual([4]);
  });
});
