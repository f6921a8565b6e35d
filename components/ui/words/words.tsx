'use client';

import {
  type ComponentPropsWithoutRef,
  createContext,
  type ReactNode,
  useContext,
  useMemo,
} from 'react';
import {
  languageOfWords,
  languageWritten,
  runLeftward,
  type WordsLanguage,
} from '@/lib/words/language-of-words';

/** The language of words that belong to no debate, such as what is written about a person. */
export const NOT_KNOWN = '';

const Language = createContext(NOT_KNOWN);

/** Says of all words of a debate below in which language they are. */
export function WordsIn({ language, children }: { language: string; children: ReactNode }) {
  return <Language value={language}>{children}</Language>;
}

/** Language and direction of words below `WordsIn`, as attributes for the element that shows them. */
export type WordsOfDebate = {
  /** Of what somebody wrote: titles, propositions, themes, summaries, reasons. */
  written: WordsLanguage;
  /** Of what stands in the text: passages, quotations. */
  quoted: (words: string) => WordsLanguage;
};

/**
 * What words of a debate are drawn with in a picture: from the left edge of their place, or from its right
 * one.
 *
 * @param width of their place
 */
export type PlaceWords = (
  words: string,
  x: number,
  width: number,
) => { x: number; said: { lang?: string; direction?: 'rtl' } };

/** Places words in a picture by the way that they run. */
export function usePlaceWords(): PlaceWords {
  const language = useContext(Language);
  return (words, x, width) => {
    const lang = language === '' ? {} : { lang: languageOfWords(language, words).lang };
    return runLeftward(language, words)
      ? { x: x + width, said: { ...lang, direction: 'rtl' } }
      : { x, said: lang };
  };
}

/** The language of the debate around; '' where it is not known, or there is none. */
export function useLanguage(): string {
  return useContext(Language);
}

/** @param language where it is known and is not that of `WordsIn` */
export function useWords(language?: string): WordsOfDebate {
  const around = useContext(Language);
  const own = language ?? around;
  return useMemo(
    () => ({
      written: languageWritten(own),
      quoted: (words: string) => languageOfWords(own, words),
    }),
    [own],
  );
}

type Tag =
  | 'p'
  | 'span'
  | 'b'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'blockquote'
  | 'q'
  | 'strong'
  | 'div'
  | 'mark';

type Props<As extends Tag> = {
  as: As;
  /** Where it is not that of `WordsIn`; '' where it is not known. */
  language?: string;
  /** The words, where they stand in the text; without them they are what somebody wrote. */
  quoted?: string;
} & ComponentPropsWithoutRef<As>;

/** An element with words of a debate: it says their language and runs their way. */
export function Words<As extends Tag>({ as, language, quoted, ...props }: Props<As>) {
  const words = useWords(language);
  const Element = as as 'p';
  const said = quoted === undefined ? words.written : words.quoted(quoted);
  return <Element {...said} {...(props as ComponentPropsWithoutRef<'p'>)} />;
}
