'use client'
// The invitation in the inviter's own words and in the language of whoever it is for, with its link: shared by the phone's own sheet where
// there is one, else copied.
import { Copy, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { useCopy } from '#app/ui/copied.ts'
import { AreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useInBrowser } from '#app/ui/time-text.tsx'
import { LanguageButtons } from '#app/words/language-buttons.tsx'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { Invite, Invited } from './shape.ts'

const MOST = 400

/** `texts`: what is offered in each language; null where the page came without. */
type InviteTextProps = { session: string; invite: Invite; texts: Invited['texts'] | null; link: string }

export function InviteText({ session, invite, texts, link }: InviteTextProps) {
  const t = useTranslations('lobby.invite')
  const door = useDoor()
  const [saved, setSaved] = useState<string | null>(invite.note)
  const kept = useKeptText(`invite/${session}`)
  const own = useLocale()
  const note = kept.text ?? saved ?? texts?.[own] ?? ''
  const [copying, copy] = useCopy()
  const canShare = useInBrowser() && 'share' in navigator
  const whole = `${note.trim()}\n${link}`.trim()

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
    <div className="grid grid-cols-1 gap-3">
      <AreaField
        label={t('text-label')}
        hint={t(saved === note ? 'text-saved' : 'text-hint')}
        value={note}
        onValue={kept.write}
        onBlur={keep}
        most={MOST}
        rows={4}
      />
      {texts && <Language note={note} texts={texts} onText={kept.write} />}
      <OtherKept kept={kept} />
      {isLocal(invite.origin) && <p className="text-small">{t('local')}</p>}
      <Button onClick={canShare ? share : copyWhole} className="w-full">
        {canShare ? <Send aria-hidden="true" className="size-5" /> : <Copy aria-hidden="true" className="size-5" />}
        {t(canShare ? 'share' : 'copy')}
      </Button>
      {canShare && (
        <Button tone="plain" className="justify-self-center" onClick={copyWhole}>
          {t('copy')}
        </Button>
      )}
      <Notice>{copying === 'copied' ? t('copied') : copying === 'select' && t('select')}</Notice>
      <Notice tone="wrong">{door.refused}</Notice>
    </div>
  )
}

type LanguageProps = { note: string; texts: Record<Locale, string>; onText: (text: string) => void }

/** While the words are those that are offered: in which language. Own words are in whichever they were written in. */
function Language({ note, texts, onText }: LanguageProps) {
  const t = useTranslations('lobby.invite')
  const chosen = LOCALES.find((locale) => texts[locale] === note)
  if (!chosen) return null
  return (
    <fieldset aria-label={t('language')} className="-mt-2 flex flex-wrap items-center">
      <LanguageButtons
        chosen={chosen}
        onChosen={(locale) => onText(texts[locale])}
        look="px-3 first:-ms-3 text-small"
      />
    </fieldset>
  )
}

function isLocal(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
}
