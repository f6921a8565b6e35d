import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * How a write fares, noted by the connection for the door: Prisma stands between them, and hands on
 * neither how long somebody is willing to wait nor whether what failed was taken back.
 */
export type Course = {
  /** Until when the write lock is waited for, by `performance.now`. */
  until: number;
  /**
   * - `waiting`: it has not begun, so nothing is written
   * - `open`: it has the write lock
   * - `undone`: it was taken back, so nothing is written
   * - `kept`: it is written
   * - `unknown`: whether it is written cannot be told
   */
  state: 'waiting' | 'open' | 'undone' | 'kept' | 'unknown';
  /** Why it may not be written, in words for a person; null: nothing known speaks against it. */
  refused: string | null;
  /** The topics that it says it touches (`raise.ts`); null where it does not say, which is everything. */
  touched: Set<string> | null;
};

/** How long the write lock is waited for where nobody says otherwise, in milliseconds. */
export const PATIENCE_MS = 15_000;

/** @param patience how long the write lock is waited for, in milliseconds */
export function newCourse(patience: number): Course {
  return { until: performance.now() + patience, state: 'waiting', refused: null, touched: null };
}

/**
 * The error of a write that was not done.
 *
 * @param why in words for a person
 */
export function refused(own: Course, why: string): Error {
  own.refused = why;
  return new Error(why);
}

const held = globalThis as typeof globalThis & {
  counterpointCourse?: AsyncLocalStorage<Course>;
};

/** The write that is under way where one asks. One for all bundles of the program. */
export const course: AsyncLocalStorage<Course> = held.counterpointCourse ?? new AsyncLocalStorage();
held.counterpointCourse = course;
