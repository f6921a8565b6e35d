'use client';

import { Button, NativeSelect } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { useCoding, useStore } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { useSimilarAbout } from '@/components/coding/help/similar-about';
import { SimilarEntry } from '@/components/coding/help/similar-entry';
import { useSentenceIndex } from '@/components/coding/help/use-sentence-index';
import { useBackToText } from '@/components/coding/use-back-to-text';
import { Words } from '@/components/ui/words/words';
import { findSimilarToWords, type SimilarSentence } from '@/lib/coding/similar-to-words';
import type { ParagraphPlace, Passage } from '@/lib/coding/state/coding-text';
import { shorten } from '@/lib/view/quotations';
import { turnsOf } from '@/lib/view/turns';

const MOST_AT_FIRST = 12;
const MOST = 60;

type Props = {
  paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  active: ParagraphPlace | null;
  first: RefObject<HTMLButtonElement | null>;
};

/** Where other commentators speak of the same thing, the likeliest first. */
export function SimilarTab({ paragraphs, active, first }: Props) {
  const { view, contributions } = useCoding();
  const store = useStore();
  const goBack = useBackToText();
  const { about: now, hold, lookAnew } = useSimilarAbout(active);
  // The text answers first, then this list.
  const about = useDeferredValue(now);
  const index = useSentenceIndex(contributions, paragraphs);
  const turns = useMemo(() => turnsOf(contributions), [contributions]);
  const [most, setMost] = useState(MOST_AT_FIRST);
  const [picked, setPicked] = useState<{ key: string; propositionId: string } | null>(null);
  const found = useMemo(
    () => (index && about ? findSimilarToWords(index, about.words, about.commentatorId, MOST) : []),
    [index, about],
  );
  if (!about) return <p className="small soft">No text is stored here to look in.</p>;
  const speaker = view.commentators.find((one) => one.id === about.commentatorId);
  const propositions = about.propositionIds.flatMap(
    (id) => view.propositions.find((one) => one.id === id) ?? [],
  );
  const propositionId =
    picked?.key === about.key ? picked.propositionId || null : (propositions[0]?.id ?? null);

  const passageOf = ({ contributionId, start, end }: SimilarSentence): Passage => ({
    contributionId,
    start,
    end,
  });

  /** The words of an entry are chosen in the text, and this list stays as it is. */
  function choose(one: SimilarSentence, at: number, type: 'go-to-words' | 'look-at-words') {
    const { contributionId, start, end, paragraph } = one;
    hold(`words ${contributionId} ${start} ${end}`, `paragraph ${contributionId} ${paragraph}`);
    store.dispatch({ type, passage: passageOf(one), place: { list: 'similar', at } });
  }

  /** As in what is found: arrow keys choose the words, and a stance begins a position on them. */
  function onListKey(event: KeyboardEvent<HTMLOListElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || goBack(event)) return;
    const sentences = [
      ...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-sentence]'),
    ];
    const entry = event.target instanceof Element ? event.target.closest('li') : null;
    const at = sentences.findIndex((one) => entry?.contains(one));
    const begins = /^[1-5]$/.test(event.key) && !store.get().form;
    const last = sentences.length - 1;
    const to = begins ? at : goalOf(event.key, at, last);
    const one = found[to ?? -1];
    if (to === undefined || !one) return;
    if (!begins) event.preventDefault();
    sentences[to]?.focus();
    choose(one, to, 'look-at-words');
  }

  return (
    <section aria-label="Similar passages">
      <p className="small">
        Like {about.source === 'paragraph' ? 'the paragraph' : `the ${about.source}`}
        {speaker ? ` of ${speaker.name}` : ''}:{' '}
        <Words as="q" quoted={about.words}>
          {shorten(about.words, 24)}
        </Words>{' '}
        {lookAnew ? (
          <Button size="compact-xs" variant="subtle" onClick={lookAnew}>
            Look for what I am at now
          </Button>
        ) : null}
      </p>
      <NativeSelect
        mt="xs"
        size="xs"
        label="Use as evidence on"
        value={propositionId ?? ''}
        data={[
          ...propositions.map(({ id, text }) => ({ value: id, label: shorten(text, 14) })),
          { value: '', label: 'A proposition I choose in the form' },
        ]}
        onChange={(event) => {
          setPicked({ key: about.key, propositionId: event.currentTarget.value });
        }}
      />
      <p className="small soft" role="status">
        {index === null
          ? 'Reading the text…'
          : found.length === 0
            ? 'No other commentator uses these words. That does not say that nobody speaks of it.'
            : `${found.length === MOST ? `The ${MOST} nearest` : found.length} ${found.length === 1 ? 'passage shares' : 'passages share'} words with it. Whether they mean the same is yours to judge.`}
      </p>
      <ol
        className={classes.entries}
        onKeyDown={onListKey}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) store.dispatch({ type: 'leave-list' });
        }}
      >
        {found.slice(0, most).map((one, at) => (
          <SimilarEntry
            key={`${one.contributionId} ${one.paragraph}`}
            sentence={at === 0 ? first : undefined}
            found={one}
            turn={turns.get(one.contributionId)}
            propositionId={propositionId}
            onGo={() => choose(one, at, 'go-to-words')}
            onUse={() => {
              store.dispatch({ type: 'take-passage', passage: passageOf(one), propositionId });
              const { form } = store.get();
              hold(...(form ? [`form ${form.opened.key}`] : []));
            }}
          />
        ))}
      </ol>
      {found.length > most ? (
        <Button size="xs" variant="default" onClick={() => setMost(MOST)}>
          Show {found.length - most} more
        </Button>
      ) : null}
    </section>
  );
}

/** The entry that a key goes to from another; undefined where it goes to none. */
function goalOf(key: string, at: number, last: number): number | undefined {
  return new Map([
    ['ArrowDown', Math.min(last, at + 1)],
    ['ArrowUp', Math.max(0, at - 1)],
    ['Home', 0],
    ['End', last],
  ]).get(key);
}
