import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { isWithinSpan } from '#shared/session/host.ts'
import { type Live, openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { given, opened } from '#tests/support/given.ts'
import { hosted, walkHosted } from '#tests/support/hosted.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 })
const anyScript = fc.constantFrom(...CATALOGUE)
const RUNS = { numRuns: 120 }

/** What one seat gave where it is not open, and to the counsellor also where it opened without them. */
function shutIn({ session }: Live, seat: 'first' | 'second', forHost: boolean): string[] {
  return session.steps.flatMap((step) => {
    const { answers, revealed } = session.states[step.id] ?? { answers: {}, revealed: null }
    const given = answers[seat]
    const isOpen = revealed && !step.kept && (!forHost || isWithinSpan(session, revealed.position))
    if (isOpen || given?.as !== 'given' || !('kind' in given.value)) return []
    if (given.value.kind === 'text') return [given.value.text]
    return given.value.kind === 'builder' ? Object.values(given.value.blanks).filter((one) => /^words/.test(one)) : []
  })
}

describe('laws over seeded walks with a counsellor', () => {
  test('[CO3] [CO4] the counsellor’s view never holds what is not open, nor what opened while they were not in', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walkHosted(opened({ script }), seed, (_before, live) => {
          const shown = JSON.stringify(live.seen.counsellor.view)
          for (const seat of PARTNER_SEATS)
            for (const words of shutIn(live, seat, true)) expect(shown).not.toContain(words)
          if (live.session.host?.here === 'in' && !live.session.host.alone) return
          expect(shown).not.toContain('words of')
        })
      }),
      RUNS,
    )
  })

  test('[CO3] [RV2] with a counsellor there, no view of a partner holds what is not open', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walkHosted(opened({ script }), seed, (_before, live) => {
          for (const seat of PARTNER_SEATS) {
            const shown = JSON.stringify(live.seen[seat].view)
            for (const words of shutIn(live, partnerOf(seat), false)) expect(shown).not.toContain(words)
          }
        })
      }),
      RUNS,
    )
  })

  test('[CO7] what is given while a reveal is held shut, or a sealed step held, changes nothing that the other sees', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walkHosted(opened({ script }), seed, (before, after, { seat, events }) => {
          const [event, ...more] = events
          if (seat === 'counsellor' || more.length > 0) return
          const gives =
            event?.type === 'answer-given' || event?.type === 'prompt-passed' || event?.type === 'answer-taken-back'
          const step = gives && before.session.steps.find(({ id }) => id === event.step)
          if (!step || !['text', 'scale', 'choice', 'rank', 'builder', 'guess', 'carry'].includes(step.prompt.kind))
            return
          expect(after.seen[partnerOf(seat)]).toEqual(before.seen[partnerOf(seat)])
        })
      }),
      RUNS,
    )
  })

  test('[DU3] a reload gives what was live with a counsellor there: hold, spans, clock, views and versions', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        const { log, live } = walkHosted(opened({ script }), seed)
        expect(openLive('evening', log)).toEqual(live)
      }),
      RUNS,
    )
  })

  test('[CO12] whatever was brought, a reflection can be written, and names a brought step nowhere', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        const { session } = walkHosted(opened({ script }), seed).live
        const { blocks } = reflect(session, [])
        expect(JSON.stringify(blocks)).not.toContain('brought-')
        const told = blocks.flatMap(({ sentences }) => sentences.flatMap((one) => ('key' in one ? one.key : [])))
        const wasHosted = told.some((key) => /^what-we-did\.(all|some)/.test(key)) && session.hosted.spans.length > 0
        expect(told.includes('what-we-did.hosted')).toBe(wasHosted)
      }),
      RUNS,
    )
  })

  test('[CO9] nobody sees who wished for a moment alone', () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const scene = hosted(
          given(opened({ script }))
            .and('first', { type: 'ready', mode: 'on-a-call' })
            .and('second', { type: 'ready', mode: 'on-a-call' }),
        )
        const seenBy = (asked: ReturnType<typeof given>) => JSON.stringify(openLive('evening', asked.log).seen)
        const first = seenBy(scene.and('first', { type: 'ask-moment-alone' }))
        expect(seenBy(scene.and('second', { type: 'ask-moment-alone' }))).toBe(first)
        expect(seenBy(scene.and('counsellor', { type: 'offer-moment-alone' }))).not.toContain('"by"')
        const offered = openLive('evening', scene.and('counsellor', { type: 'offer-moment-alone' }).log)
        expect(JSON.stringify(offered.seen)).toBe(first)
      }),
      { numRuns: 12 },
    )
  })
})
