// The table of commands, held against the rules: each command, from each seat, in each state a session can be in.
import { describe, expect, test } from 'vitest'
import { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import { decideAs } from '#shared/session/decide-host.ts'
import { HostCommand } from '#shared/session/host-commands.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf, SEATS } from '#shared/session/seat.ts'
import { catalogue, EVENING, type Given, GROUND } from '#tests/support/given.ts'
import {
  type Answer,
  type Answers,
  COMMANDS,
  type CommandRow,
  HOST_COMMANDS,
  HOSTED_COMMANDS,
  SITUATIONS,
  type Situation,
  STATES,
  type State,
} from './table.ts'

const expected = (answers: Answers, seat: PartnerSeat): Answer =>
  typeof answers === 'string' ? answers : answers[seat]

function answered({ command, scene }: CommandRow, state: State, seat: PartnerSeat): Answer {
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

describe('PR Who may do what: apart, when one has stopped for today', () => {
  for (const [name, row] of Object.entries(COMMANDS)) {
    test(`[PR20] [SE18] ${name}: the one who stopped hears what a resting room says, the other what they heard before`, () => {
      const going = row.scene.and('first', { type: 'choose-mode', mode: 'apart' })
      const asked = (scene: Given, seat: PartnerSeat): Answer => {
        const outcome = decide(scene.session, seat, row.command, EVENING, catalogue)
        return isRefusal(outcome) ? outcome.refused : 'may'
      }
      for (const seat of PARTNER_SEATS) {
        const one = going.and(seat, { type: 'stop-for-today' })
        expect(`${seat}: ${asked(one, seat)}`).toBe(`${seat}: ${expected(row.resting, seat)}`)
        expect(`${seat}’s other: ${asked(one, partnerOf(seat))}`).toBe(
          `${seat}’s other: ${asked(going, partnerOf(seat))}`,
        )
      }
    })
  }
})

describe('PR Who may do what: a counsellor, and the two with one', () => {
  test('[PR20] no command of the counsellor’s seat is missing from the table', () => {
    const known = HostCommand.def.options.flatMap((option) => option.def.shape.type.def.values)
    expect(Object.keys(HOST_COMMANDS).sort()).toEqual([...known].sort())
  })

  for (const [name, row] of Object.entries({ ...HOST_COMMANDS, ...HOSTED_COMMANDS })) {
    test(`[PR20] [CO5] ${name}`, () => {
      for (const situation of Object.keys(SITUATIONS) as Situation[]) {
        for (const seat of SEATS) {
          const outcome = decideAs(SITUATIONS[situation].session, seat, row.command, EVENING, GROUND)
          const own = (seat === 'counsellor') === name in HOST_COMMANDS
          const said = isRefusal(outcome) ? outcome.refused : 'may'
          expect(`${situation} ${seat}: ${said}`).toBe(`${situation} ${seat}: ${own ? row[situation] : 'malformed'}`)
        }
      }
    })
  }
})
