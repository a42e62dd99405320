import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { saidAt } from '#shared/session/source.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { walk } from '#tests/support/rehearsal.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 })
const anyScript = fc.constantFrom(...CATALOGUE)

describe('laws over seeded walks of every exercise', () => {
  test('[DU3] a reload gives what was live: the same session, views and versions', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        const { log, live } = walk(script, seed)
        expect(openLive('evening', log)).toEqual(live)
      }),
      { numRuns: 150 },
    )
  })

  test('[RV2] [PR19] no view, no re-reading, no source and no search ever holds a word of the other that is not open', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walk(script, seed, (_before, { session, seen }, entry) => {
          for (const seat of PARTNER_SEATS) {
            const shown = JSON.stringify([
              seen[seat].view,
              openedFor(session, seat),
              saidAt(session, seat, entry.position),
              spokenFor(session, seat),
            ])
            for (const step of session.steps) {
              const given = session.states[step.id]?.answers[partnerOf(seat)]
              if (given?.as !== 'given' || session.states[step.id]?.revealed || !('kind' in given.value)) continue
              if (given.value.kind === 'text') expect(shown).not.toContain(given.value.text)
              if (given.value.kind === 'builder')
                for (const words of Object.values(given.value.blanks))
                  if (words.startsWith('words')) expect(shown).not.toContain(words)
            }
          }
        })
      }),
      { numRuns: 150 },
    )
  })

  test('[PR2] an entry that opens nothing leaves the other’s view and version as they were', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walk(script, seed, (before, after, entry) => {
          const sealed = entry.events.every(({ type }) =>
            ['answer-given', 'prompt-passed', 'answer-taken-back'].includes(type),
          )
          const inStep = entry.events.every(
            (event) =>
              'step' in event &&
              ['text', 'scale', 'choice', 'rank', 'builder', 'guess', 'carry'].includes(
                before.session.steps.find(({ id }) => id === event.step)?.prompt.kind ?? '',
              ),
          )
          if (!sealed || !inStep || entry.seat === 'counsellor') return
          expect(after.seen[partnerOf(entry.seat)]).toEqual(before.seen[partnerOf(entry.seat)])
        })
      }),
      { numRuns: 150 },
    )
  })

  test('[SE8] two partners who each do what their view offers come to the end', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        const { live } = walk(script, seed)
        expect(live.session.phase).toBe('closed')
      }),
      { numRuns: 150 },
    )
  })
})
