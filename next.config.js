/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
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
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', 'recharts'],
    serverActions: { bodySizeLimit: '32mb' },
  },
};

export default config;
