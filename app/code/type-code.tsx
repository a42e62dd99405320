'use client'
// A word and a number as they were heard: capitals, spaces and dashes do not matter.
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { isTrouble, type Trouble, tell } from '#app/http.ts'
import type { Look } from '#app/invite/shape.ts'
import { LineField } from '#app/ui/field.tsx'
import { Form, Submit } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { digitsIn, wordIn } from '#shared/typed.ts'

export type SaidCode = { word: string; digits: string }

type TypeCodeProps = { closed: boolean; onFound: (said: SaidCode, looked: Look) => void }

export function TypeCode({ closed, onFound }: TypeCodeProps) {
  const t = useTranslations('join.code')
  const refusal = useRefusalWords()
  const [word, setWord] = useState('')
  const [digits, setDigits] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(closed ? { refused: 'invitation-closed' } : null)
  const first = useRef<HTMLInputElement>(null)

  const look = async () => {
    if (busy) return
    const said = { word: wordIn(word), digits: digitsIn(digits) }
    if (!said.word || !said.digits) {
      setMissing(true)
      return first.current?.focus()
    }
    setBusy(true)
    const answer = await tell('/api/codes/look', said)
    setBusy(false)
    if (isTrouble(answer)) return setTrouble(answer)
    onFound(said, answer)
  }
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value)
    setMissing(false)
    setTrouble(null)
  }
  return (
    <Form onSubmit={look} className="grid gap-6">
      <div>
        <h1 className="font-serif text-title">{t('title')}</h1>
        <p className="mt-3 text-lead text-quiet">{t('text')}</p>
      </div>
      <div className="grid gap-5 sm:grid-cols-[3fr_2fr]">
        <LineField
          ref={first}
          label={t('word')}
          value={word}
          onValue={changed(setWord)}
          error={missing && t('missing')}
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
        />
        <LineField
          label={t('digits')}
          value={digits}
          onValue={changed(setDigits)}
          dir="ltr"
          inputMode="numeric"
          enterKeyHint="go"
        />
      </div>
      <div className="grid">
        <Notice tone="wrong" className="mb-5">
          {trouble && refusal(trouble)}
        </Notice>
        <Submit busy={busy} className="sm:justify-self-start">
          {t('look')}
        </Submit>
      </div>
    </Form>
  )
}
