'use client'
// The bar at the foot: the pace and the way on, each with its key. Beside a call, where it is narrow, the rarer ones lie behind one button.
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#app/loading/dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { type Act, type ActName, type Asking, useActs } from './actions.ts'
import { Bring } from './bring.tsx'
import { placeIn, useHosting } from './hosting.tsx'
import { KeysSwitch, useKeys, useKeysOn } from './keys.tsx'
import type { Bringable } from './library.ts'

const NEAR: readonly ActName[] = ['hold', 'slow', 'shut', 'bring']
/** What is left while the two are in no step. */
const WAYS_OUT: readonly ActName[] = ['leave', 'end']

export function HostBar({ library }: { library: readonly Bringable[] }) {
  const t = useTranslations('hosting.bar')
  const [asking, ask] = useState<Asking | 'more' | null>(null)
  const acts = useActs(ask)
  const [keysOn, setKeysOn] = useKeysOn()
  useKeys(Object.fromEntries(acts.filter(({ may }) => may).map(({ key, act }) => [key, act])), keysOn)
  const close = () => ask(null)
  const inStep = placeIn(useHosting().view)?.phase === 'step'
  const far = acts.filter(({ name }) => !NEAR.includes(name) && name !== 'on')
  const on = acts.find(({ name }) => name === 'on')
  const near = acts.filter(({ name }) => NEAR.includes(name))
  return (
    <>
      <fieldset aria-label={t('label')} className="grid grid-cols-1 gap-2 lg:flex lg:items-stretch lg:gap-1.5">
        {inStep && on && <GoOn act={on} keys={keysOn} />}
        {inStep && (
          <div className="grid grid-cols-[repeat(auto-fit,minmax(3.25rem,1fr))] gap-1 lg:order-first lg:flex lg:gap-1.5">
            {near.map((act) => (
              <ActButton key={act.name} act={act} keys={keysOn} />
            ))}
            <button type="button" onClick={() => ask('more')} className={`${LOOK} lg:hidden`}>
              <Ellipsis aria-hidden="true" className="size-5" />
              <span className={LABEL}>{t('more')}</span>
            </button>
          </div>
        )}
        <div className={`gap-1.5 lg:ms-auto lg:flex ${inStep ? 'hidden' : 'grid grid-cols-2'}`}>
          {far
            .filter(({ name }) => inStep || WAYS_OUT.includes(name))
            .map((act) => (
              <ActButton key={act.name} act={act} keys={keysOn} />
            ))}
        </div>
      </fieldset>
      <KeysSwitch on={keysOn} onChange={setKeysOn} />
      <Dialog open={asking === 'more'} onClose={close} title={t('more-title')}>
        <div className="grid gap-2">
          {far.map((act) => (
            <FarButton key={act.name} act={act} onDone={close} />
          ))}
        </div>
      </Dialog>
      {asking === 'bring' && <Bring onClose={close} library={library} />}
      {ASKS.map((what) => (
        <Ask key={what} what={what} open={asking === what} onClose={close} />
      ))}
    </>
  )
}

const LOOK =
  'flex min-h-14 min-w-0 flex-col items-center justify-center gap-0.5 rounded-control border border-edge bg-raised px-0.5 py-1.5 text-ink transition-colors duration-150 hover:border-ink aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-quiet aria-pressed:border-accent aria-pressed:bg-lit aria-pressed:shadow-[inset_0_0_0_1px_var(--color-accent)] lg:min-w-20 lg:px-2'
// The shortest words of five buttons still fit beside a call of 320 px.
const LABEL = 'max-w-full text-[0.75rem] leading-tight font-semibold min-[24rem]:text-[0.8125rem]'

type ActButtonProps = { act: Act; keys: boolean }

// What cannot be done just now keeps the keyboard's place.
function ActButton({ act: { name, sign: Sign, key, pressed, may, act }, keys }: ActButtonProps) {
  const t = useTranslations('hosting.acts')
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-disabled={!may}
      aria-keyshortcuts={keys ? key : undefined}
      aria-label={t(`${name}.name`)}
      title={t(`${name}.hint`)}
      onClick={() => may && act()}
      className={LOOK}
    >
      <span className="flex items-center gap-1.5">
        <Sign aria-hidden="true" strokeWidth={1.75} className="size-5" />
        {keys && <KeyCap>{key}</KeyCap>}
      </span>
      <span className={LABEL}>{t(`${name}.${pressed ? 'pressed' : 'short'}`)}</span>
    </button>
  )
}

function GoOn({ act: { key, may, act, sign: Sign }, keys }: ActButtonProps) {
  const t = useTranslations('hosting.acts.on')
  return (
    <button
      type="button"
      aria-disabled={!may}
      aria-keyshortcuts={keys ? key : undefined}
      title={t('hint')}
      onClick={() => may && act()}
      className="inline-flex min-h-13 items-center justify-center gap-2.5 rounded-control bg-accent px-5 py-2 font-semibold text-on-accent transition-colors duration-150 hover:bg-accent-strong aria-disabled:cursor-default aria-disabled:bg-sunken aria-disabled:text-quiet lg:order-none lg:min-w-44"
    >
      <Sign aria-hidden="true" strokeWidth={1.75} className="size-5 shrink-0 rtl:-scale-x-100" />
      {t(may ? 'name' : 'not-yet')}
      {keys && <KeyCap>{key}</KeyCap>}
    </button>
  )
}

function FarButton({ act: { name, sign: Sign, may, act }, onDone }: { act: Act; onDone: () => void }) {
  const t = useTranslations('hosting.acts')
  const press = () => {
    if (!may) return
    onDone()
    act()
  }
  return (
    <button
      type="button"
      aria-disabled={!may}
      onClick={press}
      className="flex min-h-14 items-center gap-3.5 rounded-control border border-edge bg-raised px-4 py-2.5 text-start hover:border-ink aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-quiet"
    >
      <Sign aria-hidden="true" strokeWidth={1.75} className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="block font-semibold">{t(`${name}.name`)}</span>
        <span className="block text-small text-quiet">{t(`${name}.hint`)}</span>
      </span>
    </button>
  )
}

// What concerns both is asked once more before it is done, with what comes of it. Staying is always the other answer.
const ASKED = { alone: 'offer-moment-alone', leave: 'host-leave', end: 'host-end' } as const
const ASKS = ['alone', 'leave', 'end'] as const

function Ask({ what, open, onClose }: { what: keyof typeof ASKED; open: boolean; onClose: () => void }) {
  const t = useTranslations('hosting.asks')
  const { send } = useHosting()
  const yes = () => {
    onClose()
    send({ type: ASKED[what] })
  }
  return (
    <Dialog open={open} onClose={onClose} title={t(`${what}.title`)} description={t(`${what}.text`)}>
      <div className="grid gap-2.5">
        <Button onClick={yes}>{t(`${what}.yes`)}</Button>
        <Button tone="soft" onClick={onClose}>
          {t('stay')}
        </Button>
      </div>
    </Dialog>
  )
}

/** A key as it is drawn beside what it does, where there is room and likely a keyboard. */
function KeyCap({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="hidden lg:inline">
      <span className="inline-grid min-w-6 place-items-center rounded-small border border-edge bg-raised px-1 font-sans text-small leading-6 font-semibold text-quiet uppercase [@media(hover:none)]:hidden">
        {children}
      </span>
    </span>
  )
}
