import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { viewForHost } from '#shared/session/view-host.ts'
import { given, opened } from '#tests/support/given.ts'
import { hosted, walkHosted } from '#tests/support/hosted.ts'
import { otherwiseFor, otherwiseForHost, wordsLost } from '#tests/support/otherwise.ts'
import { second } from '#tests/support/second.ts'
import { walks } from '#tests/support/walks.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 })
const anyScript = fc.constantFrom(...CATALOGUE, second)
const RUNS = walks(40)

describe('laws over seeded walks with a counsellor', () => {
  test('[CO3] [CO4] the counsellor’s view is no other for what is not open, or opened while they were not in', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walkHosted(opened({ script }), seed, (_before, { session, seen }) => {
          const otherwise = otherwiseForHost(session)
          expect(seen.counsellor.view).toEqual(viewForHost(otherwise))
          const shown = JSON.stringify(seen.counsellor.view)
          for (const words of wordsLost(session, otherwise)) expect(shown).not.toContain(words)
          if (session.host?.here === 'in' && !session.host.alone) return
          expect(shown).not.toContain('words of')
        })
      }),
      RUNS,
    )
  })

  test('[CO3] [RV2] [MI2] with a counsellor there, no view of a partner is another for what is not open to it', () => {
    fc.assert(
      fc.property(anyScript, anySeed, (script, seed) => {
        walkHosted(opened({ script }), seed, (_before, { session, seen }) => {
          for (const seat of PARTNER_SEATS) {
            const otherwise = otherwiseFor(session, seat, 'changed')
            expect(seen[seat].view).toEqual(viewFor(otherwise, seat))
            const shown = JSON.stringify(seen[seat].view)
            for (const words of wordsLost(session, otherwise)) expect(shown).not.toContain(words)
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
        const wasHosted =
          told.some((key) => /^(what-we-did\.(all|some)|done\.(did|spent))/.test(key)) &&
          session.hosted.spans.length > 0
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
      walks(12),
    )
  })
})
