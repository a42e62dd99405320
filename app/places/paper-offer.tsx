'use client'
// Offers a code on paper to a guest who has none yet, and on one phone to each of the two.
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'

/** Who here has no code yet: this person, and somebody by name whose place is held here. */
export type WithoutCode = { own: boolean; held: { session: string; name: string } | null }

const WithoutCodeContext = createContext<WithoutCode>({ own: false, held: null })

export function Offering({ to, children }: { to: WithoutCode; children: ReactNode }) {
  return <WithoutCodeContext value={to}>{children}</WithoutCodeContext>
}

/** [ST31] Draws nothing where everybody here has a code. */
export function PaperOffer() {
  const t = useTranslations('lobby.paper')
  const { own, held } = useContext(WithoutCodeContext)
  if (!own && !held) return null
  return (
    <section aria-labelledby="paper" className="unprinted">
      <h2 id="paper" className="font-serif text-lead">
        {t('title')}
      </h2>
      <p className="mt-1 text-quiet">{t('text')}</p>
      <div className="mt-2 grid justify-items-start">
        {own && (
          <ButtonLink href="/my-place/code" tone="plain" className="-ms-3 text-start!">
            {t('make')}
          </ButtonLink>
        )}
        {held && (
          <ButtonLink href={`/my-place/code?held=${held.session}`} tone="plain" className="-ms-3 text-start!">
            {t('make-held', { name: isolated(held.name) })}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
