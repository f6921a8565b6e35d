'use client';

import { useState } from 'react';
import { useOnSlide } from '@/components/charts/slide-context';
import { Sentence } from '@/components/debates/sentences/sentence';
import { useSentences } from '@/components/debates/sentences/use-sentences';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { useWords, Words } from '@/components/ui/words/words';
import { AS_ABOVE, type Voice } from '@/lib/view/ground/ground';
import type { FoundOtherwise } from '@/lib/view/otherwise';
import { readOtherwiseWords } from '@/lib/view/otherwise-words';
import type { Quotation } from '@/lib/view/quotations';
import { alsoGiven, sharedInShort } from '@/lib/view/reasons/shared-reason-words';
import type { CommentatorView, DebateHead, SourceView } from '@/lib/view/view';
import { besideQuotation } from '@/lib/words/in-words-of';
import { isolated } from '@/lib/words/isolated';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './ground-lists.module.css';

/** One side's voice: who, where they stand, a reason of theirs, and their words, with the sentence around. */
export function GroundVoice({
  voice: { position, words, reason, asAbove },
  commentator,
  commentatorsById,
  otherwise,
  debate,
  source,
}: {
  voice: Voice;
  commentator: CommentatorView;
  commentatorsById: ReadonlyMap<string, CommentatorView>;
  /** What others who read the debate find of this commentator there, where it is something else. */
  otherwise: readonly FoundOtherwise[];
  debate: DebateHead;
  source: SourceView | null;
}) {
  const isImplied = position.explicitness === 'implied';
  return (
    <li className={classes.voice}>
      <CommentatorMark
        index={commentator.index}
        initials={commentator.initials}
        implied={isImplied}
        size={22}
      />
      <div>
        <p>
          <b>{isolated(commentator.name)}</b> {stanceHeld(position)}
          {asAbove ? AS_ABOVE : null}
          {readOtherwiseWords(otherwise)}
        </p>
        {reason && !asAbove ? (
          <p className={classes.reason}>
            <Words as="span">{reason.text}</Words>
            {reason.shared ? (
              <span className={classes.shared} title={alsoGiven(reason.shared, commentatorsById)}>
                {' '}
                ({sharedInShort(reason.shared, (id) => commentatorsById.get(id)?.name ?? '')})
              </span>
            ) : null}
          </p>
        ) : null}
        {words?.quotation ? (
          <VoiceWords
            words={words.words}
            quotation={words.quotation}
            propositionId={position.propositionId}
            debate={debate}
            source={source}
          />
        ) : words ? (
          <Words as="p" className={classes.summary}>
            {words.words}
          </Words>
        ) : null}
      </div>
    </li>
  );
}

/** Quoted words; where the text is stored they unfold the sentence that they stand in. */
function VoiceWords({
  words,
  quotation,
  propositionId,
  debate,
  source,
}: {
  words: string;
  quotation: Quotation;
  propositionId: string;
  debate: DebateHead;
  source: SourceView | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const { quoted } = useWords();
  const canUnfold = debate.hasText && quotation.inText;
  const beside = besideQuotation(quotation);
  const marked = (
    <q className={classes.quote} {...quoted(words)}>
      {words}
    </q>
  );
  return (
    <>
      <p>
        {canUnfold ? (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {marked}
          </button>
        ) : (
          marked
        )}
        {beside ? <span className="small"> {beside}</span> : null}
      </p>
      {isOpen ? (
        <SentenceAround
          quotation={quotation}
          propositionId={propositionId}
          debate={debate}
          source={source}
        />
      ) : null}
    </>
  );
}

function SentenceAround({
  quotation,
  propositionId,
  debate,
  source,
}: {
  quotation: Quotation;
  propositionId: string;
  debate: DebateHead;
  source: SourceView | null;
}) {
  const { answer, retry } = useSentences(debate, propositionId);
  const onSlide = useOnSlide();
  if (answer === 'waiting') return <p role="status">Fetching the sentence …</p>;
  if (answer === 'failed') {
    return (
      <p role="alert">
        The sentence could not be fetched.{' '}
        <button type="button" className={classes.all} onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  const parts = answer[quotation.evidenceId];
  return (
    <div className={classes.around}>
      {parts ? <Sentence parts={parts} /> : <p>The text no longer has these words.</p>}
      <QuotationPlace
        quotation={quotation}
        slug={debate.slug}
        source={source}
        reading={debate.otherReading?.id}
        plain={onSlide}
      />
    </div>
  );
}
