// What became of the counsellor's place without the two: a desk that was shut, a cover that began and ended, another who goes along now.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Happening } from '#server/runtime.ts'
import { Part } from './part.tsx'

export function Happened({ happened }: { happened: readonly Happening[] }) {
  const t = useTranslations('counselling.one')
  if (happened.length === 0) return null
  return (
    <Part title={t('happened')}>
      <ul className="grid gap-3">
        {happened.map((one) => (
          <li key={`${one.what} ${one.by} ${momentOf(one)}`}>
            <p>
              <Sentence of={one} />
            </p>
            <p className="text-small text-quiet">
              <TimeText at={momentOf(one)} as="moment" />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Sentence({ of }: { of: Happening }) {
  const t = useTranslations('counselling.one.happening')
  const by = isolated(of.by)
  if (of.what !== 'cover') return t(of.what, { by })
  const { at, until } = of
  return t.rich(at === null ? 'cover' : 'covered', { by, until: () => <TimeText at={at ?? until} as="moment" /> })
}

function momentOf(one: Happening) {
  return one.what === 'cover' ? one.from : one.at
}
