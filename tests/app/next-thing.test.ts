// The one next thing on the start page: what comes before what.
import { describe, expect, test } from 'vitest'
import { nextThing } from '#app/home/next-thing.ts'
import type { HomePlace } from '#app/home/places.tsx'
import type { NextExercise } from '#app/session/screen.tsx'
import { DAY, HOUR } from '#shared/time.ts'

const NOW = 1_000 * DAY

function place(session: string, given: Partial<HomePlace> = {}): HomePlace {
  return {
    session,
    exercise: 'weather',
    version: 2,
    phase: 'lobby',
    at: NOW,
    plannedFor: null,
    suggestedFor: null,
    waiting: false,
    overForToday: false,
    title: 'Weather',
    partner: 'Tom',
    told: true,
    ...given,
  }
}

const NEXT: NextExercise = {
  couple: 'two',
  exercise: 'our-loop',
  title: 'Our loop',
  purpose: '',
  minutes: [20, 30],
  href: '/begin/our-loop',
  onWay: true,
}

function first(places: HomePlace[], asking: string | null = 'two') {
  const found = nextThing({ places, asking, next: NEXT, now: NOW })
  return found?.kind === 'place' ? found.place.session : (found?.kind ?? null)
}

describe('ST Seats: the start page', () => {
  test('[ST47] a break, then what waits, a time that has come, what has begun, looking back, what has not begun, what is suggested', () => {
    const inOrder = [
      place('break', { phase: 'break', waiting: true }),
      place('waits', { phase: 'step', waiting: true }),
      place('planned', { plannedFor: NOW + 3 * HOUR }),
      place('begun', { phase: 'step' }),
      place('not-begun'),
    ]
    const expected = ['break', 'waits', 'planned', 'begun', 'look-back']
    expect(expected.map((_, at) => first(inOrder.slice(at).reverse()))).toEqual(expected)
    expect(first(inOrder.slice(4), null)).toBe('not-begun')
    expect(first([], null)).toBe('exercise')
  })

  test('[ST47] of two planned times the sooner, and none of them before it has come', () => {
    const later = place('later', { plannedFor: NOW + 5 * DAY })
    const sooner = place('sooner', { plannedFor: NOW + 2 * DAY })
    expect(first([later, sooner], null)).toBe('sooner')
    expect(first([later, sooner])).toBe('look-back')
  })

  test('[SA7] [ST47] what was left for today, closed or cannot be read is none', () => {
    const none = [
      place('over', { phase: 'step', waiting: true, overForToday: true }),
      place('closed', { phase: 'closed' }),
      place('unreadable', { phase: 'unreadable' }),
    ]
    expect(first(none, null)).toBe('exercise')
    expect(nextThing({ places: none, asking: null, next: null, now: NOW })).toBeNull()
  })
})
