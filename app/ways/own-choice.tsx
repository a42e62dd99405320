'use client'
// Which exercise is one's own, said privately. This page does not know whether the other has chosen.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
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
  const { busy, refused, send } = useDoor()
  const [picked, pick] = useState(mine)
  const give = async () => {
    if (!picked) return
    await send(`/api/couples/${couple}/way/own`, { exercise: picked })
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
      <Notice tone="wrong">{refused}</Notice>
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
