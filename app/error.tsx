'use client'
// A page that broke: what happened, what was kept, what to do, and the number under which the server noted it. One of which a piece
// is still on its way is not broken, and comes by itself.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { askAnew, faultId, keepAsking } from '#app/loading/ask-anew.ts'
import { isLostPiece } from '#app/loading/holding.ts'
import { useOnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button, ButtonLink } from './ui/button.tsx'
import { Notice } from './ui/notice.tsx'
import { PageFrame } from './ui/page-frame.tsx'

type BrokenProps = { error: unknown; retry: () => void }

export default function OfPage({ error, retry }: BrokenProps) {
  // [DU11]
  const onlyInPage = useOnlyInPage()
  if (isLostPiece(error)) return <StillComing retry={retry} />
  return <Broken error={error} retry={retry} onlyInPage={onlyInPage} />
}

function StillComing({ retry }: Pick<BrokenProps, 'retry'>) {
  const t = useTranslations('common')
  useEffect(() => keepAsking(retry), [retry])
  return (
    <PageFrame bar={null}>
      <p role="status" className="text-lead">
        {t('still-coming')}
      </p>
    </PageFrame>
  )
}

export function Broken({ error, retry, onlyInPage }: BrokenProps & { onlyInPage: boolean }) {
  const t = useTranslations('common')
  const id = faultId(error)
  const [away, setAway] = useState(false)
  return (
    <PageFrame bar={null}>
      <div role="alert" className="grid justify-items-start gap-4">
        <h1 className="font-serif text-title">{t('error.title')}</h1>
        <p className="text-lead">{t(onlyInPage ? 'error.text-in-page' : 'error.text')}</p>
        {id && <p className="text-quiet">{t('fault-id', { id })}</p>}
        <div className="mt-2 flex flex-wrap gap-3">
          <Button onClick={async () => setAway(!(await askAnew(retry)))}>{t('try-again')}</Button>
          <ButtonLink href="/" tone="soft">
            {t('home')}
          </ButtonLink>
        </div>
        <Notice>{away && t('error.away')}</Notice>
      </div>
    </PageFrame>
  )
}
