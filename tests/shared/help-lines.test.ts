// Help from outside: what is shown of it, for how long, and that its words are there in every language.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import { countriesOf, EVERYWHERE, HELP_LINES, type HelpLine, helpIn, isSure } from '#shared/help-lines/help-lines.ts'
import { LOCALES } from '#shared/locale.ts'
import { DAY } from '#shared/time.ts'

const SEEN = '2026-11-29'
const AT = Date.parse(SEEN)

function line(more: Partial<HelpLine> = {}): HelpLine {
  const sources = [{ owner: 'a town', title: 'Help', address: 'https://example.org' }]
  return {
    country: 'ES',
    kind: 'domestic-abuse',
    name: 'A line',
    for: ['anyone'],
    sources,
    seen: { on: SEEN, times: 2 },
    ...more,
  }
}

const number = line({ kind: 'emergency', phones: [{ number: '112' }] })
const abroad = line({ country: EVERYWHERE, kind: 'directory' })
const all = [number, line(), abroad]

describe('Help lines', () => {
  test('[SA8] a number seen once is shown only from the line’s own or a government’s page, or once it was looked up', () => {
    const once = line({ seen: { on: SEEN, times: 1 } })
    expect(isSure(once)).toBe(false)
    expect(isSure({ ...once, checked: SEEN })).toBe(true)
    expect(isSure({ ...once, seen: { ...once.seen, atItsOwn: true } })).toBe(true)
    expect(helpIn([once], 'ES', AT)).toMatchObject({ lines: [], noneForAll: true })
    expect(countriesOf([once])).toEqual([])
  })

  test('[SA9] where no line is for everybody it says so, and the international lists stand there', () => {
    const women = line({ for: ['women'] })
    expect(helpIn([number, women, abroad], 'ES', AT)).toMatchObject({ noneForAll: true, directories: [abroad] })
    expect(helpIn(all, 'ES', AT)).toMatchObject({ noneForAll: false, directories: [abroad] })
    expect(helpIn(all, EVERYWHERE, AT)).toMatchObject({
      emergency: [],
      lines: [],
      noneForAll: true,
      directories: [abroad],
    })
  })

  test('[SA10] after 180 days there is a warning, after a year only the emergency number and the lists', () => {
    const ages = [180, 181, 365, 366].map((days) => helpIn(all, 'ES', AT + days * DAY))
    expect(ages.map(({ age }) => age)).toEqual(['fresh', 'old', 'old', 'too-old'])
    expect(ages.at(-1)).toMatchObject({ emergency: [number], lines: [], directories: [abroad], noneForAll: true })
    const looked = [number, line({ checked: '2027-11-01' }), abroad]
    expect(helpIn(looked, 'ES', AT + 366 * DAY).age).toBe('fresh')
  })

  test('[SA11] a release is refused with a line that nobody has seen for 180 days, and nothing else asks', () => {
    const judged = (day: string) => spawnSync('node', ['scripts/check-help-lines.mjs', day], { encoding: 'utf8' })
    const newest =
      HELP_LINES.map(({ seen, checked }) => checked ?? seen.on)
        .sort()
        .at(-1) ?? ''
    expect(judged(newest).status).toBe(0)
    const later = judged(new Date(Date.parse(newest) + 181 * DAY).toISOString().slice(0, 10))
    expect(later.status).toBe(1)
    expect(later.stderr).toContain('ES')
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts).filter((name) => scripts[name]?.includes('help-lines'))).toEqual(['check:help-lines'])
    expect(readFileSync('scripts/test.mjs', 'utf8') + readFileSync('scripts/ensure.mjs', 'utf8')).not.toContain(
      'help-lines',
    )
  })
})

describe('The list of help lines', () => {
  test('[SA8] every line has its country, a published source and the day on which it was seen there', () => {
    expect(HELP_LINES.length).toBeGreaterThan(90)
    for (const { country, kind, name, phones, sms, whatsapp, chat, web, sources, seen, checked } of HELP_LINES) {
      expect(country).toMatch(/^[A-Z]{2}$/)
      expect(['emergency', 'domestic-abuse', 'crisis', 'directory']).toContain(kind)
      expect(Boolean(name) || kind === 'emergency').toBe(true)
      expect(phones ?? sms ?? whatsapp ?? chat ?? web ?? (isSure({ seen } as HelpLine) ? null : '')).not.toBeNull()
      for (const { owner, address } of sources) expect([owner, address].join(' ')).toMatch(/^.+ https?:\/\/\S+$/)
      expect(sources.length).toBeGreaterThan(0)
      for (const day of [seen.on, checked ?? seen.on]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
    }
  })

  test.each(LOCALES)('[SA9] all that it says of a line can be said in %s', (locale) => {
    const { turn } = MESSAGES[locale]['private-page']
    const used = (pick: (line: HelpLine) => readonly (string | undefined)[]) => [
      ...new Set(HELP_LINES.flatMap(pick).filter((word) => word !== undefined)),
    ]
    const has = (words: object, asked: readonly string[]) =>
      expect(Object.keys(words)).toEqual(expect.arrayContaining([...asked]))
    has(
      turn.how,
      used(({ phones = [] }) => phones.map(({ how }) => how)),
    )
    has(
      turn['text-how'],
      used(({ sms }) => [sms?.how]),
    )
    has(
      turn.whom,
      used((line) => line.for ?? []),
    )
    has(
      turn.bill,
      used(({ bill }) => [bill]),
    )
    has(
      turn.notes,
      used(({ notes }) => notes ?? []),
    )
    const codes = used(({ languages }) => languages ?? []).filter((code) => !(code in turn))
    const named = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
    expect(codes.filter((code) => !named.of(code))).toEqual([])
  })

  test.each(LOCALES)('[SA2] the numbers that stand on every page in %s are those of the list', (locale) => {
    const { danger } = MESSAGES[locale].common.private
    for (const [country, digits] of Object.entries({
      GB: '999',
      AU: '000',
      NZ: '111',
      US: '911',
      UY: '911',
      DE: '112',
      ES: '112',
    })) {
      expect(danger).toContain(digits)
      const { emergency } = helpIn(HELP_LINES, country, AT)
      expect(emergency.flatMap(({ phones = [] }) => phones.map(({ number }) => number))).toContain(digits)
    }
  })
})
