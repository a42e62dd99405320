// The table of commands, held against the rules: each command, from each seat, in each state a session can be in.
import { describe, expect, test } from 'vitest'
import { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { catalogue, EVENING } from '#tests/support/given.ts'
import { type Answer, type Answers, COMMANDS, type Row, STATES, type State } from './commands.ts'

const expected = (answers: Answers, seat: PartnerSeat): Answer =>
  typeof answers === 'string' ? answers : answers[seat]

function answered({ command, scene }: Row, state: State, seat: PartnerSeat): Answer {
  const { session } = STATES[state](scene)
  const outcome = decide(session, seat, command, EVENING, catalogue)
  return isRefusal(outcome) ? outcome.refused : 'may'
}

describe('PR Who may do what: commands', () => {
  test('[PR20] no command is missing from the table', () => {
    const known = Command.def.options.flatMap((option) => option.def.shape.type.def.values)
    expect(Object.keys(COMMANDS).sort()).toEqual([...known].sort())
  })

  for (const [name, row] of Object.entries(COMMANDS)) {
    test(`[PR20] ${name}`, () => {
      for (const state of Object.keys(STATES) as State[]) {
        for (const seat of PARTNER_SEATS) {
          const answers = row[state] ?? 'session-closed'
          expect(`${state} ${seat}: ${answered(row, state, seat)}`).toBe(`${state} ${seat}: ${expected(answers, seat)}`)
        }
      }
    })
  }
})
