// `npm start`: sets up what is missing, says at each step what it does, and serves the app.
import { exitCodeOf } from './setup/ready.mjs';
import { readFlags, refuseSharing } from './setup/sharing.mjs';
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
  refuseSharing(flags);
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
  const { address, gone, why } = await startServer(port, { signal: stopped });
  console.log(
    `\n${why ?? `Counterpoint is ready: open ${address}`}\n(Ctrl+C stops it; what you entered stays.)`,
  );
  process.exit(exitCodeOf(await gone, stopped.aborted));
});
