// What the launcher starts: the command that the process's words name.
import { runTerminal } from './terminal';

process.exitCode = await runTerminal(process.argv.slice(2));
