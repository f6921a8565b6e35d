import { describe, expect, it } from 'vitest';
import {
  languageOfWords,
  languageWritten,
  oneLanguage,
  runLeftward,
} from '@/lib/words/language-of-words';

describe('languageOfWords', () => {
  it.each([
    ['en', 'ltr'],
    ['de-CH', 'ltr'],
    ['zh', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    // One language in two scripts: the tag says which, or the usual one counts.
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['pa-Arab', 'rtl'],
    ['ks-Deva', 'ltr'],
  ])('%s runs %s', (lang, dir) => {
    expect(languageOfWords(lang)).toEqual({ lang, dir });
  });

  it.each(['', 'und', 'x', 'nonsense-language', 'qqq'])('leaves “%s” to the words', (language) => {
    expect(languageOfWords(language)).toEqual({ lang: 'und', dir: 'auto' });
  });

  it('goes by the words where they run the other way', () => {
    expect(languageOfWords('en', 'يجب أن تبقى المكتبة مفتوحة.')).toEqual({
      lang: 'und',
      dir: 'rtl',
    });
    expect(languageOfWords('ar', 'The library stays open.')).toEqual({ lang: 'und', dir: 'ltr' });
  });

  it('keeps the language’s way where some words of another stand among them', () => {
    for (const mixed of ['OpenAI אמרה שהספרייה תישאר פתוחה בלילה.', 'OpenAI אמרה']) {
      expect(languageOfWords('he', mixed)).toEqual({ lang: 'he', dir: 'rtl' });
    }
    expect(languageOfWords('en', 'The word سلام means peace.')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(languageOfWords('ar', '2023: 45 %')).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  it.each([
    ['en', 'يجب أن تبقى المكتبة مفتوحة.', true],
    ['he', 'OpenAI אמרה שהספרייה תישאר פתוחה.', true],
    ['he', 'The library', false],
    ['', '图书馆晚上应该开放。', false],
    ['', 'هل', true],
    ['ar', '45 %', true],
    ['', '45 %', false],
  ])('in a picture of a debate in “%s”, “%s” is drawn from the right: %s', (of, words, is) => {
    expect(runLeftward(of, words)).toBe(is);
  });

  it('of several debates, it is known where they share one', () => {
    expect(oneLanguage(['ar', 'ar'])).toBe('ar');
    expect(oneLanguage(['ar', 'en'])).toBe('');
    expect(oneLanguage([])).toBe('');
  });

  it('of what somebody wrote, the first letter tells the way', () => {
    expect(languageWritten('ar')).toEqual({ lang: 'ar', dir: 'auto' });
    expect(languageWritten('')).toEqual({ lang: 'und', dir: 'auto' });
  });
});
