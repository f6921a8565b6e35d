/** What may stand between two cells. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** One row, and the line of the file on which it begins; the first line is 1. */
export interface TableRow {
  readonly line: number;
  /** As they stand in the file, without their quotation marks; spaces around words are kept. */
  readonly cells: readonly string[];
}

/** A table as its file has it. Which row holds headings, and what a cell means, the caller knows. */
export interface Table {
  readonly ok: true;
  /** At least one; none is longer than the last column that holds anything. */
  readonly rows: readonly TableRow[];
  /** `null`: one column, so that nothing stands between cells. */
  readonly delimiter: Delimiter | null;
  /** Lines above the table that begin with `#`, without that sign. */
  readonly comments: readonly string[];
  /** Lines without a word, and rows of empty cells after the last one that holds anything. */
  readonly blankRows: number;
  /** Empty columns after the last one that holds anything. */
  readonly blankColumns: number;
  /** Lines where a cell begins with a quotation mark that does not close it; it is read as written. */
  readonly looseQuotes: readonly number[];
}

/** Why a file holds no table that can be read, where, and what to do about it. */
export interface TableProblem {
  readonly ok: false;
  readonly problem: string;
  readonly remedy: string;
}

/** How large a table may be. */
export interface TableLimits {
  readonly maxColumns: number;
  readonly maxCells: number;
}

/** Whether a cell holds nothing to be seen: spaces of any kind, marks of direction. */
export function isBlank(cell: string): boolean {
  return INVISIBLE_ONLY.test(cell);
}

const INVISIBLE_ONLY = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
