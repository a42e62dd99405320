// Since last time, and whose turn it is to open the talk.
import { describe, expect, test } from 'vitest'
import { median } from '#shared/reflection/blocks/since-last-time.ts'
import { replay } from '#shared/session/evolve.ts'
import type { Session } from '#shared/session/session.ts'
import { stateById } from '#shared/session/walk.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { scriptOf, talk } from '#tests/support/scripts.ts'
import { begun, both, does, evening, onward, scales } from './evening.ts'
import { letterOf, readerIn } from './reading.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000
type Sky = [closeness: number, room: number]

function weekly(back: number, mara: Sky, tom: Sky, version = 1): Session {
  const at = ([closeness, room]: Sky) => scales({ 'closeness-felt': closeness, 'room-felt': room })
  const { log } = evening({ ...weather, version }, both('sky', at(mara), at(tom)))
  const moved = log.map((entry) => ({ ...entry, at: entry.at - back * WEEK }))
  return replay(back === 0 ? 'evening' : `weeks-ago-${back}`, moved)
}

const since = (now: Session, ...others: Session[]) => letterOf(now, others)['since-last-time']

describe('RE Reflection: since last time', () => {
  test('[RE19] 1 or less is about the same; otherwise then and now, without better or worse', () => {
    expect(since(weekly(0, [6, 4], [5, 8]), weekly(1, [5, 4], [6, 3]))).toEqual([
      'Closeness: about the same as last time, for both of you.',
      'Room for myself: about the same as last time for Mara.',
      'Room for myself: for Tom it was 3 last time and is 8 now.',
    ])
  })

  test('[RE19] only the last time counts, in whatever order the others come', () => {
    const now = weekly(0, [6, 6], [6, 6])
    const others = [weekly(1, [6, 6], [6, 6]), weekly(2, [0, 0], [0, 0])]
    expect(since(now, ...others)).toEqual(since(now, ...[...others].reverse()))
    expect(since(now, ...others)?.[0]).toBe('Closeness: about the same as last time, for both of you.')
  })

  test('[RE19] nothing is set beside another version, another exercise, or a later evening', () => {
    expect(since(weekly(0, [6, 6], [6, 6]), weekly(1, [1, 1], [1, 1], 2))).toBeUndefined()
    expect(since(weekly(2, [6, 6], [6, 6]), weekly(0, [1, 1], [1, 1]))).toBeUndefined()
    expect(since(weekly(0, [6, 6], [6, 6]))).toBeUndefined()
  })

  test('[RE19] over three times the medians', () => {
    const times = [weekly(1, [4, 5], [9, 5]), weekly(2, [9, 5], [2, 5]), weekly(3, [5, 5], [6, 5])]
    const letter = letterOf(weekly(0, [6, 5], [6, 5]), times, readerIn('es'))
    expect(letter['since-last-time']).toContain(
      'Cercanía, en las últimas cuatro veces: el punto medio es 5,5 para Mara y 6 para Tom.',
    )
    expect([median([3, 9, 4]), median([1, 2]), median([7])]).toEqual([4, 1.5, 7])
  })
})

describe('RE Reflection: to talk', () => {
  const script = scriptOf({ id: 'mood', asks: 'both', prompt: { kind: 'scale', scales: ['calm'] } }, talk)
  const moves = [both('mood', scales({ calm: 8 }), scales({ calm: 8 })), onward('mood')]
  const told = (tiebreak: 'first' | 'second') => moves.reduce((so, move) => move(so), begun(script, { tiebreak }))

  test('[RE21] equal minutes, who opens, and something to be glad of at the end', () => {
    expect(letterOf(told('first').session)['to-talk']).toEqual([
      'Two minutes each: Mara opens, then Tom.',
      'End with one thing you were glad of in each other.',
    ])
    expect(letterOf(told('second').session)['to-talk']?.[0]).toBe('Two minutes each: Tom opens, then Mara.')
  })

  test('[RE21] the one who opens is the one the room’s clock began with', () => {
    const begins = does('first', { type: 'begin', step: 'talk' })(told('second'))
    const { session } = does('second', { type: 'begin', step: 'talk' })(begins)
    expect(stateById(session, 'talk').clock?.opener).toBe('second')
    expect(letterOf(session)['to-talk']?.[0]).toBe('Two minutes each: Tom opens, then Mara.')
  })
})
