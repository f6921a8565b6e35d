// Our TypeScript programs as one file each: to read one from its sources takes Node, with the compiler's
// loader, half a second and more of processor at every start.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** The oldest Node on which Counterpoint runs. */
export const OLDEST_NODE = [20, 19];

/** How every program is built: from where, to where, for which Node. */
const built = (programs, folder, end) => ({
  bundle: true,
  platform: 'node',
  target: `node${OLDEST_NODE.join('.')}`,
  logLevel: 'warning',
  entryPoints: Object.entries(programs).map(([out, file]) => ({ in: path.join(root, file), out })),
  outdir: folder,
  outExtension: { '.js': end },
});

/**
 * Bundles programs of the built app; packages stay where they are installed.
 *
 * @param programs what each is called, without its end, and its source
 * @param folder where they go, as `NAME.mjs`
 */
export async function bundlePrograms(programs, folder) {
  const { build } = await import('esbuild');
  await build({
    ...built(programs, folder, '.mjs'),
    format: 'esm',
    // What a program loads only when it is asked for stays apart.
    splitting: true,
    packages: 'external',
  });
}

/** What is not a script, or finds its own files beside it. */
const NOT_BUNDLED = ['libsql', '@libsql/*', '@prisma/schema-engine-wasm', 'esbuild', 'tsx'];

/** A source that finds files beside it goes on to find them there. */
const sourcesStay = {
  name: 'sources-stay',
  setup(build) {
    build.onLoad({ filter: /\/(lib|scripts|tests)\/.*\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta.url')) return null;
      const url = JSON.stringify(pathToFileURL(file).href);
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/**
 * Bundles programs of the tests with the packages that they use, for as long as the sources stand where
 * they stand now.
 *
 * @param programs what each is called, without its end, and its source
 * @param folder where they go, as `NAME.cjs`: within the repository, for what is not bundled is found
 *   from there
 */
export async function bundleTestPrograms(programs, folder) {
  const { build } = await import('esbuild');
  await build({
    ...built(programs, folder, '.cjs'),
    format: 'cjs',
    conditions: ['react-server'],
    external: NOT_BUNDLED,
    plugins: [sourcesStay],
  });
}
