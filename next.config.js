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
  // What polyfills there are for is in every browser that the README names.
  turbopack: {
    resolveAlias: {
      '../build/polyfills/polyfill-module': './node_modules/server-only/empty.js',
    },
  },
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', 'recharts'],
    serverActions: { bodySizeLimit: '32mb' },
    // Fewer and larger files of scripts compress better (decision 172).
    turbopackChunking: { minChunkSize: 200_000 },
  },
};

export default config;
