'use client'
// A counsellor's own notes on a couple. Nobody else's desk ever shows them.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { OnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { isWritten } from '#shared/text.ts'
import { Part } from './part.tsx'

const MOST = 4000

type Note = CouplePage['notes'][number]

type NotesAt = `/api/desk/couples/${string}/notes`

export function Notes({ counselling, notes }: { counselling: string; notes: readonly Note[] }) {
  const t = useTranslations('desk.couple.notes')
  const at = `/api/desk/couples/${counselling}/notes` as const
  return (
    <Part title={t('title')} text={t('text')}>
      <NewNote at={at} />
      <ul>
        {notes.map((note) => (
          <OneNote key={note.note} note={note} at={`${at}/${note.note}`} />
        ))}
      </ul>
    </Part>
  )
}

function NewNote({ at }: { at: NotesAt }) {
  const t = useTranslations('desk.couple.notes')
  const router = useRouter()
  const door = useDoor()
  const kept = useKeptText(at)
  const text = kept.text ?? ''
  const [saved, setSaved] = useState(false)
  const save = async () => {
    if (!isWritten(text, MOST) || !(await door.send(at, { text }))) return
    kept.done(text)
    setSaved(true)
    router.refresh()
  }
  const write = (next: string) => {
    kept.write(next)
    setSaved(false)
  }
  return (
    <div>
      <AreaField label={t('label')} value={text} onValue={write} most={MOST} rows={3} />
      <OnlyInPage className="mb-3" />
      <OtherKept kept={kept} />
      <Button tone="soft" busy={door.busy} onClick={save} className="mt-1">
        {t('save')}
      </Button>
      <Notice tone="kept" className="mt-3">
        {saved && t('saved')}
      </Notice>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </div>
  )
}

function OneNote({ note: { text, at: written }, at }: { note: Note; at: `${NotesAt}/${string}` }) {
  const t = useTranslations('desk.couple.notes')
  const c = useTranslations('common.unread')
  const router = useRouter()
  const door = useDoor()
  const kept = useKeptText(at)
  const { text: now, write: setNow, done } = kept
  const [sure, setSure] = useState(false)
  const put = async (next: string | null) => {
    if (next !== null && !isWritten(next, MOST)) return
    if (!(await door.send(at, { text: next }))) return
    if (next === null) setNow(null)
    else done(next)
    setSure(false)
    router.refresh()
  }
  return (
    <li className="mt-4 border-t border-line pt-3">
      <p className="text-small text-quiet">
        <TimeText at={written} as="date" />
      </p>
      {now === null ? (
        <p dir="auto" className="mt-1 font-serif text-lead whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text ?? c('words')}
        </p>
      ) : (
        <AreaField label={t('edit')} labelHidden value={now} onValue={setNow} most={MOST} className="mt-1" />
      )}
      <OtherKept kept={kept} />
      <div className="-ms-3 flex flex-wrap gap-x-2">
        {(now !== null || text !== null) && (
          <Button tone="plain" busy={door.busy} onClick={() => (now === null ? setNow(text) : put(now))}>
            {t(now === null ? 'edit' : 'save')}
          </Button>
        )}
        <Button tone="plain" onClick={() => setSure(true)}>
          {t('delete')}
        </Button>
      </div>
      <Notice tone="wrong">{door.refused}</Notice>
      <Dialog open={sure} onClose={() => setSure(false)} title={t('sure')}>
        <Button tone="grave" busy={door.busy} onClick={() => put(null)}>
          {t('sure-yes')}
        </Button>
      </Dialog>
    </li>
  )
}
