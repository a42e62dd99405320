'use client'
// Looks for words in what the two have opened to each other and in one's own. What is looked for stays off the address line.
import { Search as Glass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { LineField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { FoundSession } from '#server/runtime.ts'
import { FoundSessions, UnreadNote } from './found.tsx'

const MOST = 100

type SearchProps = {
  couple: string
  titles: Record<string, string>
  /** What stands there while nothing is looked for. */
  children: ReactNode
}

export function Search({ couple, titles, children }: SearchProps) {
  const t = useTranslations('looking-back.reflections.search')
  const { busy, refused, send } = useDoor()
  const [words, setWords] = useState('')
  const [answer, setAnswer] = useState<{ found: FoundSession[]; unread?: number } | null>(null)
  const found = answer?.found
  const wanted = words.trim().slice(0, MOST)

  const again = () => {
    setWords('')
    setAnswer(null)
  }
  const look = async () => {
    if (busy) return
    if (wanted === '') return again()
    const said = await send('/api/reflections/search', { couple, words: wanted })
    if (said) setAnswer(said)
  }
  return (
    <>
      <search>
        <Form onSubmit={look} className="mt-8 grid items-start gap-3 sm:flex">
          <LineField
            label={t('label')}
            hint={t('hint')}
            type="search"
            maxLength={MOST}
            value={words}
            onValue={setWords}
            className="min-w-0 flex-1"
          />
          <Submit tone="soft" busy={busy} className="sm:mt-8">
            <Glass aria-hidden="true" className="size-5" />
            {t('look')}
          </Submit>
        </Form>
      </search>
      <Notice tone="wrong" className="mt-4">
        {refused}
      </Notice>
      <p role="status" className="mt-6 font-semibold empty:hidden">
        {found && (found.length > 0 ? t('found', { count: found.length }) : t('none'))}
      </p>
      {found ? (
        <>
          <FoundSessions found={found} titles={titles} />
          <UnreadNote count={answer?.unread ?? 0} />
          <Button tone="plain" className="-ms-3 mt-4" onClick={again}>
            {t('again')}
          </Button>
        </>
      ) : (
        children
      )}
    </>
  )
}
