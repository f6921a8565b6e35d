import { expect, test } from 'vitest';
import { findMeasure, measureById, measures } from '@/lib/analysis/measures';

test('ids and names differ, and every entry answers one question', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
  for (const { answers, id } of measures) {
    expect(answers, id).toMatch(/^[A-Z].*\?$/);
    expect(measureById(id).id).toBe(id);
  }
});

test('a measure is found by id or name, however it is written', () => {
  expect(findMeasure('agreement-a')?.id).toBe('agreement-a');
  expect(findMeasure('Side Agreement')?.id).toBe('side-agreement');
  expect(findMeasure("Krippendorff's α")?.id).toBe('alpha');
  expect(findMeasure('tea leaves')).toBeNull();
});
