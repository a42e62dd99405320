// The frame of every page: language, faces, and the way to hide it first of all. The title never says more than the name.
import { EyeOff } from 'lucide-react'
import type { Metadata, Viewport } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { isolated } from '#app/ui/isolated.ts'
import { getRuntime } from '#server/runtime.ts'
import { faces } from './fonts.ts'
import { HoldShell } from './loading/hold-shell.tsx'
import { nonceOf } from './nonce.ts'
import { AskedNotice } from './places/asked-notice.tsx'
import { PrivateEntry } from './private/entry.tsx'
import { KeyboardRoom } from './ui/keyboard-room.tsx'
import { EveryPage } from './ui/page-end.tsx'
import './globals.css'
import { Sentences } from '#app/words/sentences.tsx'

export const metadata: Metadata = {
  title: 'Halfway',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
  appleWebApp: { title: 'Halfway', statusBarStyle: 'default' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f1e6' },
    { media: '(prefers-color-scheme: dark)', color: '#201a15' },
  ],
  // [OL9]
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
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
          <KeyboardRoom />
          {getRuntime().offline && <HoldShell />}
          <QuickExit to={getRuntime().exitUrl ?? '/blank'} />
          <TooOld />
          <AskedAbout />
          {/* [SA2] */}
          <EveryPage end={<PrivateEntry />}>{children}</EveryPage>
        </Sentences>
      </body>
    </html>
  )
}

/** [ST32] On every page: that a partner has asked for this person's place to be given anew, until they put it away. */
async function AskedAbout() {
  const person = await signedIn()
  const asked = person ? await getRuntime().reads.askedAbout(person) : []
  if (asked.length === 0) return null
  const t = await getTranslations('common.asked-about')
  const named = asked.map(({ by, askedAt, until }) => ({ name: by ? isolated(by) : t('somebody'), askedAt, until }))
  return <AskedNotice asked={named} guest={person?.guest === true} />
}

/** [RA2] In every page; where its browser is new enough, the style sheet takes it away. */
function TooOld() {
  const t = useTranslations('common')
  return <p className="too-old px-5 pt-14 pb-3">{t('too-old')}</p>
}

// The first thing the Tab key meets: hides the page at once. public/cover.js does the work; without scripts the link still leads away.
function QuickExit({ to }: { to: string }) {
  const t = useTranslations('common.hide')
  return (
    <>
      <aside aria-label={t('page')}>
        <a
          href={to}
          rel="noreferrer"
          data-leave=""
          title={t('how')}
          className="unprinted pointer-events-auto fixed end-[max(min(0.75rem,3vw),env(safe-area-inset-right))] top-[env(safe-area-inset-top)] z-50 inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-small bg-paper px-2 text-small text-quiet hover:text-ink sm:end-[max(1.5rem,env(safe-area-inset-right))]"
        >
          <EyeOff aria-hidden="true" className="size-4" />
          <span className="max-[21rem]:sr-only">{t('page')}</span>
        </a>
      </aside>
      {/* [PA10] A bar of its own: what is read goes along beneath it, and nothing lies over words. */}
      <div
        aria-hidden="true"
        data-leave-bar=""
        className="unprinted sticky top-0 z-20 -mb-(--bar) h-(--bar) bg-paper"
      />
    </>
  )
}
