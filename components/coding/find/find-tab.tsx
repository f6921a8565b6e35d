'use client';

import { SegmentedControl, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { FoundList } from '@/components/coding/find/found-list';
import {
  type Found,
  type Hit,
  MOST_HITS,
  useFoundWords,
} from '@/components/coding/find/use-found-words';
import { useBackToText } from '@/components/coding/use-back-to-text';
import { useStored } from '@/components/ui/use-stored';
import type { CodingText, Passage } from '@/lib/coding/state/coding-text';
import { wholeSentences } from '@/lib/text/sentence-choice';
import { countOf } from '@/lib/words/format-count';
import classes from './find.module.css';

type Props = { field: RefObject<HTMLInputElement | null>; text: CodingText };

/**
 * Words wherever they stand in the text, with their surroundings. Going through the list chooses them
 * in the text, so that a stance key codes what one is at; Enter or a click goes there.
 */
export function FindTab({ field, text }: Props) {
  const dispatch = useDispatch();
  const goBack = useBackToText();
  const { contributions } = useCoding();
  const list = useRef<HTMLDivElement>(null);
  const [takes, setTakes] = useStored<string>('counterpoint-find-takes', 'sentence');
  const { query, at } = useCodingState(({ find }) => find);
  const found = useFoundWords(text, query);
  const hits = found?.hits ?? [];
  const active = Math.min(at, Math.max(0, hits.length - 1));

  function wordsOf({ contributionId, start, end, place, until, isCut }: Hit) {
    const words = contributions.find(({ id }) => id === contributionId)?.text ?? '';
    const paragraphs = { start: place.start, end: until };
    const span =
      takes === 'words' ? { start, end } : wholeSentences(words, paragraphs, { start, end });
    const passage: Passage = { contributionId, ...span };
    return { passage, isCut };
  }

  function lookAt(next: number) {
    const hit = hits[next];
    if (!hit) return;
    dispatch({ type: 'look-at-words', ...wordsOf(hit), place: { list: 'find', at: next } });
  }

  function goTo(next: number) {
    const hit = hits[next];
    if (!hit) return;
    dispatch({ type: 'go-to-words', ...wordsOf(hit), place: { list: 'find', at: next } });
  }

  function onFieldKey(event: KeyboardEvent) {
    if (goBack(event) || event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      goTo(active);
    }
  }

  return (
    <section aria-label="Find in the text">
      <div className={classes.tools}>
        <TextInput
          ref={field}
          type="search"
          size="xs"
          aria-label="Find in the text"
          placeholder="Find in the text ( f )"
          className={classes.field ?? ''}
          value={query}
          onChange={(event) => dispatch({ type: 'find-words', query: event.currentTarget.value })}
          onKeyDown={onFieldKey}
        />
        <SegmentedControl
          size="xs"
          aria-label="What is chosen in the text"
          data={[
            { value: 'sentence', label: 'Its sentence' },
            { value: 'words', label: 'The words alone' },
          ]}
          value={takes === 'words' ? 'words' : 'sentence'}
          onChange={setTakes}
        />
      </div>
      <p className="small" role="status">
        {found ? sayFound(found) : 'Capitals and accents make no difference.'}
      </p>
      {hits.length > 0 ? (
        <FoundList
          frame={list}
          hits={hits}
          active={active}
          onLookAt={lookAt}
          onGo={goTo}
          onLeave={() => dispatch({ type: 'leave-list' })}
        />
      ) : null}
    </section>
  );
}

function sayFound({ query, hits, isMore }: Found): string {
  if (isMore) return `More than ${countOf(MOST_HITS, 'place')}: these are the first.`;
  if (hits.length === 0) return `“${query.trim()}” is not in the text.`;
  return `${countOf(hits.length, 'place')}. Arrow keys go through them and choose them in the text, 1 to 5 begin a position there, Enter goes there; the list scrolls.`;
}
