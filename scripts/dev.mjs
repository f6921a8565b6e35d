// `npm run dev`: the same set-up without the build, then Next's development server.
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  checkNode,
  choosePort,
  generateClient,
  installPackages,
  main,
  prepareDatabase,
  root,
  Trouble,
} from './setup/steps.mjs';

await main(async () => {
  checkNode();
  if (process.env.HOST || process.env.PUBLIC_URL)
    throw new Trouble(
      'npm run dev serves this machine alone: unset HOST and PUBLIC_URL, or share with npm start.',
    );
  const port = await choosePort();
  await installPackages({ forTests: true });
  await generateClient();
  await prepareDatabase();
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/next/dist/bin/next'),
      'dev',
      '-H',
      '127.0.0.1',
      '-p',
      String(port),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
});
