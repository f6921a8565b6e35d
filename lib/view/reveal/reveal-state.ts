/** How much is told of those who are revealed. */
export const tellings = ['nothing', 'reasons', 'words'] as const;
export type Telling = (typeof tellings)[number];

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
};

/** Slugs of the propositions, and ids of who is revealed on each. */
export type RevealDeck = { readonly slides: readonly string[]; readonly units: readonly string[] };

export type RevealCommand =
  | { readonly do: 'next' | 'back' | 'all' | 'none' | 'slide-after' | 'slide-before' | 'blank' }
  | { readonly do: 'show'; readonly unit: string }
  | { readonly do: 'go'; readonly slide: string }
  /** Runs the shortest, then the longer ones, then none. */
  | { readonly do: 'timer'; readonly now: number }
  | { readonly do: 'run'; readonly minutes: number; readonly now: number }
  | { readonly do: 'stop' }
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
};

/** A state as a deck can have it: what it names and the deck has not is left out. */
export function inDeck(state: RevealState, { slides, units }: RevealDeck): RevealState {
  const isThere = slides.includes(state.slide);
  const shown = isThere
    ? [...new Set(state.shown)].filter((unit) => units.includes(unit))
    : atStart.shown;
  return {
    ...state,
    slide: isThere ? state.slide : (slides[0] ?? ''),
    shown,
    told: shown.length === units.length ? state.told : 'nothing',
  };
}

/** Where a state stands among the slides, from 0. */
export function placeInDeck(state: RevealState, { slides }: RevealDeck): number {
  return Math.max(0, slides.indexOf(state.slide));
}

/** All of a slide. */
export function allOf(slide: string, { units }: RevealDeck): RevealState {
  return { ...atStart, slide, shown: units, told: 'words' };
}

/**
 * What a projector shows after a command. A blank screen comes back by whatever would reveal something, and
 * nothing is revealed by that. Forward and back again shows what was shown.
 */
export function reveal(before: RevealState, command: RevealCommand, deck: RevealDeck): RevealState {
  const state = inDeck(before, deck);
  switch (command.do) {
    case 'take':
      return inDeck(command.state, deck);
    case 'blank':
      return { ...state, blank: !state.blank };
    case 'run':
      return { ...state, timer: timerOf(command.minutes, command.now) };
    case 'stop':
      return { ...state, timer: null };
    case 'timer': {
      const minutes = timers[state.timer ? timers.indexOf(state.timer.minutes) + 1 : 0];
      return { ...state, timer: minutes === undefined ? null : timerOf(minutes, command.now) };
    }
    default:
      return state.blank ? { ...state, blank: false } : step(state, command, deck);
  }
}

function step(state: RevealState, command: RevealCommand, deck: RevealDeck): RevealState {
  const { slides, units } = deck;
  const at = placeInDeck(state, deck);
  const hidden = units.filter((unit) => !state.shown.includes(unit));
  const startOf = (place: number): RevealState => {
    const slide = slides[place];
    return slide === undefined ? state : { ...state, slide, shown: [], told: 'nothing' };
  };
  switch (command.do) {
    case 'show':
      return hidden.includes(command.unit)
        ? { ...state, shown: [...state.shown, command.unit] }
        : state;
    case 'all':
      return { ...state, shown: [...state.shown, ...hidden], told: 'words' };
    case 'none':
      return { ...state, shown: [], told: 'nothing' };
    case 'go':
      return startOf(slides.indexOf(command.slide));
    case 'slide-after':
      return startOf(at + 1);
    case 'slide-before':
      return startOf(at - 1);
    case 'next': {
      const [first] = hidden;
      if (first !== undefined) return { ...state, shown: [...state.shown, first] };
      const told = tellings[tellings.indexOf(state.told) + 1];
      return told === undefined ? startOf(at + 1) : { ...state, told };
    }
    case 'back': {
      const told = tellings[tellings.indexOf(state.told) - 1];
      if (told !== undefined) return { ...state, told };
      if (state.shown.length > 0) return { ...state, shown: state.shown.slice(0, -1) };
      const slide = slides[at - 1];
      return slide === undefined ? state : { ...state, slide, shown: units, told: 'words' };
    }
    default:
      return state;
  }
}

function timerOf(minutes: number, now: number): RevealTimer {
  return { minutes, ends: now + minutes * 60_000 };
}

/** What is left of a timer as it is read, "1:05"; "0:00" once it has ended. */
export function leftOf({ ends }: RevealTimer, now: number): string {
  const seconds = Math.max(0, Math.ceil((ends - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
