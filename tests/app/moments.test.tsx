// What a browser says of its languages, and moments drawn on a server that stands in another zone than the reader.
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { daysBack } from '#app/counselling/[counselling]/back-to.tsx'
import { Handover as Offered } from '#app/counselling/[counselling]/handover.tsx'
import { AskedToTake } from '#app/desk/asked.tsx'
import { Handover } from '#app/desk/couples/[counselling]/handover.tsx'
import { Before } from '#app/desk/host/before.tsx'
import type { MeetingPlace } from '#app/desk/host/place.ts'
import { regionOf } from '#app/ui/region.ts'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES } from '#shared/locale.ts'

const still = () => undefined
const ROUTER: NonNullable<ComponentProps<typeof AppRouterContext>['value']> = {
  bfcacheId: 'here',
  back: still,
  forward: still,
  refresh: still,
  push: still,
  replace: still,
  prefetch: still,
}
const AT = Date.UTC(2026, 10, 29, 23, 30)

afterEach(() => void vi.unstubAllEnvs())

const place: MeetingPlace = {
  meeting: 'm',
  counselling: 'c',
  alias: 'A and B',
  at: AT,
  minutes: 50,
  begunAt: null,
  plan: [],
  opened: [],
  link: 'http://localhost/here/m',
}
const offered = { kind: 'cover', until: AT, to: 'Noor', mine: false, stands: false } as const
const handover = { counselling: 'c', other: 'Noor', kind: 'cover', until: AT, taken: false, stands: false } as const
const asked = {
  counselling: 'c',
  other: 'Noor',
  alias: 'A and B',
  kind: 'cover',
  until: AT,
  taken: false,
  stands: false,
} as const

const PAGES: [string, ReactNode][] = [
  ['the host’s page', <Before key="before" place={place} ready="ready" openable={[]} />],
  ['a colleague asked to cover', <AskedToTake key="asked" asked={asked} />],
  ['what a counsellor asked for', <Handover key="handover" counselling="c" handover={handover} now={AT} />],
  ['what a couple is asked', <Offered key="offered" counselling="c" name="Sam" offered={offered} />],
  ['a moment', <TimeText key="moment" at={AT} as="moment" />],
]

function drawn(page: ReactNode, locale: (typeof LOCALES)[number], zone: string): string {
  vi.stubEnv('TZ', zone)
  return renderToString(
    <AppRouterContext value={ROUTER}>
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
        {page}
      </NextIntlClientProvider>
    </AppRouterContext>,
  )
}

describe('PA Pages: moments', () => {
  test.each([
    'en-US@posix',
    'C',
    '',
    'x-klingon',
    '*',
    'en_US.UTF-8',
    'i',
    `en-${'a1'.repeat(5_000)}`,
    '\u0000',
    'en--GB',
  ])('[PA1] a date can be written whatever a browser calls its language (%#)', (tag) => {
    for (const [locale, november] of [
      ['en', 'November'],
      ['es', 'noviembre'],
    ] as const) {
      const region = regionOf([tag, `${tag}-x`], locale)
      expect(new Intl.DateTimeFormat(region, { month: 'long', timeZone: 'UTC' }).format(AT)).toBe(november)
    }
  })

  test.each(['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    '[CO26] in %s what somebody agrees to reaches back to a day there, by the server’s clock, and to all only where that was said',
    (zone) => {
      vi.stubEnv('TZ', zone)
      const midnight = new Date(AT).setHours(0, 0, 0, 0)
      for (const day of ['', '20266-12-06', '275760-09-14', '2026-13-01', 'soon'])
        expect(daysBack({ from: 'day', day }, AT)).toBe(midnight)
      expect(daysBack({ from: 'today', day: '2020-01-01' }, AT)).toBe(midnight)
      expect(daysBack({ from: 'day', day: '2026-11-02' }, AT)).toBe(new Date(2026, 10, 2).getTime())
      expect(daysBack({ from: 'day', day: '0026-11-02' }, AT)).toBe(0)
      expect(daysBack({ from: 'all', day: '' }, AT)).toBeNull()
    },
  )

  test('[PA1] a browser that names one language, or none, is taken as it is', () => {
    expect(regionOf([undefined, 'en-NZ'], 'en')).toBe('en-NZ')
    expect(regionOf([undefined, undefined], 'es')).toBe('es')
  })

  test('[PA1] the reader’s own country is taken where its language is the page’s, with what stands after it left out', () => {
    expect(regionOf(['es-MX', 'en-US@posix', 'en-AU'], 'en')).toBe('en-US')
    expect(regionOf(['*', 'C', 'es_AR.UTF-8'], 'es')).toBe('es-AR')
    expect(regionOf(['EN-ca'], 'en')).toBe('en-CA')
    expect(regionOf([], 'en')).toBe('en-GB')
  })

  test.each(PAGES)('[PA2] %s is drawn alike on servers in any zone', (_, page) => {
    for (const locale of LOCALES) {
      const here = drawn(page, locale, 'Pacific/Kiritimati')
      expect(here).toBe(drawn(page, locale, 'America/Los_Angeles'))
      expect(here).toBe(drawn(page, locale, 'Asia/Kathmandu'))
    }
  })

  test('[PA2] a moment keeps its place, unseen, until the browser is known', () => {
    const moment = drawn(<TimeText at={AT} as="moment" />, 'en', 'Asia/Kathmandu')
    expect(moment).toMatch(/^<time [^>]*class="invisible"[^>]*>Sunday.* 29 November.* 23:30<\/time>$/)
  })

  test('[PA2] the letter of a place is the same in every language a machine may speak', () => {
    const upper = String.prototype.toLocaleUpperCase
    String.prototype.toLocaleUpperCase = function turkish() {
      return upper.call(this, 'tr')
    }
    try {
      expect(drawn(<SeatMark seat="first" name="iris" />, 'en', 'UTC')).toContain('>I<')
    } finally {
      String.prototype.toLocaleUpperCase = upper
    }
  })
})
