'use client'
// A code with which a counsellor whom the two know can ask them: a word and digits, made when somebody wants one.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Fold } from '#app/ui/fold.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { SpokenCode } from '#server/runtime.ts'
import { inGroups } from '#shared/typed.ts'

/** `partner`: with whom, for somebody who is in several couples. */
export function CounsellorCode({ couple, partner }: { couple: string; partner: string | null }) {
  const t = useTranslations('counselling.code')
  const w = useTranslations('counselling.home')
  const door = useDoor()
  const [code, setCode] = useState<SpokenCode | null>(null)
  const make = async () => setCode(await door.send(`/api/couples/${couple}/counsellor-code`, {}))
  const title = partner ? `${t('title')} · ${w('row', { name: isolated(partner) })}` : t('title')
  return (
    <Fold title={title} submit={t(code ? 'again' : 'make')} onSubmit={make} {...door}>
      <p>{t('text')}</p>
      {code && (
        <div className="grid gap-3">
          <dl className="grid gap-3">
            <div>
              <dt className="text-small text-quiet">{t('word')}</dt>
              <dd className="font-serif text-prompt">{code.word}</dd>
            </div>
            <div>
              <dt className="text-small text-quiet">{t('digits')}</dt>
              <dd dir="ltr" className="font-serif text-prompt tabular-nums rtl:text-end">
                {inGroups(code.digits).join(' ')}
              </dd>
            </div>
          </dl>
          <p className="text-small text-quiet">
            {t.rich('until', { when: () => <TimeText at={code.until} as="moment" /> })}
          </p>
        </div>
      )}
    </Fold>
  )
}
