import type { ChartName } from '@/lib/charts/offered-charts';

/** What a cell of a chart's table holds: a word, a number, or nothing. */
export type Fact = string | number | null;

/** How a column's numbers are written: counts whole, shares with two decimals, stances signed. */
export type FactKind = 'text' | 'count' | 'share' | 'stance';

export type FactColumn = {
  readonly label: string;
  readonly kind: FactKind;
  /** What stands on screen where there is nothing; files leave the field empty. */
  readonly missing?: string;
};

/** The measure a chart shows, and its entry on the methods page. */
export type ChartMeasure = { readonly id: string; readonly name: string };

/** All that a chart says, in words and as a table: what its picture and its files are made from. */
export type ChartFacts = {
  /** Also the file name and the anchor. */
  readonly id:
    | ChartName
    | 'stance-spectrum'
    | 'agreement-beside-chance'
    | 'consensus-by-proposition';
  readonly title: string;
  /** One sentence that sums the picture up. */
  readonly summary: string;
  /** The same without figures that have to be explained, for a slide; absent where `summary` has none. */
  readonly spoken?: string;
  /** What the figures rest on, counted: "n = 9 propositions both address". */
  readonly n: string;
  readonly measure: ChartMeasure;
  /** The filters in use, in words; absent or null where all is shown. */
  readonly filters?: string | null;
  /** Where the words come from: title, publisher, date, address. */
  readonly source: string;
  readonly columns: readonly FactColumn[];
  readonly rows: readonly (readonly Fact[])[];
};
