// A break that is called from home, by its rules alone: a session without steps, closed once it is over.
import { describe, expect, test } from 'vitest'
import { waitsForBreak } from '#shared/session/decide.ts'
import type { Entry } from '#shared/session/events.ts'
import { A_DAY, BREAK_FROM_HOME, heldUntil } from '#shared/session/from-home.ts'
import { takenBy } from '#shared/session/rules/breaks.ts'
import { isSound } from '#shared/session/sound.ts'
import { viewBreak, viewFor } from '#shared/session/view.ts'
import { MINUTE } from '#shared/time.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { evening, started, text } from '#tests/support/scripts.ts'

const at = (minutes: number) => EVENING + minutes * MINUTE

/** As the server calls one: what opens it, and in an entry of its own the break. */
function called(minutes: number, openEnded?: true) {
  const [opening, taken] = opened({ script: BREAK_FROM_HOME })
  if (!opening || !taken) throw new Error('a log of two entries')
  const call = takenBy('first', { minutes, opening: 'with tea', ...(openEnded && { openEnded }) }, EVENING)
  const log: Entry[] = [
    { ...opening, events: [...opening.events, ...taken.events, { type: 'session-started', mode: 'apart' }] },
    { position: 2, at: EVENING, seat: 'first', events: [call] },
  ]
  expect(isSound(log)).toBe(true)
  return given(log)
}

const hour = called(60)

describe('BR Breaks from home', () => {
  test('[BR12] it is a break like any, and closed once both are back', () => {
    hour.when('second', { type: 'shorten', minutes: 5 }).refused('not-the-caller')
    hour.when('second', { type: 'send-line', line: 'i-am-here' }).gives({ type: 'line-sent' })
    hour.when('second', { type: 'close' }, at(64)).refused('break-not-over')
    hour.when('second', { type: 'close' }, at(65)).gives({ type: 'session-closed' })
    hour
      .and('first', { type: 'return' }, at(30))
      .when('second', { type: 'return' }, at(90))
      .gives({ type: 'seat-returned' }, { type: 'break-ended' }, { type: 'session-closed' })
  })

  test('[BR12] the other calls a longer one in it, and whoever is back may call the next', () => {
    hour.when('second', { type: 'take-break', minutes: 30 }).gives()
    hour.when('second', { type: 'take-break', minutes: 90 }).gives({ type: 'break-taken', seat: 'second' })
    hour.when('first', { type: 'take-break', minutes: 90 }).gives()
    const back = hour.and('first', { type: 'return' }, at(30))
    for (const seat of ['first', 'second'] as const)
      back.when(seat, { type: 'take-break', minutes: 10 }, at(31)).gives({ type: 'break-taken', seat, until: at(41) })
  })

  test('[BR15] it holds until its time, or its caller is back, and no longer', () => {
    expect(heldUntil(hour.session)).toBe(at(60))
    expect(heldUntil(hour.and('first', { type: 'shorten', minutes: 5 }).session)).toBe(at(5))
    expect(heldUntil(hour.and('first', { type: 'renegotiate', minutes: A_DAY }, at(60)).session)).toBe(at(60 + A_DAY))
    expect(heldUntil(hour.and('first', { type: 'return' }, at(1)).session)).toBeNull()
    expect(heldUntil(hour.and('second', { type: 'close' }, at(65)).session)).toBeNull()
    // One that was called within an exercise holds that exercise alone.
    expect(heldUntil(started(evening).and('first', { type: 'take-break', minutes: 20 }).session)).toBeNull()
  })

  test('[BR16] that one does not know when is an answer, said once more, and until a time is named', () => {
    const open = called(A_DAY, true)
    const seen = ({ session }: typeof open) => session.break && viewBreak(session.break, 'second')
    expect(seen(open)).toMatchObject({ openEnded: true, until: at(A_DAY) })
    for (const minutes of [1, 20, A_DAY - 1]) expect(seen(called(minutes, true))).toEqual(seen(open))
    expect(seen(hour)).not.toHaveProperty('openEnded')
    const more = hour.and('first', { type: 'renegotiate', minutes: 5, openEnded: true }, at(60))
    expect(seen(more)).toMatchObject({ openEnded: true, until: at(60 + A_DAY) })
    more
      .when('first', { type: 'renegotiate', minutes: A_DAY, openEnded: true }, at(A_DAY))
      .refused('already-renegotiated')
    expect(seen(more.and('first', { type: 'shorten', minutes: 30 }, at(70)))).not.toHaveProperty('openEnded')
  })

  test('[BR18] once both are back the first thing there is how its caller begins again', () => {
    const back = hour.and('first', { type: 'return' }, at(30))
    const promised = { caller: 'first', opening: 'with tea' }
    const over = back.and('second', { type: 'return' }, at(31))
    for (const seat of ['first', 'second'] as const)
      expect(viewFor(over.session, seat).at).toEqual({ phase: 'closed', through: true, promised })
    // Nobody begins where somebody is not back.
    const ended = hour.and('second', { type: 'close' }, at(65))
    expect(viewFor(ended.session, 'second').at).toEqual({ phase: 'closed', through: true })
  })

  test('[BR14] what begins or goes on waits for its end, and nothing else', () => {
    const { session } = started(evening)
    const waits = (command: Parameters<typeof waitsForBreak>[2]) => waitsForBreak(session, 'first', command)
    expect(
      [
        text('evening', 'a walk'),
        { type: 'pass', step: 'evening' } as const,
        { type: 'go-on', step: 'evening' } as const,
        { type: 'ready', mode: 'apart' } as const,
        { type: 'resume' } as const,
      ].map(waits),
    ).toEqual([true, true, true, true, true])
    expect(
      [
        { type: 'take-back', step: 'evening' } as const,
        { type: 'stop-for-today', takeBack: true } as const,
        { type: 'take-break', minutes: 20 } as const,
        { type: 'return' } as const,
        { type: 'close' } as const,
      ].map(waits),
    ).toEqual([false, false, false, false, false])
  })
})
