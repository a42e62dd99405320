'use client'
// Bringing a prompt: from the library, in one's own words, or a breath; to both or to one. It says beforehand that it opens to all.
import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { OtherKept, useKeptText } from '#app/on-device/kept-text.tsx'
import { useReading } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { BroughtPrompt, BroughtTo } from '#shared/session/host-commands.ts'
import { LONGEST } from '#shared/session/limits.ts'
import { isWritten } from '#shared/text.ts'
import { useHosting, useNameOf } from './hosting.tsx'
import type { Bringable } from './library.ts'
import { Shelf } from './shelf.tsx'

const BREATHS = ['30', '60', '90', '120'] as const
const SOURCES = ['typed', 'library', 'breathe'] as const
type Source = (typeof SOURCES)[number]

type BringProps = { onClose: () => void; library: readonly Bringable[] }

/** Mounted anew each time it is opened. */
export function Bring({ onClose, library }: BringProps) {
  const t = useTranslations('hosting.bring')
  const { send } = useHosting()
  const { locale } = useReading()
  const [source, setSource] = useState<Source>('typed')
  const kept = useKeptText(`desk/host/${useParams().meeting}/bring`)
  const text = kept.text ?? ''
  const [picked, setPicked] = useState<Bringable | null>(null)
  const [breath, setBreath] = useState<(typeof BREATHS)[number]>('60')
  const [to, setTo] = useState<BroughtTo>('both')
  const prompt = (): BroughtPrompt | null => {
    if (source === 'breathe') return { as: 'breathe', seconds: Number(breath) }
    if (source === 'library') return picked && { as: 'library', exercise: picked.exercise, step: picked.step }
    return isWritten(text, LONGEST.brought) ? { as: 'typed', text: text.trim(), locale } : null
  }
  const brought = prompt()
  const forBoth = source === 'breathe' || (source === 'library' && picked?.asksBoth === true)
  const bring = () => {
    if (!brought) return
    send({ type: 'bring-prompt', to: forBoth ? 'both' : to, prompt: brought })
    // From here on it waits in the outbox.
    if (source === 'typed') kept.done(text)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      description={t('text')}
      foot={
        <Button className="w-full" disabled={!brought} onClick={bring}>
          {t('bring')}
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-6">
        <Sources source={source} onSource={setSource} />
        {source === 'typed' && (
          <div>
            <AreaField
              label={t('typed-label')}
              hint={t('typed-hint')}
              value={text}
              onValue={kept.write}
              most={LONGEST.brought}
              rows={3}
            />
            <OtherKept kept={kept} />
          </div>
        )}
        {source === 'library' && <Shelf library={library} picked={picked} onPicked={setPicked} />}
        {source === 'breathe' && (
          <ChoiceCards
            legend={t('breath-label')}
            options={BREATHS.map((seconds) => ({ value: seconds, label: t('breath', { seconds: Number(seconds) }) }))}
            chosen={[breath]}
            onChosen={([seconds]) => seconds && setBreath(seconds)}
          />
        )}
        {!forBoth && <ToWhom to={to} onTo={setTo} />}
      </div>
    </Dialog>
  )
}

function Sources({ source, onSource }: { source: Source; onSource: (source: Source) => void }) {
  const t = useTranslations('hosting.bring')
  return (
    <fieldset aria-label={t('from')} className="grid grid-cols-3 gap-1 rounded-control bg-sunken p-1">
      {SOURCES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === source}
          onClick={() => onSource(each)}
          className="min-h-11 min-w-0 rounded-small px-1 text-small font-semibold text-quiet hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink aria-pressed:shadow-rest"
        >
          {t(`sources.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}

function ToWhom({ to, onTo }: { to: BroughtTo; onTo: (to: BroughtTo) => void }) {
  const t = useTranslations('hosting.bring')
  const nameOf = useNameOf()
  const [first, second] = [nameOf('first'), nameOf('second')]
  return (
    <div>
      <ChoiceCards
        legend={t('to')}
        options={[
          { value: 'both', label: t('to-both') },
          { value: 'first', label: first },
          { value: 'second', label: second },
        ]}
        chosen={[to]}
        onChosen={([chosen]) => chosen && onTo(chosen)}
      />
      <p role="status" className="mt-3 text-small text-quiet">
        {to === 'both'
          ? t('opens-both')
          : t('opens-one', { name: to === 'first' ? first : second, other: to === 'first' ? second : first })}
      </p>
    </div>
  )
}
