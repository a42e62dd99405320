// How often each of the two presses something that is not the answer itself, and how many screens stand before them until they do.
import { describe, expect, test } from 'vitest'
import { openingsOf } from '#app/prompts/shown/openings.ts'
import { CATALOGUE, scriptById } from '#shared/exercises/catalogue.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Command } from '#shared/session/commands.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { FAMILIAR } from '#tests/support/second.ts'

/** `beats`: before words, each a press and a screen more. */
type Counts = { presses: number; toFirstReveal: number; screens: number; beats: number }
/** Of the exercise itself, from its first step to the list of what to carry; and of the whole evening. */
type Counted = Counts & { whole: Counts }

/** How to be there is one press. */
const MODE = 1

/** What is pressed is what is answered: nothing else has to be. */
const ITSELF: readonly Command['type'][] = ['judge', 'respond', 'accept-response']

const temper = {
  pick: () => 0,
  say: () => 'the kettle',
  locale: 'en',
  mode: 'in-one-place',
  reviewOn: dayIn(14, EVENING),
} as const

const script = (id: string) => {
  const found = scriptById(id)
  if (!found) throw new Error(id)
  return found
}

/** A couple that has checked in before, both with strength for all of it; nobody passes, and every saying-back fits at once. */
function evening(id: string): Record<PartnerSeat, Counted> {
  const counted = { first: nobody(), second: nobody() }
  let story = given(opened({ script: script(id), has: FAMILIAR, earlier: { session: 'before', count: 1 } }))
  for (let now = EVENING; story.session.phase !== 'closed'; now += 10 * MINUTE) {
    const before = story
    for (const seat of PARTNER_SEATS) {
      const view = viewFor(story.session, seat)
      const command = nextCommand(view, temper)
      if (!command) continue
      if (view.at.phase === 'step') {
        const { step } = view.at
        count(counted[seat].whole, step, command)
        if (!step.frame) count(counted[seat], step, command)
      }
      story = story.and(seat, wide(command), now)
    }
    if (before === story && now > EVENING + 1_000 * MINUTE) throw new Error(`${id} does not end`)
  }
  return counted
}

const none = (): Counts => ({ presses: 0, toFirstReveal: 0, screens: 0, beats: 0 })
const nobody = (): Counted => ({ ...none(), whole: none() })

function count(so: Counts, { part, beat, checkIn }: StepView, { type }: Command): void {
  // [RS3] What opens together is read on a page for each prompt.
  const turned = part.kind === 'opened' && !checkIn ? openingsOf(part.opened, part.loop).length - 1 : 0
  // A clock that has begun runs on the same screen.
  if (type !== 'begin') so.screens += 1 + turned
  so.presses += turned
  if (!ITSELF.includes(type)) so.presses += 1
  if (type === 'answer' && beat) so.beats += 1
  if (part.kind === 'opened' && so.toFirstReveal === 0) so.toFirstReveal = so.presses - turned - 1
}

/** Neither low energy nor listening leads the two the shorter way. */
function wide(command: Command): Command {
  if (command.type !== 'answer') return command
  if (command.step === 'energy') return { ...command, value: { kind: 'scale', values: { energy: 8 } } }
  if (command.step === 'today') return { ...command, value: { kind: 'choice', chosen: ['talk'] } }
  return command
}

const of = (id: string, counts: (each: Counted) => number) => PARTNER_SEATS.map((seat) => counts(evening(id)[seat]))

describe('RM36 Counts', () => {
  test('[RM36] the first reveal of the map is five presses away from the lobby, and the whole of it sixteen', () => {
    expect(of('the-map-of-needs', ({ toFirstReveal }) => MODE + toFirstReveal)).toEqual([3, 3])
    expect(Math.max(...of('the-map-of-needs', ({ presses }) => MODE + presses))).toBeLessThanOrEqual(16)
  })

  test('[RM36] our loop has at most 22 screens for each of the two', () => {
    expect(Math.max(...of('our-loop', ({ screens }) => screens))).toBeLessThanOrEqual(22)
  })

  test('[DO13] a later evening has at most ten taps to the first reveal, 26 in the map, and 30 screens in our loop', () => {
    const whole = (id: string, counts: (each: Counts) => number) => Math.max(...of(id, ({ whole }) => counts(whole)))
    expect(whole('the-map-of-needs', ({ presses, beats }) => presses + beats)).toBeLessThanOrEqual(26)
    expect(whole('our-loop', ({ screens, beats }) => screens + beats)).toBeLessThanOrEqual(30)
    for (const { id } of CATALOGUE)
      expect(
        whole(id, ({ toFirstReveal }) => toFirstReveal),
        id,
      ).toBeLessThanOrEqual(10)
  })

  test('[RM27] [RM36] no exercise stops anybody more often to read than it asks for words', () => {
    for (const { id, steps } of CATALOGUE) {
      const worded = steps.filter(({ prompt }) => prompt.kind === 'text' || prompt.kind === 'builder').length
      for (const beats of of(id, (each) => each.beats)) expect(beats, id).toBeLessThanOrEqual(worded)
    }
    expect(of('the-map-of-needs', ({ beats }) => beats)).toEqual([3, 3])
    // What lay under it, what a camera saw and one's own part open together, and are read together.
    expect(of('after-a-row', ({ beats }) => beats)).toEqual([3, 3])
  })
})
