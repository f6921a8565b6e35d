// `npm start`: sets up what is missing, says at each step what it does, and serves the app.

import { choosePlace, findPlaces, watchPlace } from './setup/network.mjs';
import { exitCodeOf } from './setup/ready.mjs';
import { qrCode, readFlags, refuseBoth, settingsOf } from './setup/sharing.mjs';
import { sideBySide, whenStopped } from './setup/stages.mjs';
import {
  buildApp,
  checkNode,
  choosePort,
  generateClient,
  installPackages,
  main,
  prepareDatabase,
  startServer,
} from './setup/steps.mjs';

await main(async () => {
  checkNode();
  const flags = readFlags(process.argv.slice(2));
  refuseBoth(flags);
  const shared = flags.share ? choosePlace(await findPlaces(), flags.address) : null;
  const port = await choosePort();
  await installPackages();
  await generateClient();
  const stopped = whenStopped();
  // Neither needs the other, and neither fills two cores.
  await sideBySide(
    [() => prepareDatabase({}, { serves: true }), (signal) => buildApp({ signal })],
    stopped,
  );
  console.log('Starting …');
  const env = shared ? settingsOf(shared.address, port) : {};
  const { address, gone, why, said } = await startServer(port, { env, signal: stopped });
  const open = env.PUBLIC_URL ?? (process.env.PUBLIC_URL || address);
  console.log(`\n${why ?? `Counterpoint is ready: open ${open}`}`);
  if (shared && why === null) {
    for (const line of [...shared.lines, await qrCode(open)]) console.log(line);
    watchPlace(shared.address, (line) => console.log(`\n${line}`));
  }
  for (const line of said) console.log(line);
  console.log('(Ctrl+C stops it; what you entered stays.)');
  process.exit(exitCodeOf(await gone, stopped.aborted));
});
