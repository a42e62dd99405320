// How the pages are built. No image optimiser, no rewriting of addresses, nothing that asks anybody outside.
import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./app/words/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // `npm run check` checks types. Beside the build it would take more memory than a small server has.
  typescript: { ignoreBuildErrors: true },
  // The development server is opened at this address rather than at localhost on some machines.
  allowedDevOrigins: ['127.0.0.1'],
  agentRules: false,
  experimental: { agentUpgrade: false },
  turbopack: {
    // [FS4] Sentences are read once, here; the words of exercises have blanks of our own and stay as they are.
    rules: {
      '*.json': {
        condition: { path: /(?:^|\/)messages\/[a-z]+\/[a-z-]+\.json$/ },
        loaders: ['./messages/compiling.cjs'],
        as: '*.js',
      },
    },
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
}

export default withWords(config)
