'use client'
// Which exercise is one's own, said privately. This page does not know whether the other has chosen.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { Notice } from '#app/ui/notice.tsx'

type OwnChoiceProps = {
  couple: string
  explained: string
  options: readonly { exercise: string; title: string }[]
  mine: string | null
}

export function OwnChoice({ couple, explained, options, mine }: OwnChoiceProps) {
  const t = useTranslations('ways.page.own')
  const router = useRouter()
  const refusal = useRefusalWords()
  const [picked, pick] = useState(mine)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const give = async () => {
    if (!picked) return
    setBusy(true)
    const answer = await tell(`/api/couples/${couple}/way/own`, { exercise: picked })
    setBusy(false)
    setTrouble(isTrouble(answer) ? answer : null)
    router.refresh()
  }
  return (
    <section className="grid gap-4">
      <ChoiceCards
        legend={<span className="font-serif text-prompt font-normal">{t('title')}</span>}
        options={options.map(({ exercise, title }) => ({ value: exercise, label: title }))}
        chosen={picked ? [picked] : []}
        onChosen={([chosen]) => pick(chosen ?? null)}
      />
      <p role="status" className="text-quiet">
        {mine && mine === picked ? t('given') : explained}
      </p>
      <Notice tone="wrong">{trouble && refusal(trouble)}</Notice>
      <Button
        tone="soft"
        busy={busy}
        disabled={!picked || picked === mine}
        onClick={give}
        className="justify-self-start"
      >
        {t('give')}
      </Button>
    </section>
  )
}
