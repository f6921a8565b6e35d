import { describe, expect, it } from 'vitest';
import { isAmongThemes, sayThemeEnter, writtenTheme } from '@/lib/themes/written-themes';

const labels = new Map([
  ['a', 'Accessibility'],
  ['s', 'Santé'],
  ['r', 'Résumé'],
  ['p', 'Resume'],
]);

describe('the theme that a name means', () => {
  it('is the one called so, whatever its capitals and accents', () => {
    expect(writtenTheme(' accessibility ', labels)).toEqual({ id: 'a' });
    expect(writtenTheme('sante', labels)).toEqual({ id: 's' });
    expect(writtenTheme('SANTE\u0301', labels)).toEqual({ id: 's' });
  });

  it('is the one with the same letters before one that differs in an accent', () => {
    expect(writtenTheme('Resume', labels)).toEqual({ id: 'p' });
    expect(writtenTheme('resume', labels)).toEqual({ id: 'p' });
    expect(writtenTheme('Résumé', labels)).toEqual({ id: 'r' });
  });

  it('is a new one where only its beginning is called so', () => {
    expect(writtenTheme(' Acc ', labels)).toEqual({ name: 'Acc' });
  });
});

it('a theme that is chosen is not chosen twice, one that is another is', () => {
  expect(isAmongThemes('sante', ['Santé'], labels)).toBe(true);
  expect(isAmongThemes('Résumé', ['Resume'], labels)).toBe(false);
  expect(isAmongThemes('FRAÎCHE', ['fraiche'], labels)).toBe(true);
  expect(isAmongThemes('Acc', ['Accessibility'], labels)).toBe(false);
});

it('what Enter does is said: one that is there is taken, another is written', () => {
  expect(sayThemeEnter('sante', labels)).toContain('Enter: takes “Santé”,');
  expect(sayThemeEnter('Acc', labels)).toContain('Enter: writes “Acc” as a new theme,');
  expect(sayThemeEnter(' ', labels)).toBeNull();
});
