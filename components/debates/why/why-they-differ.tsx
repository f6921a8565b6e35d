import type { ReactNode } from 'react';
import type { WhyShown } from '@/components/debates/why/why-on-slides';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { QuotationPlace } from '@/components/ui/quotation-place';
import { Words } from '@/components/ui/words/words';
import type { ReasonFields } from '@/lib/positions/position';
import type { sourceOfWords } from '@/lib/view/quotations';
import { type GivenReason, type WhySide, whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import type { WhyVoice } from '@/lib/view/reasons/why-voices';
import { countOf } from '@/lib/words/format-count';
import { GRANTED } from '@/lib/words/granted-words';
import { nameList } from '@/lib/words/name-list';
import { stanceHeld } from '@/lib/words/position-words';
import classes from './why-they-differ.module.css';

type WhyReason = ReasonFields & { readonly id: string };

const TITLES = { 1: 'For it', [-1]: 'Against it' } as const;
/** The reasons that would be expected on a side; another is said to be one. */
const USUAL = { 1: 'for', [-1]: 'against' } as const;

/**
 * Why commentators differ on a proposition: the reasons of either side with their words and who gives them,
 * what both sides give, and where one side comes to its conclusion from different reasons.
 */
export function WhyTheyDiffer({
  slug,
  source,
  reading,
  heading: Heading = 'h3',
  leading = 1,
  onSlide = false,
  ...given
}: ({ voices: readonly WhyVoice[]; reasons: readonly WhyReason[] } | { why: WhyShown }) & {
  /** Of the debate. */
  slug: string;
  source: Parameters<typeof sourceOfWords>[1];
  /** That their words are of, where it is not the reference one. */
  reading?: string | undefined;
  heading?: 'h3' | 'h4' | 'h5';
  /** The side that comes first: 1 those for it; −1 where positions above stand in another order. */
  leading?: 1 | -1;
  /** Whether it stands on a slide, which nothing leaves. */
  onSlide?: boolean;
}) {
  const {
    sides: all,
    ofBoth,
    undecided,
  } = 'why' in given ? given.why : whyTheyDiffer(given.voices, given.reasons);
  const sides = leading === 1 ? all : [...all].reverse();
  const said = (
    given: GivenReason<WhyVoice, WhyReason>,
    sign: WhySide<WhyVoice, WhyReason>['sign'] | 0,
  ) => (
    <Reason
      key={given.reason.id}
      given={given}
      sign={sign}
      slug={slug}
      source={source}
      reading={reading}
      onSlide={onSlide}
    />
  );
  return (
    <div className={classes.why}>
      {ofBoth.map(({ reason, affirming, rejecting }) => (
        <section key={reason.id} className={classes.both}>
          <Heading className={classes.flag}>Shared reason, opposite conclusion</Heading>
          <Words as="p">{reason.text}</Words>
          <div className={classes.sides}>
            {(leading === 1 ? [affirming, rejecting] : [rejecting, affirming]).map((givers) => (
              <Givers
                key={givers[0]?.id}
                givers={givers}
                reasonId={reason.id}
                slug={slug}
                source={source}
                reading={reading}
                onSlide={onSlide}
              />
            ))}
          </div>
        </section>
      ))}
      <div className={classes.sides}>
        {sides.map((side) => (
          <section key={side.sign}>
            <Heading className={classes.side}>
              {TITLES[side.sign]}: <Names voices={side.voices} onSlide={onSlide} />
            </Heading>
            {side.differentReasons.length > 0 ? (
              <p className={classes.flag}>
                Same conclusion, different reasons
                {onSlide && side.differentReasons.length > MOST_PAIRS
                  ? null
                  : `: ${pairsOf(side.differentReasons)}`}
              </p>
            ) : null}
            {side.reasons.length > 0 ? (
              <ul className={classes.reasons}>
                {side.reasons.map((given) => said(given, side.sign))}
              </ul>
            ) : null}
            {side.reasons.length === 0 && side.withoutReason.length === 0 ? (
              <p className={classes.quiet}>No other reason recorded.</p>
            ) : null}
            {side.withoutReason.length > 0 ? (
              <p className={classes.quiet}>
                No reason recorded:{' '}
                {onSlide && side.withoutReason.length > MOST_ON_SLIDE
                  ? countOf(side.withoutReason.length, 'commentator')
                  : nameList(
                      side.withoutReason.map(({ name }) => name),
                      onSlide ? MOST_ON_SLIDE : 8,
                    )}
                .
              </p>
            ) : null}
          </section>
        ))}
      </div>
      {undecided.length > 0 ? (
        <section>
          <Heading className={classes.side}>Mixed, and why</Heading>
          <ul className={classes.reasons}>{undecided.map((given) => said(given, 0))}</ul>
        </section>
      ) : null}
    </div>
  );
}

/** So many pairs are named; of more the reasons below show it. */
const MOST_PAIRS = 3;

/** "Ann and Ben; Ann and Cleo". */
function pairsOf(pairs: readonly (readonly [WhyVoice, WhyVoice])[]): string {
  const named = pairs.slice(0, MOST_PAIRS).map(([one, other]) => `${one.name} and ${other.name}`);
  const more = pairs.length - named.length;
  return [...named, ...(more > 0 ? [countOf(more, 'more pair')] : [])].join('; ');
}

type Place = {
  slug: string;
  source: Parameters<typeof sourceOfWords>[1];
  reading: string | undefined;
  onSlide: boolean;
};

/** A reason once, with who gives it and in which words. */
function Reason({
  given: { reason, givers },
  sign,
  ...place
}: { given: GivenReason<WhyVoice, WhyReason>; sign: 1 | -1 | 0 } & Place) {
  return (
    <li>
      <p>
        {sign !== 0 && USUAL[sign] === reason.direction ? null : (
          <span className={classes.quiet}>
            {sign === 0 ? `a reason ${reason.direction} it` : GRANTED}:{' '}
          </span>
        )}
        <Words as="span">{reason.text}</Words>
      </p>
      <Givers givers={givers} reasonId={reason.id} {...place} />
    </li>
  );
}

/** Who gives a reason, each with the words that show it. */
function Givers({
  givers,
  reasonId,
  slug,
  source,
  reading,
  onSlide,
}: { givers: readonly WhyVoice[]; reasonId: string } & Place) {
  return (
    <ul className={classes.givers}>
      {givers.map((voice) => {
        const shown = voice.quotations.filter((quotation) => quotation.reasonId === reasonId);
        return (
          <li key={voice.id}>
            <Who voice={voice}>{voice.name}</Who>{' '}
            <span className={classes.quiet}>{stanceHeld(voice)}</span>
            {shown.map((quotation) => (
              <Words key={quotation.evidenceId} as="blockquote" quoted={quotation.words}>
                “{quotation.words}”{' '}
                <QuotationPlace
                  quotation={quotation}
                  slug={slug}
                  source={source}
                  reading={reading}
                  plain={onSlide}
                />
              </Words>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** More names than these in a heading nobody reads. */
const MOST_NAMED = 6;

/** On a slide, where nothing opens more, all are named up to so many; of more only the number stands. */
const MOST_ON_SLIDE = 16;

function Names({ voices, onSlide }: { voices: readonly WhyVoice[]; onSlide: boolean }) {
  if (onSlide && voices.length > MOST_ON_SLIDE) return countOf(voices.length, 'commentator');
  const most = onSlide ? MOST_ON_SLIDE : MOST_NAMED;
  return (
    <>
      {voices.slice(0, most).map((voice) => (
        <span key={voice.id}>
          <Who voice={voice}>{voice.name}</Who>
        </span>
      ))}
      {voices.length > most ? `and ${voices.length - most} more` : null}
    </>
  );
}

function Who({ voice, children }: { voice: WhyVoice; children: ReactNode }) {
  return (
    <>
      <CommentatorMark
        index={voice.index}
        initials={voice.initials}
        implied={voice.explicitness === 'implied'}
        size={20}
      />{' '}
      {children}
    </>
  );
}
