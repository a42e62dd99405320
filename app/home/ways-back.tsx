// For each partner who has a seat: the way back in, should they lose everything. It stays folded until somebody looks for it.
import { LetBackIn } from '#app/ui/invite/let-back-in.tsx'
import { Sentences } from '#app/ui/sentences.tsx'
import type { Home } from '#server/runtime.ts'

export function WaysBack({ couples }: Home) {
  const taken = couples.flatMap(({ couple, partner }) => (partner ? [{ couple, partner }] : []))
  if (taken.length === 0) return null
  return (
    <Sentences of={['lobby']}>
      <div className="grid max-w-text gap-3 pt-10">
        {taken.map(({ couple, partner }) => (
          <LetBackIn key={couple} couple={couple} partner={partner} />
        ))}
      </div>
    </Sentences>
  )
}
