import { expect, test } from 'vitest';
import { readPaperForm, writePaperForm } from '@/components/debates/paper/class/paper-kinds';

test('an address without a form has passages and no notes; what it says otherwise stays', () => {
  expect(readPaperForm(new URLSearchParams('set=a'))).toEqual({ passages: true, notes: false });
  expect(readPaperForm(new URLSearchParams('passages=no&notes='))).toEqual({
    passages: true,
    notes: false,
  });
  for (const passages of [true, false]) {
    for (const notes of [true, false]) {
      const written = writePaperForm('set=a&passages=0&notes=1', { passages, notes });
      expect(readPaperForm(new URLSearchParams(written))).toEqual({ passages, notes });
      expect(new URLSearchParams(written).get('set')).toBe('a');
    }
  }
  expect(writePaperForm('', { passages: true, notes: false })).toBe('');
});
