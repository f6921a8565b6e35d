/** Words that one slide has no room for, on so many more. */
export const wordPages = [
  ...(['words-2', 'words-3', 'words-4', 'words-5'] as const),
  ...(['words-6', 'words-7', 'words-8', 'words-9'] as const),
] as const;

/**
 * How much is told of those who are revealed. First as many reasons as stand beside the words, then all of them
 * where there are more, then the words; after the last slide's last comes the end.
 */
export const tellings = [
  ...(['nothing', 'reasons', 'all-reasons', 'words'] as const),
  ...wordPages,
  'end',
] as const;
export type Telling = (typeof tellings)[number];

/** Which page of the words a step shows, from 1; 0 where it shows none. */
export function pageOfWords(told: Telling): number {
  if (told === 'words' || told === 'end') return 1;
  const at = wordPages.indexOf(told as (typeof wordPages)[number]);
  return at < 0 ? 0 : at + 2;
}

/** A time that runs: how long it is, and when it ends, in ms since 1970. */
export type RevealTimer = { readonly minutes: number; readonly ends: number };

/** What a projector shows of its slides. */
export type RevealState = {
  /** Slug of the proposition; one that is not there means the first. */
  readonly slide: string;
  /** Ids of the units revealed, in the order in which they were. */
  readonly shown: readonly string[];
  /** Reasons and words come when all are revealed. */
  readonly told: Telling;
  readonly blank: boolean;
  readonly timer: RevealTimer | null;
  /** How a slide stood when it was left for the next one before its last step: a step back leads there. */
  readonly left: Pick<RevealState, 'slide' | 'shown' | 'told'> | null;
};

/** Slugs of the propositions, and ids of who is revealed on each. */
export type RevealDeck = {
  readonly slides: readonly string[];
  readonly units: readonly string[];
  /** By slug: what of a slide would show nothing, and is no step. More words than one slide has must be known of. */
  readonly untold?: Readonly<Record<string, readonly Telling[]>>;
};

export type RevealCommand =
  | { readonly do: 'next' | 'back' | 'all' | 'none' | 'slide-after' | 'slide-before' | 'blank' }
  | { readonly do: 'show'; readonly unit: string }
  | { readonly do: 'go'; readonly slide: string }
  /** Runs the shortest, then the longer ones, then none; one that is up, anew. */
  | { readonly do: 'timer' }
  | { readonly do: 'run'; readonly minutes: number }
  | { readonly do: 'stop' }
  /** The slides are others now: where they were before. */
  | { readonly do: 'change'; readonly from: RevealDeck }
  /** Another window shows this. */
  | { readonly do: 'take'; readonly state: RevealState };

/** In minutes. */
export const timers: readonly number[] = [1, 2, 5];

/** The first slide, with nothing revealed. */
export const atStart: RevealState = {
  slide: '',
  shown: [],
  told: 'nothing',
  blank: false,
  timer: null,
  left: null,
};

/** A state as a deck can have it: what it names and the deck has not is left out. */
export function inDeck(state: RevealState, deck: RevealDeck): RevealState {
  const { slides, units } = deck;
  const isThere = slides.includes(state.slide);
  const slide = isThere ? state.slide : (slides[0] ?? '');
  const shown = isThere
    ? [...new Set(state.shown)].filter((unit) => units.includes(unit))
    : atStart.shown;
  const told = tellings
    .slice(0, tellings.indexOf(state.told) + 1)
    .filter((one) => stepsOf(slide, deck).includes(one))
    .at(-1);
  return {
    ...state,
    slide,
    shown,
    told: shown.length === units.length ? (told ?? 'nothing') : 'nothing',
  };
}

/** Where a state stands among the slides, from 0. */
export function placeInDeck(state: Pick<RevealState, 'slide'>, { slides }: RevealDeck): number {
  return Math.max(0, slides.indexOf(state.slide));
}

/** A slide at its last step. */
export function allOf(slide: string, deck: RevealDeck): RevealState {
  return { ...atStart, slide, shown: deck.units, told: lastOf(slide, deck) };
}

/** What is told of a slide, one after the other: what would show nothing is left out, the last slide has an end. */
function stepsOf(slide: string, { slides, untold }: RevealDeck): Telling[] {
  return tellings.filter(
    (told) =>
      told === 'nothing' ||
      (told === 'end'
        ? slide === slides.at(-1)
        : !(untold?.[slide] ?? wordPages).some((one) => one === told)),
  );
}

/** What is told of a slide last. */
function lastOf(slide: string, deck: RevealDeck): Telling {
  return stepsOf(slide, deck).findLast((told) => told !== 'end') ?? 'nothing';
}

/** As much as can be told at once with nothing left out before it: where words hide reasons, all reasons. */
function wholeOf(slide: string, deck: RevealDeck): Telling {
  const steps = stepsOf(slide, deck);
  return (
    (['all-reasons', 'words', 'reasons'] as const).find((told) => steps.includes(told)) ?? 'nothing'
  );
}

/**
 * What a projector shows after a command. A blank screen comes back by whatever would reveal something, and
 * nothing is revealed by that. Forward and back again shows what was shown. A timer that is up goes with any step.
 *
 * @param now in ms since 1970
 */
export function reveal(
  before: RevealState,
  command: RevealCommand,
  deck: RevealDeck,
  now = 0,
): RevealState {
  if (command.do === 'change') return inChangedDeck(before, command.from, deck);
  const state = inDeck(before, deck);
  switch (command.do) {
    case 'take':
      return inDeck(command.state, deck);
    case 'blank':
      return { ...state, blank: !state.blank };
    case 'run':
      return { ...state, timer: timerOf(command.minutes, now) };
    case 'stop':
      return { ...state, timer: null };
    case 'timer':
      return { ...state, timer: timerAfter(state.timer, now) };
    default: {
      const timer = state.timer && isUp(state.timer, now) ? null : state.timer;
      return { ...(state.blank ? { ...state, blank: false } : step(state, command, deck)), timer };
    }
  }
}

/** Where the slide of a state is gone, the one that came after it, else the one before. */
function inChangedDeck(state: RevealState, from: RevealDeck, deck: RevealDeck): RevealState {
  if (deck.slides.includes(state.slide)) return inDeck(state, deck);
  const at = placeInDeck(state, from);
  const isKept = (slide: string) => deck.slides.includes(slide);
  const slide =
    from.slides.slice(at).find(isKept) ?? from.slides.slice(0, at).findLast(isKept) ?? '';
  return inDeck({ ...state, slide, shown: [], told: 'nothing' }, deck);
}

function step(state: RevealState, command: RevealCommand, deck: RevealDeck): RevealState {
  const { slides, units } = deck;
  const at = placeInDeck(state, deck);
  const hidden = units.filter((unit) => !state.shown.includes(unit));
  const steps = stepsOf(state.slide, deck);
  const startOf = (place: number): RevealState => {
    const slide = slides[place];
    return slide === undefined
      ? state
      : { ...state, slide, shown: [], told: 'nothing', left: null };
  };
  const left = { slide: state.slide, shown: state.shown, told: state.told };
  const end: RevealState = { ...state, shown: [...state.shown, ...hidden], told: 'end', left };
  switch (command.do) {
    case 'show':
      return hidden.includes(command.unit)
        ? { ...state, shown: [...state.shown, command.unit] }
        : state;
    case 'all': {
      const whole = wholeOf(state.slide, deck);
      const isPast = state.told !== 'end' && steps.indexOf(state.told) > steps.indexOf(whole);
      return {
        ...state,
        shown: [...state.shown, ...hidden],
        told: isPast ? state.told : whole,
      };
    }
    case 'none':
      return { ...state, shown: [], told: 'nothing' };
    case 'go':
      return startOf(slides.indexOf(command.slide));
    case 'slide-after':
      if (at < slides.length - 1) return { ...startOf(at + 1), left };
      return state.told === 'end' ? state : end;
    case 'slide-before':
      return startOf(state.told === 'end' ? at : at - 1);
    case 'next': {
      const [first] = hidden;
      if (first !== undefined) return { ...state, shown: [...state.shown, first] };
      const told = steps[steps.indexOf(state.told) + 1];
      return told === undefined ? startOf(at + 1) : { ...state, told };
    }
    case 'back': {
      const isEnd = state.told === 'end';
      const isFirst = !isEnd && state.told === 'nothing' && state.shown.length === 0;
      if (state.left && (isEnd || isFirst) && state.left.slide === slides[isEnd ? at : at - 1]) {
        return inDeck({ ...state, ...state.left, left: null }, deck);
      }
      const told = steps[steps.indexOf(state.told) - 1];
      if (told !== undefined) return { ...state, told };
      if (state.shown.length > 0) return { ...state, shown: state.shown.slice(0, -1) };
      const slide = slides[at - 1];
      return slide === undefined
        ? state
        : { ...state, slide, shown: units, told: lastOf(slide, deck), left: null };
    }
    default:
      return state;
  }
}

function timerOf(minutes: number, now: number): RevealTimer {
  return { minutes, ends: now + minutes * 60_000 };
}

function timerAfter(timer: RevealTimer | null, now: number): RevealTimer | null {
  if (timer && isUp(timer, now)) return timerOf(timer.minutes, now);
  const minutes = timers[timer ? timers.indexOf(timer.minutes) + 1 : 0];
  return minutes === undefined ? null : timerOf(minutes, now);
}

/** Whether the time of a timer is up. */
export function isUp({ ends }: RevealTimer, now: number): boolean {
  return now >= ends;
}

/** What is left of a timer as it is read, "1:05"; "0:00" once it has ended. */
export function leftOf({ ends }: RevealTimer, now: number): string {
  const seconds = Math.max(0, Math.ceil((ends - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
