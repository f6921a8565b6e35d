import { expect, test } from 'vitest';
import { measureById } from '@/lib/analysis/measures';
import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';

// That both forms of each give one figure, and its laws, are tried in lib/analysis/pair.

test('the words that stand in addresses stay', () => {
  expect(pickableMeasures).toEqual([
    'agreement',
    'beyond-chance',
    'side',
    'directional',
    'euclidean',
  ]);
});

test.each(pickableMeasures)('%s is a measure of two', (measure) => {
  expect(measureById(pickableMeasure(measure).id).subject).toBe('pair');
});
