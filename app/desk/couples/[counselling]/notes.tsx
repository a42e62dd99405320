'use client'
// A counsellor's own notes on a couple. Nobody else's desk ever shows them.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Dialog } from '#app/loading/dialog.tsx'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { AreaField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { isWritten } from '#shared/text.ts'
import { Part } from './part.tsx'
import { WriteBox } from './write-box.tsx'

const MOST = 4000

type Note = CouplePage['notes'][number]

type NotesAt = `/api/desk/couples/${string}/notes`

export function Notes({ counselling, notes }: { counselling: string; notes: readonly Note[] }) {
  const t = useTranslations('desk.couple.notes')
  const at = `/api/desk/couples/${counselling}/notes` as const
  return (
    <Part title={t('title')} text={t('text')}>
      <WriteBox at={at} most={MOST} label={t('label')} submit={t('save')} done={t('saved')} />
      <ul>
        {notes.map((note) => (
          <OneNote key={note.note} note={note} at={`${at}/${note.note}`} />
        ))}
      </ul>
    </Part>
  )
}

function OneNote({ note: { text, at: written }, at }: { note: Note; at: `${NotesAt}/${string}` }) {
  const t = useTranslations('desk.couple.notes')
  const c = useTranslations('common.unread')
  const door = useChange()
  const kept = useKeptText(at)
  const { text: now, write: setNow, done } = kept
  const [sure, setSure] = useState(false)
  const put = async (next: string | null) => {
    if (next !== null && !isWritten(next, MOST)) return
    if (!(await door.change(at, { text: next }))) return
    if (next === null) setNow(null)
    else done(next)
    setSure(false)
  }
  return (
    <li className="mt-4 border-t border-line pt-3">
      <p className="text-small text-quiet">
        <TimeText at={written} as="date" />
      </p>
      {now === null ? (
        <p dir="auto" className="mt-1 font-serif text-lead whitespace-pre-wrap">
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
