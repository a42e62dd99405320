'use client'
// Giving the exercise to the server, and asking before somebody leaves with work that it does not have yet.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import type { Begun } from './page.tsx'
import type { DraftFile } from './use-draft-file.ts'

export type Keeping = ReturnType<typeof useKeeping>

export function useKeeping(own: Begun, { file, unsaved, done }: DraftFile) {
  const t = useTranslations('own-exercises.keep')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const newest = own.versions[0]?.version ?? own.version
  const [after, setAfter] = useState(newest)
  useAskBefore(unsaved, t('leave'))
  const keep = async (asNew: boolean) => {
    if (busy) return
    setBusy(true)
    const text = JSON.stringify(file)
    const fresh = asNew || own.exercise === null
    const answer = fresh
      ? await tell('/api/desk/exercises', { text })
      : await tell(`/api/desk/exercises/${own.exercise}`, { text, after })
    setBusy(false)
    setTrouble(isTrouble(answer) ? answer : null)
    if (isTrouble(answer)) return
    done(file)
    setKept(answer.version)
    setAfter(answer.version)
    if (fresh) router.replace(`/desk/exercises/${answer.exercise}`)
    else router.refresh()
  }
  return { busy, kept, trouble, after, keep }
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
