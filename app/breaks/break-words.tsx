// What a break from home is at this moment, in words: for the start page, and before a room that it holds. Server only.
import { getTranslations } from 'next-intl/server'
import { TimeText } from '#app/ui/time-text.tsx'
import { OwnWords } from '#app/ui/words.tsx'
import type { Home } from '#server/runtime.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { phaseOf, stageOf } from './phase.ts'

export type CalledBreak = NonNullable<Home['couples'][number]['break']>

/** `seat`: of whoever reads it; null where the two read it together. */
type BreakWordsProps = { called: CalledBreak; name: string; seat: PartnerSeat | null; as?: 'h1' | 'h2' }

/** [BR17] */
export async function BreakWords({ called, name, seat, as: Heading = 'h2' }: BreakWordsProps) {
  const t = await getTranslations('break-from-home')
  const r = await getTranslations('room.break')
  const { taken, now, beside } = called
  const whose = seat === null ? 'both' : seat === taken.caller ? 'mine' : 'theirs'
  const words = `${whose}.${stageOf(taken, phaseOf(taken, now))}` as const
  const { opening, openEnded, until, callerReturned } = taken
  return (
    <>
      <Heading className="font-serif text-prompt">{t(`${words}.title`, { name })}</Heading>
      {!openEnded && !callerReturned && (
        <p className="mt-1">
          {t('back-at')} <TimeText at={until} as="moment" beside={beside} />
        </p>
      )}
      <p className="mt-1 text-quiet">{t(`${words}.text`, { name })}</p>
      {opening && !isErased(opening) && (
        <p className="mt-3 font-serif text-lead">
          <span className="block font-sans text-small text-quiet">
            {whose === 'theirs' ? r('they-open', { name }) : r('you-open')}
          </span>
          <OwnWords text={opening} bare />
        </p>
      )}
    </>
  )
}
