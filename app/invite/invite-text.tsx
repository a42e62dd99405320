'use client'
// The invitation in the inviter's own words, with its link: shared by the phone's own sheet where there is one, else copied.
import { Copy, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { AreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText, useInBrowser } from '#app/ui/time-text.tsx'
import type { Exercise } from '#app/words/library.ts'
import type { Invite } from './shape.ts'

const MOST = 400

type InviteTextProps = { session: string; exercise: Exercise; invite: Invite; link: string }

export function InviteText({ session, exercise, invite, link }: InviteTextProps) {
  const t = useTranslations('lobby.invite')
  const door = useDoor()
  const [least, most] = exercise.minutes
  const [saved, setSaved] = useState<string | null>(invite.note)
  const kept = useKeptText(`invite/${session}`)
  const note = kept.text ?? saved ?? t('text', { exercise: exercise.title, least, most })
  const [copying, copy] = useCopy()
  const canShare = useInBrowser() && 'share' in navigator
  const whole = `${note.trim()}\n${link}`

  const keep = async () => {
    if (note === saved || note.length > MOST) return
    if (!(await door.send(`/api/sessions/${session}/invite`, { note: note.trim() }))) return
    setSaved(note)
    kept.done(note)
  }
  const share = async () => {
    await Promise.allSettled([navigator.share({ text: note.trim(), url: link }), keep()])
  }
  const copyWhole = async () => {
    await Promise.allSettled([copy(whole), keep()])
  }
  return (
    <section>
      <AreaField
        label={t('text-label')}
        hint={t(saved === note ? 'text-saved' : 'text-hint')}
        value={note}
        onValue={kept.write}
        onBlur={keep}
        most={MOST}
        rows={4}
      />
      <OtherKept kept={kept} />
      {isLocal(invite.origin) && <Notice className="mt-4">{t('local')}</Notice>}
      <div className="mt-4 grid gap-3 sm:flex sm:flex-wrap">
        {canShare && (
          <Button onClick={share}>
            <Send aria-hidden="true" className="size-5" />
            {t('share')}
          </Button>
        )}
        <Button tone={canShare ? 'soft' : 'main'} onClick={copyWhole}>
          <Copy aria-hidden="true" className="size-5" />
          {t('copy')}
        </Button>
      </div>
      <Notice className="mt-3">{copying === 'copied' ? t('copied') : copying === 'select' && t('select')}</Notice>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
      <p className="mt-4 text-small text-quiet">
        {t('link')}:{' '}
        <span dir="ltr" className="select-all font-medium text-ink">
          {link}
        </span>
      </p>
      <p className="text-small text-quiet">
        {t.rich('once', { date: () => <TimeText at={invite.expiresAt} as="day" /> })}
      </p>
    </section>
  )
}

function isLocal(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
}
