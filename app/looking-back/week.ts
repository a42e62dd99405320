// What a couple's week holds, written out in the reader's language: agreements, the loop, their word.
import { readerFor, writtenLines } from '#app/words/exercise-words.ts'
import type { Home } from '#server/runtime.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import type { Locale } from '#shared/locale.ts'
import { type Drawn, draw } from '#shared/reflection/figures/draw.ts'
import type { Piece } from '#shared/reflection/written/reader.ts'
import type { Voices } from './look-back.tsx'
import { voicesOf } from './voices.ts'

type Week = NonNullable<Home['couples'][number]['week']>
type Asks = NonNullable<Week['asks']>
export type LookedAt = Pick<Asks, 'session' | 'step' | 'review'>
export type WrittenAgreement = { session: string; step: string; lines: Piece[][] }
export type WrittenLoop = { session: string; step: string; lines: Piece[][]; drawn: Drawn | null }
type Asked = { at: LookedAt; voices: Voices }
export type WrittenWeek = {
  couple: string
  partner: string | null
  agreements: WrittenAgreement[]
  more: boolean
  loop: WrittenLoop | null
  word: string | null
  asked: Asked | null
}

/** Of each couple that has something to come back to. One thing is asked at most, whoever it is with. */
export async function weeksOf({ couples }: Pick<Home, 'couples'>, locale: Locale): Promise<WrittenWeek[]> {
  const asking = couples.find(({ week }) => week?.asks)?.couple
  const written = couples.map(async ({ week, ...whose }): Promise<WrittenWeek[]> => {
    const { couple, partner } = whose
    if (!week || (week.agreements.length === 0 && !week.loop && !week.word)) return []
    const agreements = week.agreements.map(async ({ session, step, said, names }) => {
      return { session, step, lines: await writtenLines(said, names, locale) }
    })
    return [
      {
        couple,
        partner,
        agreements: await Promise.all(agreements),
        more: week.more,
        loop: week.loop && (await writtenLoop(week.loop, locale)),
        word: week.word?.text ?? null,
        asked: couple === asking && week.asks ? askedOf(week, week.asks, whose, locale) : null,
      },
    ]
  })
  return (await Promise.all(written)).flat()
}

function askedOf(week: Week, asks: Asks, couple: Pick<Home['couples'][number], 'holds'>, locale: Locale): Asked {
  const { session, step, review, seats } = asks
  const about = review === 'loop' ? week.loop : week.agreements.find((one) => one.session === session)
  return {
    at: { session, step, review },
    voices: voicesOf(couple, seats, about?.names ?? { first: null, second: null }, locale),
  }
}

async function writtenLoop(loop: NonNullable<Week['loop']>, locale: Locale): Promise<WrittenLoop> {
  const { session, step, said, names, figure } = loop
  const reader = await readerFor(locale, names, [LOOP.exercise])
  return { session, step, lines: await writtenLines(said, names, locale), drawn: figure && draw(figure, reader) }
}
