import path from 'node:path';

/** Programs of tests/setup that tests run as processes of their own. */
export const TEST_PROGRAMS = [
  'prepare-once',
  'programs/hold-folder',
  'programs/look-through-large',
  'programs/write-and-stop',
] as const;

/**
 * What Node is told so that it runs one of them, before the words that the program itself takes. A run of
 * the data tests has bundled them; else they are read from their sources, by the compiler's loader for
 * CommonJS: it is there in a third of the time that the other one takes.
 */
export function runsProgram(name: (typeof TEST_PROGRAMS)[number]): string[] {
  const bundled = process.env.COUNTERPOINT_TEST_PROGRAMS;
  return [
    '--conditions=react-server',
    ...(bundled ? [] : ['--require', 'tsx/cjs']),
    '--eval',
    `require(${JSON.stringify(bundled ? path.join(bundled, `${name}.cjs`) : `./tests/setup/${name}.ts`)})`,
  ];
}
