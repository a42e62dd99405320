'use client'
// Looking back on one thing: what became of an agreement, or whether the loop came up. It opens when asked for and presses nobody.
// Where two share one phone each answers for themselves, and the phone is handed over in between.
import { piece } from '#app/loading/piece.tsx'
import { InLanguage, type Wording } from '#app/words/in-language.tsx'
import type { Locale } from '#shared/locale.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { LookedAt } from './week.ts'

// [FS4] Most pages ask nobody; where one does, its place is kept meanwhile.
const Looking = piece(
  () => import('./looking.tsx').then((file) => file.Looking),
  () => <div className="min-h-12" />,
)

export type LookBackVoice = {
  seat: PartnerSeat
  name: string
  /** Null where it is the language of the page. */
  reading: { locale: Locale; messages: Wording } | null
}

/** Who may answer here, one's own seat first. `held`: which of them are others, who share this phone. */
export type Voices = { here: readonly LookBackVoice[]; held: PartnerSeat | null }

/** `again`: it has been said before. */
type LookBackProps = { at: LookedAt; voices: Voices; again?: boolean }

export function LookBack({ at, voices: { here, held }, again = false }: LookBackProps) {
  const looking = ({ seat, name }: LookBackVoice) => (
    <Looking key={seat} at={at} seat={held === seat ? seat : null} name={held ? name : null} again={again} />
  )
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {here.map((voice) =>
        voice.reading ? (
          <InLanguage key={voice.seat} {...voice.reading} className="contents">
            {looking(voice)}
          </InLanguage>
        ) : (
          looking(voice)
        ),
      )}
    </div>
  )
}
