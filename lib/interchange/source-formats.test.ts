import { expect, it } from 'vitest';
import { recogniseSource } from '@/lib/interchange/recognise-source';
import {
  isCalled,
  listEndings,
  listFormats,
  type SourceFormat,
  sourceFormats,
} from '@/lib/interchange/source-formats';

const formats = Object.keys(sourceFormats) as SourceFormat[];

it('what can be imported is listed as a sentence begins, and by its endings', () => {
  expect(listFormats()).toMatch(/^Text, Markdown, .+, or a table of turns \(CSV, JSON\)$/);
  expect(listEndings()).toMatch(/^\.txt \.md .+ \.csv \.json$/);
});

it.each(formats)('an ending of %s is no other’s, in capitals or not', (format) => {
  const { endings, rarerEndings } = sourceFormats[format];
  for (const ending of [...endings, ...rarerEndings])
    expect(formats.filter((each) => isCalled(`A. B.${ending.toUpperCase()}`, each))).toEqual([
      format,
    ]);
});

it.each(formats.filter((format) => sourceFormats[format].isText))(
  '%s is taken for what it is called where its beginning leaves that open',
  (format) => {
    const { endings, rarerEndings } = sourceFormats[format];
    const words = new TextEncoder().encode('The pier stays where it is.');
    for (const ending of [...endings, ...rarerEndings])
      expect(recogniseSource(`a.${ending}`, words)).toBe(format);
  },
);
