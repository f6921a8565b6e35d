/** The bytes of letters as an address escapes them: UTF-8, as decodeURIComponent takes it. */
const NEXT_BYTE = '%[89ab][0-9a-f]';
const READABLE = [
  '[^%]',
  '%[0-7][0-9a-f]',
  `%(?:c[2-9a-f]|d[0-9a-f])${NEXT_BYTE}`,
  `%(?:e0%[ab][0-9a-f]|ed%[89][0-9a-f]|e[1-9a-cef]${NEXT_BYTE})${NEXT_BYTE}`,
  `%(?:f0%[9ab][0-9a-f]|f4%8[0-9a-f]|f[1-3]${NEXT_BYTE})${NEXT_BYTE}${NEXT_BYTE}`,
].join('|');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // `npm test` checks the types of everything, tests included. `npm start` has no packages of the
  // tests to check them with, and a fault that only a programmer can mend should not stop it.
  typescript: { ignoreBuildErrors: true },
  // npm run dev serves on 127.0.0.1; without this the page there gets no scripts.
  allowedDevOrigins: ['127.0.0.1'],
  // The database client loads a native addon; pdf and docx readers resolve files beside themselves.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    'mammoth',
    'unpdf',
    'linkedom',
  ],
  // An address that cannot be read is not found. Next would fail on its escapes while it looks for
  // the route, before any code of ours; a pattern is matched with the address as it was sent.
  rewrites: async () => ({
    beforeFiles: [
      { source: `/:broken(.{0}(?!(?:${READABLE})*$).*)`, destination: '/not-to-be-read' },
    ],
  }),
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', 'recharts'],
    serverActions: { bodySizeLimit: '32mb' },
  },
};

export default config;
