// For each partner who has a seat: the way back in, should they lose everything, or on one phone the way to a device of their own.
// It stays folded until somebody looks for it.
import { LetBackIn } from '#app/invite/let-back-in.tsx'
import { TakePlaceAlong } from '#app/places/keep-my-place.tsx'
import type { Home } from '#server/runtime.ts'

export function LinksBack({ couples }: Pick<Home, 'couples'>) {
  const taken = couples.flatMap(({ partner, ...couple }) => (partner ? [{ ...couple, partner }] : []))
  if (taken.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-3">
      {taken.map(({ couple, partner, holds, placeAnew, sessions: [latest] }) =>
        // Nobody who shares this phone has lost a device.
        holds && latest ? (
          <TakePlaceAlong key={couple} session={latest.session} name={partner} />
        ) : (
          <LetBackIn key={couple} couple={couple} partner={partner} standing={placeAnew} />
        ),
      )}
    </div>
  )
}
