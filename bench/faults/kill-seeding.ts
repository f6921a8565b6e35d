import { killAgain } from './killed-again';
import type { Kind } from './kind';
import { START } from './library';

/** A first start, which makes the library and puts the demonstration debates in. */
export const run: Kind = async ({ folder, rounds }) => [
  await killAgain({
    what: 'kill -9 in a first start',
    from: null,
    place: folder,
    program: START,
    rounds: rounds(20),
  }),
];
