// Looks its library through as a server does after it has started, and prints what it then says on
// each page.
import { OWNER } from '@/lib/door/actor';
import { listUnsound, lookThroughLargeLibrary } from '@/lib/health/whole-check-data';

void lookThroughLargeLibrary(OWNER).then(() => {
  process.stdout.write(JSON.stringify(listUnsound()), () => process.exit(0));
});
