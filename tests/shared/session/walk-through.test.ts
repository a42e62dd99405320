// Walking through a letter: which one is named in the lobby too, and one's own words beside what is agreed.
import { describe, expect, test } from 'vitest'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { type Step, walksThrough } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import { evolve } from '#shared/session/evolve.ts'
import type { Catalogue } from '#shared/session/outcome.ts'
import { isRefusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { type Given, given, opened } from '#tests/support/given.ts'
import { evening, promise, scriptOf, started, talk } from '#tests/support/scripts.ts'
import { both, filled, onward } from '../reflection/evening.ts'

const walk = scriptById('walk-through-and-promise')
const suggest: Command = { type: 'suggest-exercise', exercise: 'walk-through-and-promise' }
const accept: Command = { type: 'answer-suggestion', suggestion: 1, accept: true }

function decided(so: Given, seat: PartnerSeat, command: Command, catalogue: Catalogue): Given {
  const decision = decide(so.session, seat, command, 0, catalogue)
  if (isRefusal(decision)) throw new Error(decision.refused)
  const position = so.session.position + 1
  return given(so.log, evolve(so.session, { position, at: 0, seat, events: decision.events }))
}

describe('SE Session: walking through a letter', () => {
  const lobby = given(opened({ script: scriptOf(evening, talk) }))

  test('[SE12] suggested in the lobby, it names the letter, and another exercise in its place names none', () => {
    if (!walk) throw new Error('no such exercise')
    const named = decided(lobby, 'first', suggest, () => ({ script: walk, earlier: null, about: 'monday' }))
    expect(viewFor(named.session, 'second').about).toBeNull()
    const taken = decided(named, 'second', accept, () => refuse('no-such-exercise'))
    expect(viewFor(taken.session, 'second').about).toBe('monday')
    const other = decided(taken, 'second', { type: 'suggest-exercise', exercise: 'weather' }, () => ({
      script: scriptOf(evening, talk),
      earlier: null,
    }))
    const back = decided(other, 'first', { ...accept, suggestion: 2 }, () => refuse('no-such-exercise'))
    expect(viewFor(back.session, 'first').about).toBeNull()
  })

  test('[SE12] without a letter it is not suggested', () => {
    const none = () => refuse('nothing-to-walk-through')
    expect(decide(lobby.session, 'first', suggest, 0, none)).toEqual({ refused: 'nothing-to-walk-through' })
    expect(walk && walksThrough(walk)).toBe(true)
    expect(walksThrough(scriptOf(evening, talk))).toBe(false)
  })

  test('[SE14] a time that has passed cannot be suggested', () => {
    lobby.when('first', { type: 'suggest-time', at: 5 }, 5).refused('time-passed')
    lobby.when('first', { type: 'suggest-time', at: 6 }, 5).gives({ type: 'time-suggested', at: 6 })
  })

  test('[AN9] one’s own sentence stands beside what is agreed and talked over, for its author alone', () => {
    const step: Step = { ...evening, prompt: { kind: 'builder', blanks: [{ id: 'when', as: 'words', most: 60 }] } }
    const given = (so: Given) => onward('evening')(both('evening', filled({ when: 'it rains' }), 'pass')(so))
    const agreeing = given(started(step, { ...promise, about: 'evening' }))
    expect(viewFor(agreeing.session, 'first').at).toMatchObject({
      step: { part: { about: { step: 'evening', shown: { value: { blanks: { when: 'it rains' } } } } } },
    })
    expect(JSON.stringify(viewFor(agreeing.session, 'second'))).not.toContain('it rains')
    const talking = given(started(step, { ...talk, about: 'evening' }))
    expect(viewFor(talking.session, 'second').at).toMatchObject({
      step: { part: { about: { shown: { as: 'passed' } } } },
    })
  })
})
