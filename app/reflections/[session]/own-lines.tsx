'use client'
// What of one's own stands in this letter, to be changed: until the session closes either way, afterwards only out of it.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { ask, isTrouble } from '#app/http.ts'
import { newCommandId } from '#app/on-device/command-id.ts'
import { AnswerInLetter } from '#app/prompts/in-letter.tsx'
import { useGround } from '#app/reflection/sources.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnList } from '#shared/session/asked.ts'

export function OwnLines({ session, closed }: { session: string; closed: boolean }) {
  const t = useTranslations('reflections.own-lines')
  const [locale, ground] = [useLocale(), useGround()]
  const { change, busy, refused } = useChange()
  const [list, setList] = useState<OwnList | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const show = async () => {
    const found = await ask(`/api/sessions/${session}/lines`)
    if (isTrouble(found)) return
    setList(found.list)
    setChosen(found.list?.lines.flatMap(({ step, stands }) => (stands ? [step] : [])) ?? [])
  }
  const save = async ({ step }: OwnList) => {
    const body = { id: newCommandId(), step, steps: chosen, locale }
    if (await change(`/api/sessions/${session}/lines`, body)) setList(null)
  }
  const options = (list?.lines ?? []).flatMap(({ step, called = step, shown, stands, wishes }) => {
    if (shown.as !== 'given' || (closed && !stands)) return []
    const { prompt, asked = prompt } = ground.words[locale]?.steps[called] ?? {}
    const answer = { step: wishes?.[0]?.called ?? called, value: shown.value, locale: shown.locale, ground }
    return [{ value: step, hint: asked, label: <AnswerInLetter {...answer} /> }]
  })
  return (
    <section className="unprinted mt-12 grid justify-items-start gap-3">
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="max-w-text text-small text-quiet">{t(closed ? 'closed' : 'open')}</p>
      {list && options.length === 0 && <p className="text-quiet italic">{t('none')}</p>}
      <ChoiceCards legend={t('title')} legendHidden most={99} {...{ options, chosen }} onChosen={setChosen} />
      <Button tone="soft" disabled={busy} onClick={() => (list ? save(list) : show())}>
        {t(list ? 'save' : 'show')}
      </Button>
      <Notice tone="wrong">{refused}</Notice>
    </section>
  )
}
