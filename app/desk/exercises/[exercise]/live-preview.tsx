'use client'
// The exercise as the two will see it, played by two rehearsal partners beside what is being written. Nothing of it is kept or sent.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useWriting } from '#app/prompts/form/writing.ts'
import { PlayBar } from '#app/rehearsal/play-bar.tsx'
import { SeatPane } from '#app/rehearsal/seat-pane.tsx'
import { useRehearsal } from '#app/rehearsal/use-rehearsal.ts'
import type { SessionWords } from '#app/session/screen.tsx'
import { sentencesIn } from '#app/session/texts.ts'
import { Button } from '#app/ui/button.tsx'
import { InsideMain } from '#app/ui/main-part.tsx'
import type { Wording } from '#app/words/in-language.tsx'
import { hinders } from '#shared/exercises/checks/problem.ts'
import {
  fromBefore,
  languagesOf,
  type Script,
  type ScriptWords,
  type Step,
  type StepWords,
} from '#shared/exercises/exercise.ts'
import { type ExerciseFile, scriptOf } from '#shared/exercises/file.ts'
import { withFrameWords } from '#shared/exercises/frame.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { BySeat, PartnerSeat } from '#shared/session/seat.ts'

const NAMES = { first: 'Mara', second: 'Tom' }

export function LivePreview({ panes }: { panes: Record<Locale, Wording> }) {
  const t = useTranslations('own-exercises.builder')
  const { file, problems, open } = useWriting()
  const [shown, setShown] = useState(false)
  const unsound = problems.some((problem) => hinders(problem) && isOfSteps(problem.at))
  const script = useSoundScript(file, unsound)
  const Sign = shown ? EyeOff : Eye
  return (
    <aside aria-labelledby="preview" className="min-w-0 max-lg:mt-8">
      <Button tone="soft" className="lg:hidden" aria-expanded={shown} onClick={() => setShown(!shown)}>
        <Sign aria-hidden="true" className="size-5" />
        {t(shown ? 'hide-preview' : 'show-preview')}
      </Button>
      <div className={`lg:sticky lg:top-[calc(var(--bar)+1rem)] ${shown ? 'max-lg:mt-4' : 'max-lg:hidden'}`}>
        <h2 id="preview" className="mb-2 font-semibold">
          {t('preview')}
        </h2>
        <NotSo step={file.script.steps.find(({ id }) => id === open)} />
        {!script && <p className="rounded-card border border-line bg-sunken p-5 text-quiet">{t('preview-waits')}</p>}
        {script && (
          <InsideMain>
            <Playing key={`${JSON.stringify(script)} ${open}`} script={script} panes={panes} step={open} />
          </InsideMain>
        )}
      </div>
    </aside>
  )
}

/** [EX85] In which the preview is otherwise than an evening. */
function NotSo({ step }: { step: Step | undefined }) {
  const t = useTranslations('own-exercises.builder')
  if (!step) return null
  const isSometimes = step.when !== undefined || step.leftOutWhenLighter
  const said = [
    ...(isSometimes ? [t('preview-always')] : []),
    ...(fromBefore(step).length > 0 ? [t('preview-alone')] : []),
  ]
  return said.length > 0 && <p className="mb-2 text-small text-quiet">{said.join(' ')}</p>
}

/** The last script whose steps could be played. Its words may be unfinished: they are drawn as they are being written. */
function useSoundScript(file: ExerciseFile, unsound: boolean): Script | null {
  const sound = useRef<Script | null>(null)
  if (!unsound) sound.current = scriptOf(file, { id: 'own-preview', version: 1 })
  return sound.current
}

// What is amiss with the steps as a whole, or with the minutes, keeps nothing from being played.
function isOfSteps(at: string): boolean {
  return at.startsWith('script.') && at !== 'script.steps' && at !== 'script.minutes'
}

type PlayingProps = { script: Script; panes: Record<Locale, Wording>; step: string | null }

function Playing({ script, panes, step }: PlayingProps) {
  const { file, locale } = useWriting()
  const reading = (each: Locale) => wordsIn(file, script, each, panes[each])
  const [chosen, setChosen] = useState<Partial<BySeat<Locale>>>({})
  const [front, setFront] = useState<PartnerSeat>('first')
  const localeOf = (seat: PartnerSeat) => chosen[seat] ?? locale
  const voiceOf = (seat: PartnerSeat) => {
    const own = reading(localeOf(seat)).script.steps
    return { locale: localeOf(seat), say: (at: string) => own[at]?.example ?? NAMES[seat] }
  }
  const voices = { first: voiceOf('first'), second: voiceOf('second') }
  const at = script.steps.some(({ id }) => id === step) ? step : null
  const rehearsal = useRehearsal({ script, names: NAMES, step: at, again: false, voices })
  const read = localeOf(front)
  return (
    <div className="isolate flex h-[min(42rem,calc(100dvh-5rem))] flex-col overflow-hidden rounded-card border border-line bg-paper shadow-rest">
      <PlayBar rehearsal={rehearsal} names={NAMES} front={front} onFront={setFront} inset />
      <SeatPane
        key={`${front}:${rehearsal.round}`}
        seat={front}
        name={NAMES[front]}
        locale={read}
        reading={{ words: reading(read), messages: panes[read] }}
        rehearsal={rehearsal}
        onLocale={(each) => setChosen({ ...chosen, [front]: each })}
        className="min-h-0"
      />
    </div>
  )
}

/** Puts a sign where nothing is written yet, so that its place on the screen is seen. */
function withSigns(words: ScriptWords): ScriptWords {
  return JSON.parse(JSON.stringify(words, (_name, text) => (text === '' ? '…' : text)))
}

/** The words as a room gets them: in this language, or in the first that is written. */
function wordsIn({ words }: ExerciseFile, script: Script, locale: Locale, pane: Wording): SessionWords {
  const frame = (pane as { frame: Record<string, StepWords> }).frame
  const found = words[locale] ?? words[languagesOf(words)[0] ?? locale] ?? { title: '', for: '', asks: '', steps: {} }
  const own = withSigns(withFrameWords(found, frame))
  const { id, version } = script
  const inAll = Object.fromEntries(LOCALES.map((each) => [each, sentencesIn(own.steps)]))
  return { exercise: { id, version }, script: own, sentences: inAll, again: [] }
}
