// What every letter of the second edition keeps besides, over evenings of rehearsal partners by seeded chance. A failing run prints its seed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mirroredStep } from '#shared/prompts/mirror.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { isGap, type Sentence, type Value } from '#shared/reflection/sentences.ts'
import { ownListIn } from '#shared/session/asked.ts'
import { answeredIn, entersAs, ruleOf } from '#shared/session/enters.ts'
import type { Entry, SessionEvent } from '#shared/session/events.ts'
import { isErased } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stateById } from '#shared/session/walk.ts'
import { asItIs, type Couple, earlierOf, logOf, ONCE_EACH, secondCouple } from './couples.ts'
import { letterOf, readerIn } from './reading.ts'

const SEED = 20_261_130
const LONG = 120_000
const runs = (numRuns: number) => ({ ...ONCE_EACH, numRuns, seed: SEED })

function sessionOf(couple: Couple, change: (log: readonly Entry[]) => Entry[] = asItIs): Session {
  return replay('evening', change(logOf(couple)))
}

function sentencesOf(session: Session, others: readonly Session[] = []): Sentence[] {
  return reflect(session, others).blocks.flatMap(({ sentences }) =>
    sentences.filter((one): one is Sentence => !isGap(one)),
  )
}

const changed = (log: readonly Entry[], change: (event: SessionEvent) => SessionEvent): Entry[] =>
  log.map((entry) => ({ ...entry, events: entry.events.map(change) }))

/** Who gave what the sentence comes from, in this session. */
function seatsIn(log: readonly Entry[], { because }: Sentence): Set<PartnerSeat> {
  const own = because.filter(({ session }) => session === 'evening').map(({ position }) => log[position - 1]?.seat)
  return new Set(own.filter((seat): seat is PartnerSeat => seat === 'first' || seat === 'second'))
}

const OF_BOTH =
  /^(met|wished|apart|choices|guessed|loop\.(starts|moves|gives|lands|way)|row\.(own-parts|was-it)|since\.(?!near))/

describe('laws of the letter of the second edition over 2,000 generated sessions', () => {
  test(
    '[LE4] [LE6] [LE7] [LE8] [LE10] [LE14] told of both or of neither, and no scale both meets and differs',
    () => {
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const log = logOf(couple)
          const told = sentencesOf(sessionOf(couple), earlierOf(couple, asItIs))
          for (const one of told.filter(({ key }) => OF_BOTH.test(key))) expect(seatsIn(log, one).size).toBe(2)
          const under = told.filter(({ key }) => /\.under$/.test(key))
          expect([0, 2]).toContain(under.length)
          const scales = (key: RegExp) =>
            told.filter((one) => key.test(one.key)).map((one) => JSON.stringify(one.values.scale))
          const differing = scales(/^apart\.scale/)
          for (const scale of scales(/^met\.(high|low)/)) expect(differing).not.toContain(scale)
        }),
        runs(500),
      )
    },
    LONG,
  )

  test(
    '[LE4] nothing counts a pass: where one gave nothing, nobody did it, and no words speak of a pass, a step or what was kept',
    () => {
      fc.assert(
        fc.property(secondCouple, fc.constantFrom(...PARTNER_SEATS), (couple, seat) => {
          const passes = (event: SessionEvent): SessionEvent =>
            event.type === 'answer-given' && event.seat === seat && kindIn(event) !== 'carry'
              ? { type: 'prompt-passed', seat, step: event.step, note: null }
              : event
          const told = sentencesOf(sessionOf(couple, (log) => changed(log, passes)))
          const keys = told.map(({ key }) => key)
          const joint = keys.some((key) => /^(agreements|wishes|heard-back|loop\.name|done\.looked)/.test(key))
          if (!joint) expect(keys.filter((key) => key.startsWith('done.did'))).toEqual([])
        }),
        runs(300),
      )
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const letter = letterOf(sessionOf(couple), earlierOf(couple, asItIs), readerIn('en'))
          const framed = Object.entries(letter).filter(([block]) => block !== 'agreements' && block !== 'to-talk')
          for (const line of framed.flatMap(([, lines]) => lines)) {
            expect(line.replace(/“[^”]*”/g, '')).not.toMatch(/\b(pass(ed|es)?|skipped|steps?|prompts?)\b/i)
          }
        }),
        runs(300),
      )
    },
    LONG,
  )

  test(
    '[RE31] nothing is told from an order that lies as its prompt lists it',
    () => {
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const { steps } = sessionOf(couple)
          const untouched = (event: SessionEvent): SessionEvent => {
            if (event.type !== 'answer-given' || isErased(event.words)) return event
            const prompt = steps.find(({ id }) => id === event.step)?.prompt
            return prompt?.kind === 'rank'
              ? { ...event, words: { value: { kind: 'rank', order: prompt.options } } }
              : event
          }
          const session = sessionOf(couple, (log) => changed(log, untouched))
          const orders = sentencesOf(session).filter(({ key }) => /^(met\.near-the-top|apart\.order|guessed)/.test(key))
          expect(orders).toEqual([])
          expect(reflect(session, []).figures.filter(({ figure }) => figure === 'orders')).toEqual([])
        }),
        runs(300),
      )
    },
    LONG,
  )

  test(
    '[LE3] [LE9] [LE10] [LE14] what one takes out of what is for both is gone for both',
    () => {
      fc.assert(
        fc.property(secondCouple, fc.constantFrom(...PARTNER_SEATS), (couple, seat) => {
          const bare = (event: SessionEvent): SessionEvent =>
            event.type === 'answer-given' && event.seat === seat && kindIn(event) === 'carry'
              ? { ...event, words: { value: { kind: 'carry', steps: [] } } }
              : event
          const session = sessionOf(couple, (log) => changed(log, bare))
          const chose = session.steps.some(
            ({ id, prompt }) => prompt.kind === 'carry' && stateById(session, id).answers[seat]?.as === 'given',
          )
          if (!chose) return
          const forBoth = sentencesOf(session).filter(({ key }) =>
            /^(met|wished|apart|choices|guessed|wishes\.(yes|later|smaller)|loop\.(starts|under)|row\.under)/.test(key),
          )
          expect(forBoth).toEqual([])
        }),
        runs(300),
      )
    },
    LONG,
  )

  test(
    '[LE18] [LE19] what stands only with a page, or with a turn that was left out, is in no list and no sentence by itself',
    () => {
      const alone = new Set<string>()
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const log = logOf(couple)
          const session = sessionOf(couple)
          const mayNot = session.steps.flatMap((step) =>
            PARTNER_SEATS.flatMap((seat) => {
              const rule = entersAs(session, step, seat)
              const barred = rule === 'with-page' || (rule === 'never' && ruleOf(session, step, seat) !== 'never')
              return barred ? [`${seat} ${step.id}`] : []
            }),
          )
          for (const one of mayNot) alone.add(one)
          for (const seat of PARTNER_SEATS) {
            const listed = ownListIn(session, seat)?.lines.map(({ step }) => `${seat} ${step}`) ?? []
            expect(listed.filter((one) => mayNot.includes(one))).toEqual([])
          }
          const told = sentencesOf(session).filter(({ key }) => !key.startsWith('done.'))
          for (const { because } of told) {
            const given = because.flatMap(({ session: of, position }) => {
              const { seat, events } = (of === 'evening' && log[position - 1]) || {}
              return (events ?? []).flatMap((event) => (event.type === 'answer-given' ? [`${seat} ${event.step}`] : []))
            })
            expect(given.filter((one) => mayNot.includes(one))).toEqual([])
          }
        }),
        runs(300),
      )
      expect([...alone].map((one) => one.split(' ')[1])).toEqual(expect.arrayContaining(['mine', 'draft-1', 'feeling']))
    },
    LONG,
  )

  test(
    '[LE17] [LE30] what answers or says back what its author would have to carry stands only where they did',
    () => {
      const met = new Set<string>()
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const log = logOf(couple)
          const session = sessionOf(couple)
          const carried = (seat: PartnerSeat) => {
            const given = stateById(session, 'carry').answers[seat]
            const value = given?.as === 'given' && !isErased(given.value) ? given.value : null
            return value?.kind === 'carry' ? value.steps : []
          }
          const told = sentencesOf(session).filter(({ key }) => !key.startsWith('done.'))
          for (const { because } of told) {
            for (const { position } of because) {
              const { seat, events } = log[position - 1] ?? {}
              for (const event of events ?? []) {
                if (seat === undefined || seat === 'counsellor') continue
                if (event.type !== 'answer-given' && event.type !== 'mirror-given') continue
                const step = session.steps.find(({ id }) => id === event.step)
                const of = step && (mirroredStep(step) ?? answeredIn(session, step, seat)?.id)
                const line = session.steps.find(({ id }) => id === of)
                const rule = line && entersAs(session, line, partnerOf(seat))
                if (!line || !rule || !['carry', 'both-carry'].includes(rule)) continue
                met.add(event.type)
                expect(carried(partnerOf(seat)), `${event.step} of ${line.id}`).toContain(line.id)
              }
            }
          }
        }),
        runs(300),
      )
      expect([...met].toSorted()).toEqual(['answer-given', 'mirror-given'])
    },
    LONG,
  )

  test(
    '[LE11] no sentence holds a number of a scale or a place in an order',
    () => {
      const number = (value: Value): boolean =>
        value.as === 'number' || value.as === 'place' || (value.as === 'list' && value.values.some(number))
      fc.assert(
        fc.property(secondCouple, (couple) => {
          const told = sentencesOf(sessionOf(couple), earlierOf(couple, asItIs))
          const free = told.filter(({ key }) => !/^(turns\.each|agreements\.break)$/.test(key))
          expect(free.filter(({ values }) => Object.values(values).some(number))).toEqual([])
        }),
        runs(300),
      )
    },
    LONG,
  )
})

function kindIn(event: Extract<SessionEvent, { type: 'answer-given' }>): string | null {
  return isErased(event.words) ? null : event.words.value.kind
}
