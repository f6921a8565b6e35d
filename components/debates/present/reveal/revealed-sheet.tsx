import { RevealSlide } from '@/components/debates/present/reveal/reveal-slide';
import { useRevealed } from '@/components/debates/present/reveal/use-revealed';
import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import { allOf, type RevealDeck } from '@/lib/view/reveal/reveal-state';
import { WORDS_ON_SHEET } from '@/lib/view/reveal/revealed-cards';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** A slide with all of it revealed, for paper. */
export function RevealedSheet({
  view,
  item,
  units,
  deck,
  shown,
}: {
  view: DebateView;
  item: RevealItem;
  units: readonly RevealUnit[];
  deck: RevealDeck;
  shown: readonly CommentatorView[];
}) {
  const { proposition } = item.facts;
  const whole = allOf(proposition.slug, deck);
  const revealed = useRevealed(view, item, whole, units, shown, {
    wordsOfGroup: WORDS_ON_SHEET,
  });
  return revealed ? (
    <RevealSlide
      title={view.debate.title}
      proposition={proposition.text}
      question={item.question}
      revealed={revealed}
    />
  ) : null;
}
