import { expect, test } from 'vitest'
import { placeName } from '#app/line/connection.ts'
import { forgetPlace, openDevice } from '#app/on-device/device.ts'
import { openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import { howSaid } from '#app/room/rest/when-next.tsx'
import type { Command } from '#shared/session/commands.ts'

const session = 'evening'
const own = placeName({ session })
const held = placeName({ session, seat: 'second' })
const answer: Command = { type: 'answer', step: 'landed', locale: 'en', value: { kind: 'text', text: 'the kettle' } }

test('[PR12] what one of the two has written on a shared phone never goes over the other’s line', () => {
  const device = openDevice()
  openOutbox(held, device).add(answer, 1)
  openDrafts(held, device).keep('landed', 'the kettle')
  expect(openOutbox(own, device).all()).toEqual([])
  expect(openDrafts(own, device).read('landed')).toBeUndefined()
  expect(
    openOutbox(held, device)
      .all()
      .map(({ command }) => command),
  ).toEqual([answer])
})

test('[ST11] once somebody has taken their place along, nothing of theirs stays on the phone', () => {
  const device = openDevice()
  openOutbox(held, device).add(answer, 1)
  openDrafts(held, device).keep('landed', 'the kettle')
  openDrafts(own, device).keep('landed', 'the quiet')
  forgetPlace(device, held)
  expect(device.names('halfway:').filter((name) => name.includes(held))).toEqual([])
  expect(openDrafts(own, device).read('landed')).toBe('the quiet')
})

test('[DO14] on one phone a suggested time is no settled one', () => {
  const said = (suggestedFor: number | null, onePhone: boolean) => howSaid({ suggestedFor, waiting: true }, onePhone)
  expect([said(1, true), said(1, false), said(null, true)]).toEqual(['suggested', 'theirs', 'planned'])
})
