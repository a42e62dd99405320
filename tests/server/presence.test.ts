// Who is told of whom, by the lines of a room alone.
import { beforeEach, describe, expect, test } from 'vitest'
import { NOBODY_ELSEWHERE } from '#server/live/elsewhere.ts'
import { openPresences, type Presences } from '#server/live/presence.ts'
import type { Presence } from '#shared/protocol.ts'
import type { Seat } from '#shared/session/seat.ts'

const PLACE = { session: 'evening', couple: 'two' }
const elsewhere = NOBODY_ELSEWHERE

let isIn: boolean
let told: Partial<Record<Seat, Presence>>
let presences: Presences

beforeEach(() => {
  isIn = false
  told = {}
  presences = openPresences({
    knocking: async () => [{ knock: 'knock', name: 'Noa' }] as unknown as Presence['knocking'],
    isLetIn: async () => isIn,
    elsewhere,
    tell: (_session, seat, presence) => {
      told[seat] = presence
    },
  })
})

async function come(...seats: Seat[]): Promise<void> {
  for (const seat of seats) {
    presences.come({ ...PLACE, seat })
    await presences.renew(PLACE.session, seat)
  }
}

const here = () => [told.first?.here, told.second?.here, told.counsellor?.here]

describe('CO Who is told of a counsellor', () => {
  test('[CO4] until they are let in they are no one’s company, and hear of nobody', async () => {
    await come('first', 'second', 'counsellor')
    expect(here()).toEqual([['first', 'second'], ['first', 'second'], ['counsellor']])
  })

  test('[CO4] in whatever order they come', async () => {
    await come('counsellor', 'second')
    expect(here()).toEqual([undefined, ['second'], ['counsellor']])
    await come('first')
    expect(here()).toEqual([['first', 'second'], ['first', 'second'], ['counsellor']])
  })

  test('[CO4] let in, all three know of each other; out again, they do not', async () => {
    await come('first', 'counsellor', 'second')
    isIn = true
    await presences.renew(PLACE.session)
    const all = ['first', 'second', 'counsellor']
    expect(here()).toEqual([all, all, all])
    isIn = false
    await presences.renew(PLACE.session)
    expect(here()).toEqual([['first', 'second'], ['first', 'second'], ['counsellor']])
  })

  test('[CO4] who knocks is told to the two, never to the counsellor', async () => {
    isIn = true
    await come('first', 'counsellor')
    expect(told.first?.knocking).toHaveLength(1)
    expect(told.counsellor?.knocking).toEqual([])
  })
})

describe('RM Presence does not grow with its square', () => {
  const sent: string[] = []
  const crowd = () => {
    sent.length = 0
    let asked = 0
    const room = openPresences({
      knocking: async () => {
        asked += 1
        return []
      },
      isLetIn: async () => false,
      elsewhere,
      tell: (_session, seat) => void sent.push(`all of ${seat}`),
    })
    return { room, asked: () => asked }
  }

  test.each([8, 40, 400])(
    '[RM17] of %i lines that come together each is told once, and nobody over and over',
    async (lines) => {
      const { room, asked } = crowd()
      const coming = Array.from({ length: lines }, (_, at) => {
        const seat = at % 2 ? 'first' : 'second'
        room.come({ ...PLACE, seat })
        return room.renew(PLACE.session, seat, () => void sent.push(`line ${at}`))
      })
      await Promise.all(coming)
      expect(sent).toEqual(['all of first', 'all of second'])
      expect(asked()).toBe(1)
    },
  )

  test.each([8, 40])(
    '[RM17] of %i that come one after the other, each hears alone what the others know',
    async (lines) => {
      const { room } = crowd()
      for (let at = 0; at < lines; at++) {
        room.come({ ...PLACE, seat: 'first' })
        await room.renew(PLACE.session, 'first', () => void sent.push(`line ${at}`))
      }
      expect(sent).toEqual(['all of first', ...Array.from({ length: lines - 1 }, (_, at) => `line ${at + 1}`)])
    },
  )

  test('[RM17] whoever comes while something is told is told of after it', async () => {
    presences.come({ ...PLACE, seat: 'first' })
    const first = presences.renew(PLACE.session, 'first', () => {})
    await Promise.resolve()
    presences.come({ ...PLACE, seat: 'second' })
    await Promise.all([first, presences.renew(PLACE.session, 'second', () => {})])
    expect(here()).toEqual([['first', 'second'], ['first', 'second'], undefined])
  })
})
