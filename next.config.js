// How the pages are built. No image optimiser, no rewriting of addresses, nothing that asks anybody outside.
import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./app/words/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // The development server is opened at this address rather than at localhost on some machines.
  allowedDevOrigins: ['127.0.0.1'],
  agentRules: false,
  experimental: { agentUpgrade: false },
}

export default withWords(config)
