'use client'
// Forty seconds of it: a scale, a sentence, and both open at once, with a partner of whom it is said that they are made up.
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { act, type Names, openRehearsal, playOnce, type Voice } from '#app/rehearsal/rehearsal.ts'
import { SeatPreview } from '#app/rehearsal/seat-preview.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import type { ScriptWords } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { taste } from './script.ts'

export function Taste({ words }: { words: ScriptWords }) {
  const [begun, setBegun] = useState(0)
  if (begun === 0) return <Before onBegin={() => setBegun(1)} />
  return <Tasting key={begun} words={words} onAgain={() => setBegun(begun + 1)} />
}

function Before({ onBegin }: { onBegin: () => void }) {
  const t = useTranslations('taste')
  return (
    <PageFrame
      foot={
        <Button className="w-full" onClick={onBegin}>
          {t('start')}
        </Button>
      }
    >
      <h1 className="font-serif text-title">{t('title')}</h1>
      <p className="mt-4 text-lead">{t('text')}</p>
      <p className="mt-6 rounded-control border-s-4 border-lamp bg-lit px-4 py-3">{t('made-up')}</p>
    </PageFrame>
  )
}

function Tasting({ words, onAgain }: { words: ScriptWords; onAgain: () => void }) {
  const t = useTranslations('taste')
  const locale = useLocale()
  const taste = useTaste({ first: t('you'), second: t('partner') }, { locale, say: () => t('partner-words') })
  const { live, refused, send, calm } = taste
  if (live.session.phase === 'closed') return <After onAgain={onAgain} />
  const { id, version } = live.session.script
  return (
    <SeatPreview
      live={live}
      seat="first"
      locale={locale}
      words={{ exercise: { id, version }, script: words, sentences: {}, again: [] }}
      send={send}
      refused={refused}
      calm={calm}
      bare
    />
  )
}

function After({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations('taste')
  return (
    <PageFrame
      foot={
        <div className="flex flex-wrap-reverse items-center gap-x-2">
          <Button tone="plain" className="-ms-3" onClick={onAgain}>
            {t('again')}
          </Button>
          <ButtonLink href="/begin" className="flex-[1_0_min(14rem,100%)]">
            {t('begin')}
          </ButtonLink>
        </div>
      }
    >
      <div role="status" className="animate-arrive">
        <h1 className="font-serif text-title">{t('after')}</h1>
        <p className="mt-4 text-lead">{t('after-text')}</p>
        <p className="mt-3 text-quiet">{t('gone')}</p>
      </div>
    </PageFrame>
  )
}

// In milliseconds, about as long as somebody takes to put down a pen.
const AFTER = 1_400
/** What the partner chooses by: on the scale, a six. */
const MIND = 6

/** A rehearsal of two in which the second plays by itself, a little after one's own hand. Nothing of it outlives the page. */
function useTaste(names: Names, voice: Voice) {
  const [live, setLive] = useState(() => openRehearsal(taste, names, Date.now(), false))
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const next = playOnce(live, 'second', voice, MIND, Date.now())
  useEffect(() => {
    if (!next) return
    const soon = setTimeout(() => setLive(next), AFTER)
    return () => clearTimeout(soon)
  })
  return {
    live,
    refused,
    calm: () => setRefused(null),
    send: (command: Command) => {
      const after = act(live, 'first', command, Date.now())
      if (typeof after === 'string') return setRefused(after)
      setRefused(null)
      setLive(after)
    },
  }
}
