// One start's work on the database, in a process of its own as at a start (`startOn` says how it is
// run). Prints what it did, said, or failed with as JSON.
import path from 'node:path';
import { prepareDatabase } from '@/lib/db/prepare';
import { decideLog } from '@/scripts/decide-log';

const [, folder = '', migrations = 'prisma/migrations'] = process.argv;
const said: string[] = [];
const url = `file:${path.join(folder, 'counterpoint.db')}`;
prepareDatabase(folder, url, path.resolve(migrations), (line) => said.push(line), decideLog)
  .then(
    (done) => ({ ...done, error: null }),
    (error: Error) => ({ isNew: false, applied: [], error: error.message }),
  )
  .then((told) => process.stdout.write(JSON.stringify({ ...told, said }), () => process.exit(0)));
