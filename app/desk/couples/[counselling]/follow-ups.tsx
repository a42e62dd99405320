'use client'
// What the counsellor writes to both: the same words on both their pages, and nothing sent anywhere.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { Part } from './part.tsx'
import { WriteBox } from './write-box.tsx'

const MOST = 2000

export function FollowUps({ counselling, followUps }: Pick<CouplePage, 'counselling' | 'followUps'>) {
  const t = useTranslations('desk.couple.follow-ups')
  const c = useTranslations('common.unread')
  return (
    <Part title={t('title')} text={t('text')}>
      <WriteBox
        at={`/api/desk/couples/${counselling}/follow-ups`}
        most={MOST}
        label={t('label')}
        submit={t('send')}
        done={t('sent')}
      />
      <ul>
        {followUps.map(({ followUp, by, text, at }) => (
          <li key={followUp} className="mt-4 border-t border-line pt-3">
            <p className="mb-1 text-small text-quiet">
              {t.rich('from', { name: isolated(by), date: () => <TimeText at={at} as="date" /> })}
            </p>
            {text === null ? <p className="text-quiet">{c('words')}</p> : <Words text={text} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}
