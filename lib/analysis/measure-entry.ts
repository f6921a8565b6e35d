/** What a measure says something about. */
export type MeasureSubject =
  | 'pair'
  | 'proposition'
  | 'debate'
  | 'many'
  | 'coders'
  | 'before-and-after';

/** One measure as the method page, the charts and the command line name it. */
export interface MeasureEntry {
  /** The anchor on the method page and the word on the command line. */
  readonly id: string;
  readonly name: string;
  /** What it answers, in one plain sentence. */
  readonly answers: string;
  readonly range: string;
  readonly subject: MeasureSubject;
  /** What it needs beyond a table of stances; a bare table has none of it. */
  readonly needs?: 'reasons' | 'confidence' | 'evidence';
}

/** The subjects in the order of the method page, with their headings. */
export const measureSubjects: Readonly<Record<MeasureSubject, string>> = {
  pair: 'Two commentators',
  proposition: 'One proposition',
  debate: 'A theme, a debate',
  many: 'Many commentators',
  coders: 'Several coders',
  'before-and-after': 'Before and after',
};
