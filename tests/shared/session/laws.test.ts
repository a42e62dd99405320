import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { besideOf, type Step } from '#shared/exercises/exercise.ts'
import { Mode } from '#shared/session/commands.ts'
import { openLive } from '#shared/session/live.ts'
import { isAnswered } from '#shared/session/progress.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { saidAt } from '#shared/session/source.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { askedIn, halfFor, isLeftOut, stateById } from '#shared/session/walk.ts'
import { otherwiseFor, wordsLost } from '#tests/support/otherwise.ts'
import { walk } from '#tests/support/rehearsal.ts'
import { second } from '#tests/support/second.ts'
import { walks } from '#tests/support/walks.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 })
const anyScript = fc.constantFrom(...CATALOGUE, second)
const space = CATALOGUE.find(({ id }) => id === 'space-with-a-thread') ?? second

/** All that reaches one of the two of a session, with the source of the last entry. */
function allShown(session: Session, seat: PartnerSeat, position: number): string {
  return JSON.stringify([
    viewFor(session, seat),
    openedFor(session, seat),
    saidAt(session, seat, position),
    spokenFor(session, seat),
  ])
}

/** What opens tenderly, by exercise. */
const TENDER: Readonly<Record<string, readonly string[]>> = {
  'the-map-of-needs': ['signs'],
  'our-half-page': ['mine'],
  'near-and-apart': ['too-alone'],
  'our-loop': ['soft-side'],
  'reaching-softly': ['story'],
  'steady-in-myself': ['stirred-time'],
  'after-closeness': ['after-was'],
  'after-a-row': ['soft-side', 'sorry'],
}

/** What this seat is asked first once the other's answer to that step has opened. */
function nextAsked(session: Session, id: string, seat: PartnerSeat): Step | undefined {
  const other = partnerOf(seat)
  const step = session.steps.find((each) => each.id === id)
  if (!step || halfFor(session, step, other).id !== id) return undefined
  const { answers, revealed } = stateById(session, id)
  if (!revealed || answers[other]?.as !== 'given') return undefined
  const opened = session.steps.findIndex((each) => each.id === (step.revealWith ?? id))
  return session.steps.slice(opened + 1).find((each) => {
    const asks = isAnswered(each) || each.prompt.kind === 'mirror'
    const ours = !each.frame && !(each.id in session.hosted.brought) && !isLeftOut(session, each)
    return asks && ours && askedIn(session, each).includes(seat)
  })
}

function spokenOf(session: Session, step: Step, seat: PartnerSeat): (string | undefined)[] {
  const { answers, prompt } = halfFor(session, step, seat)
  const answered = typeof answers === 'string' ? answers : answers?.step
  return [answered, 'of' in prompt ? prompt.of : undefined, ...besideOf(step)]
}

describe('laws over seeded walks of every exercise', () => {
  test('[DU3] a reload gives what was live: the same session, views and versions', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        const { log, live } = walk(script, seed)
        expect(openLive('evening', log)).toEqual(live)
      }),
      walks(90),
    )
  })

  const HOWS = ['changed', 'passed', 'nothing'] as const

  test.each(HOWS)(
    '[RV2] [PR19] [MI2] no view, re-reading, source or search is another for what the other did that is not open to it: %s',
    (how) => {
      fc.assert(
        fc.property(anyScript, anySeed, (script, seed) => {
          walk(script, seed, (_before, { session }, { position }) => {
            for (const seat of PARTNER_SEATS) {
              const otherwise = otherwiseFor(session, seat, how)
              const shown = allShown(session, seat, position)
              if (shown !== allShown(otherwise, seat, position)) {
                expect(viewFor(session, seat)).toEqual(viewFor(otherwise, seat))
                expect(shown).toBe(allShown(otherwise, seat, position))
              }
              for (const words of wordsLost(session, otherwise)) expect(shown).not.toContain(words)
            }
          })
        }),
        walks(40),
      )
    },
  )

  test('[AN55] what opens tenderly is met by the other before anything else that does not speak of it is asked of them', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(TENDER)), anySeed, (exercise, seed) => {
        const script = CATALOGUE.find(({ id }) => id === exercise) ?? second
        const { session } = walk(script, seed).live
        for (const id of TENDER[exercise] ?? []) {
          for (const seat of PARTNER_SEATS) {
            const next = nextAsked(session, id, seat)
            if (!next) continue
            met.add(`${exercise}: ${id}`)
            expect(spokenOf(session, next, seat), `${exercise}: ${id}, then ${next.id}`).toContain(id)
          }
        }
      }),
      walks(70),
    )
    expect(met.size).toBe(Object.values(TENDER).flat().length)
  })

  test('[PR2] [SE18] [DU90] an entry that opens nothing leaves the other’s view and version as they were, one who stops apart too', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walk(script, seed, (before, after, entry) => {
          const sealed = entry.events.every(({ type }) =>
            ['answer-given', 'prompt-passed', 'answer-taken-back'].includes(type),
          )
          const inStep = entry.events.every(
            (event) =>
              'step' in event &&
              !stateById(before.session, String(event.step)).revealed &&
              ['text', 'scale', 'choice', 'rank', 'builder', 'guess', 'carry'].includes(
                before.session.steps.find(({ id }) => id === event.step)?.prompt.kind ?? '',
              ),
          )
          // [DU90] Kept or made, it is the view that the session gives.
          for (const seat of PARTNER_SEATS)
            expect(after.seen[seat].text).toBe(JSON.stringify(viewFor(after.session, seat)))
          const stops = !before.session.break && entry.events.every(({ type }) => type === 'seat-rested')
          if (!(sealed && inStep) && !stops) return
          if (entry.seat === 'counsellor') return
          expect(after.seen[partnerOf(entry.seat)]).toEqual(before.seen[partnerOf(entry.seat)])
        })
      }),
      // In this one somebody goes on from what begins a break, and the other is shown since when.
      { ...walks(90), examples: [[space, 13]] },
    )
  })

  test('[SE8] two partners who each do what their view offers come to the end, in every mode, the shorter way and the full one', () => {
    const went = new Set<string>()
    fc.assert(
      fc.property(anyScript, fc.constantFrom(...Mode.options), anySeed, (script, mode, seed) => {
        const { live } = walk(script, seed, undefined, mode)
        expect(live.session.phase).toBe('closed')
        if (script.edition) went.add(`${mode}${live.session.shorter ? ', shorter' : ''}`)
      }),
      walks(120),
    )
    const together = Mode.options.filter((mode) => mode !== 'apart')
    expect([...went]).toEqual(expect.arrayContaining([...Mode.options, ...together.map((mode) => `${mode}, shorter`)]))
  })
})
