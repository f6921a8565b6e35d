// Works on a data folder in a process of its own, until it is killed or its input ends.
//   hold-folder.ts FOLDER serving ADDRESS | alone WHAT | TASK
import { announceRunning, withFolderLocked } from '@/lib/db/folder-lock';

const [, folder = '', how = '', words = ''] = process.argv;
const untilEnd = () => new Promise((resolve) => process.stdin.resume().once('end', resolve));
const ready = () => process.stdout.write('holds\n');

async function hold(): Promise<void> {
  if (how === 'alone') {
    await withFolderLocked(folder, words, () => {
      ready();
      return untilEnd();
    });
    return;
  }
  const address = how === 'serving' ? words : null;
  const held = await announceRunning(folder, { pid: process.pid, address, what: how });
  ready();
  await untilEnd();
  held.end();
}

hold().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(error.message);
    process.exit(1);
  },
);
