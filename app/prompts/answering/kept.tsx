'use client'
// [AN11] A prompt whose answer stays on this device: nothing written here is sent. On a phone that two share there is no field at all.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { openDevice } from '#app/on-device/device.ts'
import { GoOnFoot } from '#app/session/frame/foot.tsx'
import { Readers } from '#app/session/frame/readers.tsx'
import { StepPage } from '#app/session/frame/step-page.tsx'
import { useDraft, useReading, useScreen } from '#app/session/screen.tsx'
import { blankOf, isBegun, isDraftOf } from '#shared/prompts/drafts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import { Control } from '../controls.tsx'
import { ShownBody } from '../shown/answer-card.tsx'
import type { ScreenProps } from '../step.tsx'
import { Tick } from '../text/tick.tsx'
import { fromLastTime, keepForNextTime, keptName } from './kept-name.ts'
import { StandsBeside } from './own-before.tsx'

export function KeptStep(props: ScreenProps<'kept'>) {
  const t = useTranslations('room.kept')
  const { onePhone } = useScreen()
  const { step } = props
  if (!onePhone) return <Writing {...props} />
  return (
    <StepPage step={step} screen="kept" foot={<GoOnFoot step={step} />}>
      <p className="font-serif text-lead italic">{t('think')}</p>
    </StepPage>
  )
}

function Writing({ step, part: { prompt, comesBack } }: ScreenProps<'kept'>) {
  const blank = blankOf(prompt, null)
  const [draft, setDraft] = useDraft<AnswerValue>(keptName(step.step), blank, isDraftOf(blank))
  return (
    <StepPage
      step={step}
      screen="kept"
      readers={<Readers by={comesBack ? 'kept-here-again' : 'kept-here'} />}
      foot={<GoOnFoot step={step} />}
    >
      <StandsBeside step={step} />
      {comesBack && <LastTime step={step.step} />}
      <Control
        step={step.step}
        asked={step.step}
        prompt={prompt}
        target={null}
        ownWords={[]}
        value={draft}
        onValue={setDraft}
      />
      {comesBack && <NextTime step={step.step} value={draft} />}
    </StepPage>
  )
}

const isTicked = (kept: unknown): kept is boolean => typeof kept === 'boolean'

/** [AN32] It comes back only where somebody says so, and then on this device alone. */
function NextTime({ step, value }: { step: string; value: AnswerValue }) {
  const t = useTranslations('room.kept')
  const { place } = useReading().drafts
  const [ticked, tick] = useDraft(`${keptName(step)}:again`, false, isTicked)
  useEffect(() => {
    keepForNextTime(openDevice(), place, step, ticked && isBegun(value) ? value : null)
  }, [place, step, ticked, value])
  return (
    <div className="mt-3">
      <Tick checked={ticked} onChecked={tick}>
        {t('again')}
      </Tick>
    </div>
  )
}

function LastTime({ step }: { step: string }) {
  const t = useTranslations('room.before')
  const { view } = useScreen()
  const { locale } = useReading()
  const { earlier, seat } = view
  const [value, setValue] = useState<AnswerValue | null>(null)
  // Only the device knows, so it is read once the page works.
  useEffect(() => setValue(earlier ? fromLastTime(openDevice(), earlier, step) : null), [earlier, step])
  if (!value) return null
  return (
    <section className="mb-6 rounded-card border border-line bg-sunken p-4">
      <h2 className="mb-2 text-small font-semibold">{t('kept')}</h2>
      <ShownBody step={step} seat={seat} shown={{ as: 'given', value, locale }} />
    </section>
  )
}
