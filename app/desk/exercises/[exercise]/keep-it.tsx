'use client'
// Keeping the exercise on the server: what stands in the way, whether it is kept, its versions, and the file to take along.
// Whoever leaves with work that the server does not have yet is asked first.
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { OtherWords } from '#app/on-device/other-words.tsx'
import { useWriting } from '#app/prompts/form/writing.ts'
import { Button, buttonLook } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { hinders } from '#shared/exercises/checks/problem.ts'
import type { Begun } from './page.tsx'
import type { DraftFile } from './use-draft-file.ts'

export function useKeeping(own: Begun, { file, unsaved, done }: DraftFile) {
  const t = useTranslations('own-exercises.keep')
  const router = useRouter()
  const { busy, refused, refusedAs, send, change } = useChange()
  const [kept, setKept] = useState<number | null>(null)
  const newest = own.versions[0]?.version ?? own.version
  const [after, setAfter] = useState(newest)
  useAskBefore(unsaved, t('leave'))
  const keep = async (asNew: boolean) => {
    if (busy) return
    const text = JSON.stringify(file)
    const fresh = asNew || own.exercise === null
    const answer = fresh
      ? await send('/api/desk/exercises', { text })
      : await change(`/api/desk/exercises/${own.exercise}`, { text, after })
    if (!answer) return
    done(file)
    setKept(answer.version)
    setAfter(answer.version)
    if (fresh) router.replace(`/desk/exercises/${answer.exercise}`)
  }
  const isNew = own.exercise === null
  const older = !isNew && own.version !== after && kept === null
  const turned = own.turned !== null && kept === null
  return { busy, kept, refused, refusedAs, after, keep, isNew, older, turned }
}

/** By closing the page or by a link on it: both ask. What is here stays on the device either way. */
function useAskBefore(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return
    const closing = (event: BeforeUnloadEvent) => {
      // Whoever hides the page at once is asked nothing.
      if (!document.documentElement.hasAttribute('data-covered')) event.preventDefault()
    }
    const following = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || link.hasAttribute('download') || link.getAttribute('target') === '_blank') return
      if (confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('beforeunload', closing)
    document.addEventListener('click', following, true)
    return () => {
      removeEventListener('beforeunload', closing)
      document.removeEventListener('click', following, true)
    }
  }, [unsaved, question])
}

type KeepItProps = { own: Begun; draft: DraftFile; keeping: ReturnType<typeof useKeeping> }

export function KeepIt({ own, draft, keeping }: KeepItProps) {
  const t = useTranslations('own-exercises.keep')
  const l = useTranslations('own-exercises.list')
  const { problems } = useWriting()
  const must = problems.filter(hinders).length
  const { kept, refused, refusedAs, keep, isNew, older, turned } = keeping
  const isKept = !draft.unsaved && kept === null && !isNew && !turned
  return (
    <div className="z-20 mx-[max(-0.75rem,-3vw)] mt-4 bg-paper px-[min(0.75rem,3vw)] py-3 lg:sticky lg:top-(--bar)">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <KeepButton draft={draft} keeping={keeping} />
        {!isNew && (
          <a href={`/api/desk/exercises/${own.exercise}/file`} download className={buttonLook('plain')}>
            {l('export')}
          </a>
        )}
        {draft.unsaved && (
          <Button tone="plain" onClick={draft.discard}>
            {t('discard')}
          </Button>
        )}
        {refusedAs === 'newer-version' && (
          <Button tone="plain" onClick={() => keep(true)}>
            {t('as-new')}
          </Button>
        )}
      </div>
      <p role="status" className="mt-1.5 flex flex-wrap gap-x-2 text-small text-quiet">
        {draft.restored && <span>{t('restored')}</span>}
        {draft.unsaved && <span>{t('unsaved')}</span>}
        {!draft.unsaved && kept !== null && <span>{t('kept', { version: kept })}</span>}
        {isKept && <span>{t('kept-all')}</span>}
        {older && <span>{t('older', { version: own.version })}</span>}
      </p>
      <OtherWords other={draft.other} onUse={draft.useOther} onLetGo={draft.letOtherGo} />
      {(draft.unsaved || isNew || turned) && <p className="text-small text-quiet">{t('must', { count: must })}</p>}
      <Notice tone="wrong" className="mt-2">
        {refused}
      </Notice>
      {own.versions.length > 1 && (
        <details className="mt-1 text-small">
          <summary className="min-h-11 cursor-pointer content-center font-semibold text-accent">
            {t('versions')}
          </summary>
          <ul className="grid gap-1">
            {own.versions.map(({ version, keptAt }) => (
              <li key={version}>
                <Link
                  href={`/desk/exercises/${own.exercise}?version=${version}`}
                  aria-current={version === own.version ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center underline underline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:no-underline"
                >
                  {t.rich('version', { version, date: () => <TimeText at={keptAt} as="date" /> })}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Keeps what was changed, a fresh copy as it is, or an earlier version, which becomes the newest by it. */
export function KeepButton({ draft, keeping }: Omit<KeepItProps, 'own'>) {
  const t = useTranslations('own-exercises.keep')
  const { problems } = useWriting()
  const { busy, after, keep, isNew, older, turned } = keeping
  const canKeep = !problems.some(hinders) && (draft.unsaved || isNew || older || turned)
  return (
    <Button onClick={() => keep(false)} busy={busy} disabled={!canKeep}>
      {isNew ? t('keep') : t('keep-version', { version: after + 1 })}
    </Button>
  )
}
