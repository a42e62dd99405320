'use client'
// What somebody invited sees before giving a name: who, to what, how long, in which words, and who runs the server.
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { Words } from '#app/ui/words.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Look } from './shape.ts'

type InvitationProps = { looked: Look; exercises: readonly Pick<Exercise, 'id' | 'title' | 'asks'>[] }

export function Invitation({ looked, exercises }: InvitationProps) {
  const t = useTranslations('join')
  const { note, plannedFor, server, back } = looked
  const from = looked.from ?? t('somebody')
  return (
    <div className="grid gap-6">
      <div className="flex items-center gap-3">
        <SeatMark seat="first" name={from} className="size-11" />
        <p className="min-w-0">
          <strong className="block text-lead font-semibold">
            {t(back ? 'lets-back' : 'invites', { name: isolated(from) })}
          </strong>
          {!back && <span className="text-quiet">{t('to')}</span>}
        </p>
      </div>
      {back ? <BackIn /> : <ToWhat looked={looked} exercises={exercises} />}
      {note && <Words text={note} seat="first" />}
      {plannedFor && !back && (
        <p>{t.rich('planned', { when: () => <TimeText at={plannedFor} as="moment" beside="named" /> })}</p>
      )}
      <p className="text-small text-quiet">
        {t('promise')} {server.name ? t('host', { name: isolated(server.name) }) : t('host-unnamed')}
      </p>
    </div>
  )
}

function ToWhat({ looked, exercises }: InvitationProps) {
  const c = useTranslations('common')
  const [least, most] = looked.minutes
  const exercise = exercises.find(({ id }) => id === looked.exercise)
  return (
    <div>
      <h1 className="font-serif text-title">{exercise?.title}</h1>
      <p className="mt-1 text-quiet">{c('minutes', { least, most })}</p>
      <p className="mt-3 text-lead">{exercise?.asks}</p>
    </div>
  )
}

function BackIn() {
  const t = useTranslations('join')
  return (
    <div>
      <h1 className="font-serif text-title">{t('back-title')}</h1>
      <p className="mt-3 text-lead">{t('back-text')}</p>
    </div>
  )
}
