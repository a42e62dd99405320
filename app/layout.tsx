// The frame of every page: language, faces, and the way to hide it first of all. The title never says more than the name.
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getRuntime } from '#server/runtime.ts'
import { faces } from './fonts.ts'
import './globals.css'
import { AskedAbout } from '#app/places/asked-about.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { QuickExit } from './ui/quick-exit.tsx'

export const metadata: Metadata = {
  title: 'Halfway',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f1e6' },
    { media: '(prefers-color-scheme: dark)', color: '#201a15' },
  ],
  interactiveWidget: 'resizes-content',
}

async function nonceOf(): Promise<string | undefined> {
  return (await headers()).get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1]
}

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = await nonceOf()
  return (
    // cover.js may mark the page as covered before React looks at it.
    <html lang={await getLocale()} className={faces} suppressHydrationWarning>
      <head>
        <script src="/cover.js" nonce={nonce} suppressHydrationWarning />
        <script src="/whole.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <Sentences of={[]}>
          <QuickExit to={getRuntime().exitUrl ?? '/blank'} />
          <AskedAbout />
          {children}
        </Sentences>
      </body>
    </html>
  )
}
