import { Button } from '@mantine/core';
import { Givers, WhichWords } from '@/components/debates/present/reveal/givers';
import { useWords, Words } from '@/components/ui/words/words';
import { pageOfWords, type RevealState } from '@/lib/view/reveal/reveal-state';
import type { Revealed } from '@/lib/view/reveal/revealed';
import type { RevealedCard } from '@/lib/view/reveal/revealed-cards';
import { capital } from '@/lib/words/capital';
import { besideQuotation } from '@/lib/words/in-words-of';
import classes from './leader-view.module.css';

/** So many names are said where a stance stands; see `revealed`. */
const MOST_LISTED = 6;

/** Who is revealed, and what each holds, with reasons and words: a leader needs them while the class guesses. */
export function WhoHoldsWhat({
  all,
  state,
  onShow,
}: {
  /** The slide as its last step shows it. */
  all: Revealed;
  state: RevealState;
  onShow: (unit: string) => void;
}) {
  /** Whether it is one commentator with a stance, or a group. */
  const holds = ({ unit: { commentator } }: Revealed['units'][number]) =>
    commentator === null ||
    all.columns.some(({ voices }) => voices.some((one) => one.commentator.id === commentator.id));
  const isTold = (told: boolean) => (told ? 'shown' : 'hidden');
  return (
    <>
      <h3>Who holds what</h3>
      <p className="soft">
        {all.cards.some(({ reasons }) => reasons.length > 0)
          ? `Reasons ${isTold(state.told !== 'nothing')}, `
          : 'No reasons are given, '}
        {all.cards.some(({ words }) => words.length > 0)
          ? `words ${isTold(pageOfWords(state.told) > 0)}.`
          : 'no words are quoted.'}
      </p>
      <ul className={classes.units} aria-label="Who is revealed">
        {[...all.units.filter(holds), ...all.units.filter((one) => !holds(one))].map((one) => {
          const { unit, said } = one;
          const isShown = state.shown.includes(unit.id);
          const card = all.cards.find(({ id }) => id === (unit.commentator?.id ?? unit.id));
          return (
            <li key={unit.id} className={holds(one) ? undefined : classes.quiet}>
              <Button
                size="xs"
                variant={isShown ? 'filled' : 'default'}
                aria-label={`Reveal ${unit.label}`}
                aria-pressed={isShown}
                aria-keyshortcuts={unit.key}
                onClick={() => onShow(unit.id)}
              >
                {unit.key}
              </Button>
              <div>
                <b>{unit.label}</b>: {said}
                {card ? <Card card={card} isGroup={unit.commentator === null} /> : null}
              </div>
              <span className="soft">{isTold(isShown)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Card({
  card: { voices, reasons, words, ...card },
  isGroup,
}: {
  card: RevealedCard;
  isGroup: boolean;
}) {
  const { quoted } = useWords();
  return (
    <div className={classes.said}>
      {isGroup && voices.length > MOST_LISTED ? (
        <details>
          <summary>All {voices.length}</summary>
          <p>{voices.map(({ commentator }) => commentator.name).join(', ')}</p>
        </details>
      ) : null}
      {reasons.map(({ text, beside, by }) => (
        <p key={text}>
          {beside === '' ? 'Because' : capital(beside)}: <Words as="span">{text}</Words>
          <Givers voices={by} />
        </p>
      ))}
      {words.map((one) => {
        const beside = [isGroup ? one.name : '', besideQuotation(one)].filter(Boolean).join(', ');
        return (
          <p key={`${one.name} ${one.words}`}>
            {one.quoted ? (
              <q {...quoted(one.words)}>{one.words}</q>
            ) : (
              <Words as="span">{one.words}</Words>
            )}
            {beside === '' ? null : <small> {beside}</small>}
          </p>
        );
      })}
      <WhichWords card={{ words, ...card }} />
    </div>
  );
}
