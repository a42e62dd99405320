// What stands on the screens of two who are there together: that one was heard, the breath of whoever waits, and what is known of a choice.
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { QuietBreath } from '#app/prompts/answering/quiet-breath.tsx'
import { readBy } from '#app/prompts/answering/read-by.ts'
import { onlyAnswer, orderedBeside } from '#app/prompts/choice/known.ts'
import { HeardLine } from '#app/prompts/mirror/rounds.tsx'
import { type Reading, ReadingContext } from '#app/session/screen.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { MirrorView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { wordsOf } from '#tests/shared/exercises/library.ts'

type Who = { near: PartnerSeat; own?: boolean; locale?: Locale; at?: number }

function drawn(part: ReactNode, { near, own = true, locale = 'en', at = 0 }: Who): string {
  const names = { first: 'Mara', second: 'Tom' }
  const reading = { names, near, own, locale, now: () => at, moving: true } as unknown as Reading
  const page = renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <ReadingContext value={reading}>{part}</ReadingContext>
    </NextIntlClientProvider>,
  )
  return page.replace(/[\u2066-\u2069]/g, '')
}

const round = { text: 'an hour', heard: 'yes', missing: null, locale: 'en' } as const
const heard: MirrorView = {
  speaker: 'first',
  original: null,
  rounds: [round],
  stage: 'settled',
  settled: 'fitted',
  ways: [],
}
const owed: MirrorView = { ...heard, speaker: 'second', rounds: [], stage: 'to-say', settled: null }

describe('RM31 Being heard', () => {
  test('[RM31] the one heard and the one who said it back each read it, while the other round is owed', () => {
    const line = <HeardLine mirrors={[heard, owed]} />
    expect(drawn(line, { near: 'first' })).toContain('Tom has heard you.')
    expect(drawn(line, { near: 'second' })).toContain('You have heard Mara.')
    expect(drawn(line, { near: 'second', locale: 'es' })).toContain('Has escuchado a Mara.')
    expect(drawn(line, { near: 'first', own: false })).toContain('Tom has heard Mara.')
    expect(drawn(<HeardLine mirrors={[owed]} />, { near: 'first' })).not.toContain('heard')
  })
})

/** Whether one of the two may have nothing to answer in it. */
function leavesOne({ asks, answers, listener, when }: Step): boolean {
  const ofOneWish = typeof when === 'object' && 'has' in when && when.has === 'wish'
  return asks !== 'both' || ofOneWish || [answers, listener?.answers].some((of) => of !== undefined)
}

describe('RM30 Who is not asked', () => {
  test('[RM30] both see the same breath by the server’s clock, and nobody hears it', () => {
    const at = Date.UTC(2026, 10, 22, 19, 0, 3)
    const breath = drawn(<QuietBreath />, { near: 'first', at })
    expect(drawn(<QuietBreath />, { near: 'second', at })).toBe(breath)
    expect(drawn(<QuietBreath />, { near: 'first', at: at + 2_000 })).not.toBe(breath)
    expect(breath).toContain('aria-hidden="true"')
    expect(breath).not.toContain('role="status"')
  })

  test.each(CATALOGUE.map((script) => [script.id, script] as const))(
    '[RM30] %s has something to do for whoever is not asked, in every language',
    (_, script) => {
      for (const locale of LOCALES) {
        const words = wordsOf(script, locale)
        for (const step of script.steps.filter(leavesOne)) {
          const own = words?.steps[step.id]
          expect(own?.meanwhile ?? own?.listener?.meanwhile, `${step.id} in ${locale}`).toBeTruthy()
        }
      }
    },
  )
})

describe('LE Who reads it, and when', () => {
  test('[LE37] where nobody else is asked, the other sees it as soon as it is sent', () => {
    const step = { brought: false, kept: false, opensWith: null, speaker: null }
    const prompt = { kind: 'text', most: 120 } as const
    expect(readBy(step, prompt, 'step')).toBe('only-you-yet')
    expect(readBy({ ...step, alone: true }, prompt, 'step')).toBe('only-you-till-given')
    expect(readBy({ ...step, alone: true }, prompt, 'lobby')).toBe('only-you-till-later')
    expect(readBy({ ...step, alone: true, opensWith: 'later' }, prompt, 'step')).toBe('only-you-till-later')
  })
})

describe('RM29 What is known of a choice', () => {
  const moves = { kind: 'choice', options: ['go-quiet', 'ask-again'], most: 1 } as const
  const choice = (...options: string[]) => ({ ...moves, options })

  test('[RM29] one thing alone is no choice: it is sent as it stands', () => {
    expect(onlyAnswer(choice('go-quiet'))).toEqual({ kind: 'choice', chosen: ['go-quiet'] })
    expect(onlyAnswer(choice('go-quiet', 'ask-again'))).toBe(null)
    expect(onlyAnswer({ kind: 'rank', options: ['go-quiet'] })).toBe(null)
  })

  test('[RM29] what the other put in order is chosen among in that order, and one’s own order is not theirs', () => {
    const shown = { as: 'given', value: { kind: 'rank', order: ['ask-again', 'go-quiet'] }, locale: 'en' } as const
    const beside = { seat: 'second', step: 'needs', shown } as const
    const step = {
      beside: [{ ...beside, shown: { ...shown, value: { ...shown.value, order: ['go-quiet'] } } }, beside],
    }
    const of = (seat: PartnerSeat) => orderedBeside(step as unknown as StepView, choice('go-quiet', 'ask-again'), seat)
    expect(of('first')).toEqual({ beside, order: ['ask-again', 'go-quiet'] })
    expect(of('second')).toBe(null)
  })
})
