// Reads one file that a stranger made, in a process of its own, and ends. lib/reader starts it and says
// what it may take.
import { runTask } from './run-task';
import { readerTasks } from './tasks';

await runTask(readerTasks);
