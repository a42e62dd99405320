import { afterEach, describe, expect, test, vi } from 'vitest'
import { nextHour } from '#app/ui/zone.ts'
import { refusedHour } from '#shared/ahead.ts'
import { clockSaid, clockWords, dayIn, isHour, isZone, promisedIn, promisedText } from '#shared/promised.ts'
import { inMarkdown } from '#shared/reflection/written/markdown.ts'
import { plain } from '#shared/reflection/written/pieces.ts'
import { sentencePieces } from '#shared/reflection/written/terms.ts'
import { fits } from '#shared/session/asked.ts'
import { viewFor } from '#shared/session/view.ts'
import { DAY, HOUR, MINUTE } from '#shared/time.ts'
import { spaceWithAThread } from '#tests/support/first-edition/space-with-a-thread.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { evening, scriptOf, started } from '#tests/support/scripts.ts'

// Mara promises in Berlin: half past seven, on the 29th of November.
const BERLIN = '2026-11-29T19:30+01:00'
const PROMISED = promisedIn(BERLIN) ?? { at: 0, offset: 0 }

afterEach(() => void vi.unstubAllEnvs())

describe('BR An hour that is promised', () => {
  test.each([
    ['Europe/Berlin', '19:30'],
    ['Europe/Madrid', '19:30'],
    ['Asia/Kathmandu', 'Monday at 00:15 Nepal Time'],
    ['America/Los_Angeles', '10:30 Pacific Time'],
    ['Pacific/Kiritimati', 'Monday at 08:30 Line Islands Time'],
    ['UTC', /^18:30 (Coordinated Universal Time|UTC|GMT.*)$/],
  ])('[BR9] in %s it reads by the clock there', (zone, words) => {
    const read = clockWords(PROMISED, 'en-GB', zone).replace(/,/g, ' at').replace(/\s+/g, ' ')
    if (typeof words === 'string') expect(read).toBe(words)
    else expect(read).toMatch(words)
  })

  test('[BR9] where nobody knows who reads, the clock is that of the one who promised, and it says whose', () => {
    expect(clockSaid(PROMISED)).toBe('19:30 (UTC+1)')
    expect(clockSaid(promisedIn('2026-11-30T00:15+05:45') ?? PROMISED)).toBe('00:15 (UTC+5:45)')
    expect(clockSaid(promisedIn('2026-11-29T10:30-08:00') ?? PROMISED)).toBe('10:30 (UTC−8)')
  })

  test.each([BERLIN, '2028-02-29T23:59-03:30', '2026-12-31T00:00+14:00'])('[BR9] %s is kept as it is read', (text) => {
    const promised = promisedIn(text)
    expect(promised && promisedText(promised)).toBe(text)
  })

  test.each([
    '19:30:00',
    '2026-02-30T19:30+01:00',
    '2026-11-29T24:00+01:00',
    '2026-11-29T19:30',
    '2026-11-29T19:30Z',
    '2026-11-29T19:30+15:00',
    'half past seven',
    '',
  ])('[BR9] %j is no hour', (text) => {
    expect(isHour(text)).toBe(false)
  })

  test('[BR9] a letter tells it by the reader’s clock, a file too, and one from before as it was written', () => {
    const of = (back: string, zone?: string) => {
      const blanks = { need: 'quiet', back }
      const value = { as: 'builder', exercise: 'e', version: 1, step: 's', blanks, locale: 'en' } as const
      const steps = { s: { why: '', prompt: '', sentence: 'I need {need}, and am back at {back}. Promised.' } }
      const wordsOf = () => ({ title: '', for: '', asks: '', steps })
      return sentencePieces(value, { locale: 'en', wordsOf, zone })
    }
    expect(plain(of('19:30'))).toBe('I need quiet, and am back at 19:30. Promised.')
    expect(plain(of(BERLIN, 'Europe/Paris'))).toMatch(/back at (19:30|7:30\sPM)\. Promised\.$/)
    expect(plain(of(BERLIN, 'America/Los_Angeles'))).toMatch(/back at 10:30\s?(AM)? Pacific Time\. Promised\.$/)
    expect(of(BERLIN).find((piece) => piece.time)?.time).toEqual(PROMISED)
    const lines = [{ pieces: of(BERLIN), because: [], gap: false }]
    expect(inMarkdown('L', [{ block: 'own-words', heading: 'H', lines, figures: [] }])).toContain(
      '*I need quiet, and am back at 19:30 (UTC+1). Promised.*',
    )
  })

  test('[BR9] what both see at once carries the clock of who does it, and nothing else does', () => {
    const lobby = given(opened({ script: scriptOf(evening) }))
    expect(viewFor(lobby.session, 'second').offsets).toBeUndefined()
    const ready = lobby.and('first', { type: 'ready', mode: 'in-one-place', offset: 345 })
    expect(viewFor(ready.session, 'second').offsets).toEqual({ first: 345 })
    const both = ready.and('second', { type: 'ready', mode: 'in-one-place', offset: -480 })
    const taken = both.and('second', { type: 'take-break', minutes: 20, offset: -420 })
    for (const seat of ['first', 'second'] as const)
      expect(viewFor(taken.session, seat).offsets).toEqual({ first: 345, second: -420 })
  })
})

describe('BR An hour that is written', () => {
  test.each(['Asia/Kathmandu', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    '[BR10] in %s it is the next one there',
    (zone) => {
      vi.stubEnv('TZ', zone)
      for (const hour of ['19:30', '00:00', '06:05']) {
        const at = nextHour(hour, EVENING) ?? 0
        expect(at).toBeGreaterThan(EVENING)
        expect(at - EVENING).toBeLessThanOrEqual(DAY)
        const shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
        expect(new Intl.DateTimeFormat('en-GB', shape).format(at)).toBe(hour)
      }
    },
  )

  test.each([
    ['Europe/Berlin', '02:30', '2026-10-25T00:45Z', '2026-10-25T01:30Z'],
    ['Europe/Berlin', '02:30', '2027-03-27T20:00Z', '2027-03-29T00:30Z'],
    ['America/New_York', '01:15', '2026-11-01T05:15Z', '2026-11-01T06:15Z'],
    ['Australia/Lord_Howe', '01:45', '2027-04-03T14:50Z', '2027-04-03T15:15Z'],
    ['Europe/Lisbon', '23:59', '2026-12-31T23:58Z', '2026-12-31T23:59Z'],
  ])('[BR10] where clocks are changed in the night, in %s, it is the next %s', (zone, hour, now, next) => {
    vi.stubEnv('TZ', zone)
    expect(new Date(nextHour(hour, Date.parse(now)) ?? 0).toISOString()).toBe(new Date(next).toISOString())
  })

  test('[BR10] it fits its blank as a moment, or as an hour from before; a year away it does not', () => {
    const [need] = spaceWithAThread.steps.filter(({ prompt }) => prompt.kind === 'builder')
    if (need?.prompt.kind !== 'builder') throw new Error('no blanks')
    const step = { id: 'need', asks: 'both', prompt: need.prompt } as const
    const scene = started(step)
    const answer = (back: string) => {
      const blanks = Object.fromEntries(
        step.prompt.blanks.map(({ id, as }) => [id, as === 'time' ? back : as === 'minutes' ? '20' : 'tea']),
      )
      return { type: 'answer', step: 'need', locale: 'en', value: { kind: 'builder', blanks } } as const
    }
    const soon = promisedText({ at: EVENING + HOUR, offset: 60 })
    for (const back of ['19:30', soon, promisedText({ at: EVENING - HOUR, offset: -480 })])
      scene.when('first', answer(back)).gives({ type: 'answer-given' })
    expect(fits(scene.session, 'first', step, answer('soon').value)).toBe(false)
    scene.when('first', answer(promisedText({ at: EVENING + 365 * DAY, offset: 60 }))).refused('too-far-ahead')
    scene.when('first', answer(promisedText({ at: EVENING - 3 * DAY, offset: 60 }))).refused('time-passed')
    expect(refusedHour(EVENING + 14 * HOUR + MINUTE, EVENING)).toBeNull()
  })
})

describe('RE Days where the reader is', () => {
  test.each([
    ['Asia/Kathmandu', '2026-11-30'],
    ['America/Los_Angeles', '2026-11-29'],
    ['Pacific/Kiritimati', '2026-11-30'],
    ['Pacific/Pago_Pago', '2026-11-29'],
  ])('[RE33] in %s it is %s', (zone, day) => {
    expect(dayIn(zone, Date.UTC(2026, 10, 29, 23, 30))).toBe(day)
  })

  test('[RE33] only what is a zone is taken for one', () => {
    expect(['Asia/Kathmandu', 'UTC'].every(isZone)).toBe(true)
    expect(['', 'Here', '../etc', null, 'x'.repeat(5_000)].some(isZone)).toBe(false)
  })
})
