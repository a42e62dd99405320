'use client'
// Opens in place what a sentence comes from. Asked for one at a time, since only the couple may read it.
import { Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useId, useState } from 'react'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { ask, isTrouble, type Trouble } from '#app/http.ts'
import type { SourceGround } from '#app/prompts/in-letter.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { Wordless } from '#shared/reflection/numbering.ts'
import type { Source } from '#shared/reflection/sentences.ts'
import type { Saying } from '#shared/session/source.ts'
import { SayingShown } from './saying.tsx'

const Ground = createContext<SourceGround>({ names: { first: null, second: null }, words: {}, guesses: {} })

export function SourcesFrom({ children, ...ground }: SourceGround & { children: ReactNode }) {
  return <Ground value={ground}>{children}</Ground>
}

export function useGround(): SourceGround {
  return useContext(Ground)
}

type Found = Source & { answer: Saying | Wordless | Trouble }
type WithSourcesProps = { because: readonly Source[]; gap: boolean; children: ReactNode }

export function WithSources({ because, gap, children }: WithSourcesProps) {
  const t = useTranslations('reflections.source')
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<Found[] | null>(null)
  const [sentence, sign, region] = [useId(), useId(), useId()]
  const toggle = async () => {
    setOpen(!open)
    if (open || found) return
    const asked = because.map(async ({ session, position }) => {
      const answer = await ask(`/api/sessions/${session}/sources/${position}`)
      return { session, position, answer }
    })
    setFound(await Promise.all(asked))
  }
  if (because.length === 0) return <p className={gap ? 'text-quiet italic' : undefined}>{children}</p>
  return (
    <div className="break-inside-avoid">
      <p>
        <span id={sentence}>{children}</span>
        <button
          id={sign}
          type="button"
          aria-expanded={open}
          aria-controls={region}
          aria-label={t('open')}
          // [LE25]
          aria-labelledby={`${sign} ${sentence}`}
          title={t('open')}
          onClick={toggle}
          className="unprinted -my-4 inline-grid size-11 place-items-center rounded-small align-middle text-quiet hover:text-accent aria-expanded:text-accent"
        >
          <Quote aria-hidden="true" className="size-4" />
        </button>
      </p>
      <div id={region} role="status" className="unprinted">
        {open && <Opened found={found} />}
      </div>
    </div>
  )
}

function Opened({ found }: { found: Found[] | null }) {
  const t = useTranslations('reflections.source')
  const ground = useGround()
  const refusal = useRefusalWords()
  // A sentence may also rest on what was done without words, like going on: there is nothing to read in that.
  const said = found?.flatMap(({ answer, ...from }) =>
    isTrouble(answer) || answer.as === 'wordless' ? [] : [{ ...from, saying: answer }],
  )
  const trouble = found?.map(({ answer }) => answer).find(isTrouble)
  return (
    <div className="mt-2 mb-4 grid animate-fade gap-5 rounded-control border border-line bg-raised px-5 py-4 font-sans text-body">
      {found === null && <Skeleton lines={2} />}
      {trouble && <p className="text-quiet italic">{refusal(trouble)}</p>}
      {said?.map(({ session, position, saying }, at) => (
        <SayingShown
          key={`${session} ${position}`}
          saying={saying}
          ground={ground}
          asked={said[at - 1]?.saying.step !== saying.step}
        />
      ))}
      {said?.length === 0 && !trouble && <p className="text-quiet italic">{t('steps')}</p>}
    </div>
  )
}
