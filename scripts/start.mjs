// `npm start`: sets up what is missing, says at each step what it does, and serves the app.
import { sideBySide, whenStopped } from './setup/stages.mjs';
import {
  buildApp,
  checkNode,
  choosePort,
  generateClient,
  installPackages,
  main,
  prepareDatabase,
  serve,
} from './setup/steps.mjs';

await main(async () => {
  checkNode();
  const port = await choosePort();
  await installPackages();
  await generateClient();
  // Neither needs the other, and neither fills two cores.
  await sideBySide([() => prepareDatabase(), (signal) => buildApp({ signal })], whenStopped());
  console.log('Starting …');
  const { child, address, gone } = await serve(port);
  console.log(
    `\nCounterpoint is ready: open ${address}\n(Ctrl+C stops it; what you entered stays.)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
  process.exit(await gone);
});
