// What the launcher starts: the command that the process's words name.
import { runTerminal } from './terminal';

// What is written of a library is its owner's alone.
process.umask(0o077);
process.exitCode = await runTerminal(process.argv.slice(2));
