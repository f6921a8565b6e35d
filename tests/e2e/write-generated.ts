import { askWriter } from './ask-writer';

/** Writes a generated debate into the database that the server under test shows; says its address. */
export function writeGeneratedDebate(options: Record<string, string | number>): string {
  return `/debates/${askWriter('generated', options).slug}`;
}
