import { Givers, WhichWords } from '@/components/debates/present/reveal/givers';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords, Words } from '@/components/ui/words/words';
import type { Revealed } from '@/lib/view/reveal/revealed';
import type { RevealedCard, RevealedVoice } from '@/lib/view/reveal/revealed-cards';
import { absenceLabel } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import { besideQuotation } from '@/lib/words/in-words-of';
import { nameList } from '@/lib/words/name-list';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './reveal.module.css';

/** So many marks in one place stand above their names, and so many beside them, one a line; fewer beside reasons. */
const MOST_NAMED = 5;
const MOST_NAMED_TOLD = 2;
const MOST_IN_LINES = 10;
const MOST_IN_LINES_TOLD = 5;
/** More than these are small, and their number stands with them. */
const MOST_LEGIBLE = 24;
/** So few cards have the room for larger type. */
const FEW_CARDS = 3;
/** So many are drawn. */
const MOST_MARKS = 120;

/** A proposition with its question, the spectrum under it, and what is revealed by now. */
export function RevealSlide({
  title,
  proposition,
  question,
  revealed,
  onShow,
}: {
  /** Of the debate. */
  title: string;
  proposition: string;
  question: string;
  revealed: Revealed;
  /** Reveals who has a name, which is a button then; without it nothing can be pressed. */
  onShow?: (unit: string) => void;
}) {
  const { units, columns, absent, cards } = revealed;
  const isTold = cards.length > 0;
  return (
    <div className={classes.slide} data-told={isTold}>
      <Words as="p" className={classes.debate}>
        {title}
      </Words>
      <Words as="h2" className={classes.proposition}>
        {proposition}
      </Words>
      <Words as="p" className={classes.asked}>
        {question}
      </Words>
      <ul className={classes.spectrum} aria-label="Stances">
        {columns.map(({ stance, voices, isEmpty }) => (
          <li key={stance} className={classes.column}>
            <span className={classes.stance}>{stanceWords(stance)}</span>
            <span className={classes.marks} data-how={howMarked(voices.length, isTold)}>
              {voices.slice(0, MOST_MARKS).map((voice) => (
                <Mark
                  key={voice.commentator.id}
                  voice={voice}
                  how={howMarked(voices.length, isTold)}
                />
              ))}
              {voices.length > MOST_IN_LINES ? <b>{voices.length} in all</b> : null}
              {isEmpty ? <span className={classes.nobody}>nobody</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {absent.map(({ why, names }) => (
        <p key={why} className={classes.absent}>
          {names.length === 0
            ? `${absenceLabel(why)}: nobody`
            : `${absenceLabel(why)}: ${nameList(names, 12)}`}
        </p>
      ))}
      {isTold ? (
        <ul
          className={classes.cards}
          data-few={cards.length <= FEW_CARDS}
          aria-label="Why, and in their words"
        >
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      ) : null}
      {units.every(({ isShown }) => isShown) ? null : (
        <ul className={classes.units} aria-label="To be revealed">
          {units.some(({ unit }) => unit.commentator === null) ? (
            <li className={classes.nobody}>They are many, and come by what they say:</li>
          ) : null}
          {units.map(({ unit, isShown }) => (
            <li key={unit.id} data-shown={isShown}>
              {onShow ? (
                <button
                  type="button"
                  aria-pressed={isShown}
                  aria-keyshortcuts={unit.key}
                  onClick={() => onShow(unit.id)}
                >
                  <kbd aria-hidden="true">{unit.key}</kbd>{' '}
                  <span title={unit.label}>{unit.label}</span>
                  {isShown ? <small aria-hidden="true">shown</small> : null}
                </button>
              ) : (
                unit.label
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type HowMarked = 'named' | 'lines' | 'bare' | 'small';

/** How marks stand where a stance has so many; where reasons are told, these have the room. */
function howMarked(count: number, isTold: boolean): HowMarked {
  if (count <= (isTold ? MOST_NAMED_TOLD : MOST_NAMED)) return 'named';
  if (count <= (isTold ? MOST_IN_LINES_TOLD : MOST_IN_LINES)) return 'lines';
  return count <= MOST_LEGIBLE ? 'bare' : 'small';
}

const SIZES: Record<HowMarked, number> = { named: 38, lines: 22, bare: 28, small: 16 };

function Mark({ voice, how }: { voice: RevealedVoice; how: HowMarked }) {
  const { commentator, implied } = voice;
  const isNamed = how === 'named' || how === 'lines';
  return (
    <span className={classes.mark} title={commentator.name}>
      <CommentatorMark
        index={commentator.index}
        initials={commentator.initials}
        implied={implied}
        size={SIZES[how]}
      />
      <span className={isNamed ? classes.name : 'visually-hidden'}>{commentator.name}</span>
      {implied ? <small className={isNamed ? undefined : 'visually-hidden'}>implied</small> : null}
    </span>
  );
}

function Card({ card }: { card: RevealedCard }) {
  const { title, voices, stance, reasons, moreReasons, words } = card;
  const { quoted } = useWords();
  const [first, ...others] = voices;
  const isGroup = others.length > 0 || first?.commentator.name !== title;
  return (
    <li className={classes.card} data-group={isGroup}>
      <p className={classes.who}>
        {first && !isGroup ? (
          <CommentatorMark
            index={first.commentator.index}
            initials={first.commentator.initials}
            implied={first.implied}
            size={20}
          />
        ) : null}
        <b>{title}</b>
        {isGroup ? null : `: ${stanceWords(stance)}${first?.implied ? ', implied' : ''}`}
      </p>
      {reasons.map(({ text, beside, by }) => (
        <p key={text}>
          {beside === '' ? null : <small className={classes.more}>{beside}: </small>}
          <Words as="span">{text}</Words>
          <Givers voices={by} />
        </p>
      ))}
      {moreReasons > 0 ? (
        <p className={classes.more}>
          {reasons.length === 0
            ? `${countOf(moreReasons, 'reason')}, shown before`
            : `and ${moreReasons} more ${moreReasons === 1 ? 'reason' : 'reasons'}`}
        </p>
      ) : null}
      {words.map((one) => {
        const beside = [isGroup ? one.name : '', besideQuotation(one)].filter(Boolean).join(', ');
        return (
          <p key={`${one.name} ${one.words}`} className={classes.words}>
            {one.quoted ? (
              <q {...quoted(one.words)}>{one.words}</q>
            ) : (
              <Words as="span">{one.words}</Words>
            )}
            {beside === '' ? null : <small>{beside}</small>}
          </p>
        );
      })}
      <WhichWords card={card} />
    </li>
  );
}
