import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandTrouble } from './command';

type KnownOptions = NonNullable<ParseArgsConfig['options']>;

/** Every command says how it is used. */
const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads a command's words: its options, `--help` among them, and what else was named.
 *
 * @throws CommandTrouble where an option is not known or not given as it should be
 */
export function parseWords<const Options extends KnownOptions>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({
      args: joinNegative(args, options),
      options: { ...options, ...HELP },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CommandTrouble(error instanceof Error ? error.message : String(error));
  }
}

/** `--scale -2..2` as `--scale=-2..2`: a value that begins with a minus and a digit is no option. */
function joinNegative(args: readonly string[], options: KnownOptions): string[] {
  const joined: string[] = [];
  for (const [at, word] of args.entries()) {
    const before = args[at - 1] ?? '';
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-[\d.]/.test(word)) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

/** The values of a command's options. */
export type ValuesOf<Options extends KnownOptions> = ReturnType<
  typeof parseWords<Options>
>['values'];
