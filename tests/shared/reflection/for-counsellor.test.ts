// What a counsellor reads of a couple's reflection, over evenings of rehearsal partners by seeded chance. A failing run prints its seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Consents, forCounsellor } from '#shared/reflection/for-counsellor.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Block, Reflection } from '#shared/reflection/reflection.ts'
import { isGap, type Sentence } from '#shared/reflection/sentences.ts'
import { type Entry, isErased } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import type { Session } from '#shared/session/session.ts'
import { mirrored } from '#tests/support/mirrored.ts'
import { swapped } from '#tests/support/swap.ts'
import { anyCouple, asItIs, type Couple, earlierOf, logOf, ONCE_EACH } from './couples.ts'
import { textsOf } from './unseen.ts'

const LONG = 120_000
const runs = { ...ONCE_EACH, numRuns: 500, seed: 20_261_122 }
const ALL: Consents = {
  pastReflections: { reachesBackTo: null, openedSince: null },
  agreements: { reachesBackTo: null, openedSince: null },
}
const THEIRS = ['own-words', 'to-talk', 'glad', 'not-in-here']

function closed(session: Session): Session {
  return { ...session, phase: 'closed', closedAt: session.closedAt ?? session.openedAt + 1 }
}

function evening(couple: Couple, change: (log: readonly Entry[]) => Entry[] = asItIs) {
  const others = earlierOf(couple, change).map(closed)
  return { session: closed(replay('evening', change(logOf(couple)))), others }
}

function read(couple: Couple, consents: Consents, change?: (log: readonly Entry[]) => Entry[]): Reflection | null {
  const { session, others } = evening(couple, change)
  return forCounsellor(session, others, consents)
}

/** [LE13] Without what stands there because somebody ticked it. */
function unticked(blocks: readonly Block[]): Block[] {
  return blocks
    .filter(({ block }) => !THEIRS.includes(block))
    .map(({ block, sentences }) => ({ block, sentences: sentences.filter((one) => isGap(one) || !one.carried) }))
    .filter(({ sentences }) => sentences.length > 0)
}

function told(blocks: readonly Block[]) {
  return blocks.map(({ block, sentences }) => ({ block, said: sentences.map((one) => ({ ...one, because: null })) }))
}

const comesFrom = (sentences: readonly Sentence[]) => sentences.flatMap(({ because }) => because)

/** Whatever somebody answered: of all that, a reflection holds only what was carried. A bare number stands in any moment. */
function answers(log: readonly Entry[]): string[] {
  return log
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'answer-given' && !isErased(event.words) ? textsOf(event.words.value) : []))
    .filter((text) => !/^\d+$/.test(text))
}

function joint(log: readonly Entry[]): string {
  return JSON.stringify(
    log.flatMap(({ events }) => events).filter(({ type }) => type !== 'answer-given' && type !== 'session-opened'),
  )
}

describe("CO The counsellor's version of a reflection", () => {
  test(
    "[CO35] the couple's own sentences, without sources, carried words, the talk, and that something was kept",
    () => {
      fc.assert(
        fc.property(anyCouple, (couple) => {
          const { session, others } = evening(couple)
          const whole = reflect(session, others)
          const shown = forCounsellor(session, others, ALL)
          expect(told(shown?.blocks ?? [])).toEqual(told(unticked(whole.blocks)))
          const says = shown?.figures.flatMap((figure) => figure.says) ?? []
          const sentences =
            shown?.blocks.flatMap((block) => block.sentences.filter((one): one is Sentence => !isGap(one))) ?? []
          expect(comesFrom([...sentences, ...says])).toEqual([])
          const written = JSON.stringify(shown)
          const also = joint(logOf(couple))
          for (const text of answers(logOf(couple))) if (!also.includes(text)) expect(written).not.toContain(text)
          expect(written).not.toContain('"as":"builder"')
          expect(read(couple, ALL, swapped)).toEqual(shown && mirrored(shown))
        }),
        runs,
      )
    },
    LONG,
  )

  test(
    '[CO36] agreements by their own consent, all else by that to past reflections, and nothing from before its date',
    () => {
      fc.assert(
        fc.property(anyCouple, fc.constantFrom(0, 1, 2), (couple, hidden) => {
          const { session, others } = evening(couple)
          const blocksWith = (consents: Consents) => read(couple, consents)?.blocks.map(({ block }) => block) ?? null
          expect(blocksWith({ pastReflections: null, agreements: null })).toBeNull()
          expect(blocksWith({ ...ALL, agreements: null })).not.toContain('agreements')
          expect(['agreements', undefined]).toContain(blocksWith({ ...ALL, pastReflections: null })?.[0])
          const byTime = others.toSorted((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0))
          const from = byTime[hidden]?.closedAt ?? session.closedAt
          const within = others.filter(({ closedAt }) => (closedAt ?? 0) >= (from ?? 0))
          const shown = read(couple, { ...ALL, pastReflections: { reachesBackTo: from, openedSince: null } })
          expect(shown?.figures.map(({ figure }) => figure)).toEqual(
            reflect(session, within).figures.map(({ figure }) => figure),
          )
          const early = new Set(byTime.slice(0, hidden).map(({ id }) => id))
          const late = reflect(session, others).blocks.map(({ block, sentences }) => ({
            block,
            sentences: sentences.filter(
              (one) => isGap(one) || !one.because.some((source) => early.has(source.session)),
            ),
          }))
          expect(told(shown?.blocks ?? [])).toEqual(told(unticked(late)))
          const after = { reachesBackTo: (session.closedAt ?? 0) + 1, openedSince: null }
          expect(blocksWith({ pastReflections: after, agreements: after })).toBeNull()
          expect(forCounsellor({ ...session, closedAt: null }, others, ALL)).toBeNull()
        }),
        runs,
      )
    },
    LONG,
  )
})
