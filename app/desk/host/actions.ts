'use client'
// All that a host can do while they are in, each with its key: the same list feeds the bar, the sheet behind it, and the keyboard.
import {
  DoorOpen,
  FastForward,
  Flag,
  Hand,
  Hourglass,
  Lock,
  type LucideIcon,
  Moon,
  Pause,
  SquarePen,
} from 'lucide-react'
import type { HostView } from '#shared/session/host-view-shape.ts'
import { placeIn, useHosting, useSent } from './hosting.tsx'

export type ActName = 'hold' | 'slow' | 'shut' | 'on' | 'bring' | 'break' | 'alone' | 'leave' | 'end'
/** Acts that open a sheet first, to be confirmed or filled in, and send nothing by themselves. */
export type Asking = Extract<ActName, 'bring' | 'alone' | 'leave' | 'end'>

export type Act = {
  name: ActName
  sign: LucideIcon
  key: string
  /** Only of an act that is either on or off. */
  pressed?: boolean
  may: boolean
  act: () => void
}

export function useActs(ask: (what: Asking) => void): Act[] {
  const { view, send } = useHosting()
  const at = placeIn(view)
  const step = at?.phase === 'step' ? at.step : null
  const held = useSent('hold')?.on ?? view.room?.held ?? false
  const slowed = useSent('slow')?.on ?? view.room?.slowed ?? false
  const shut = useSent('hold-reveal')?.on ?? view.room?.revealHeld ?? false
  const going = useSent('host-go-on')?.step === step?.step
  const offered = useSent('offer-break') !== undefined || view.room?.breakOffered === true
  const inStep = step !== null
  const lever = (name: ActName, sign: LucideIcon, key: string, type: 'hold' | 'slow' | 'hold-reveal', on: boolean) => ({
    ...{ name, sign, key, pressed: on, may: inStep },
    act: () => send({ type, on: !on }),
  })
  return [
    lever('hold', Hand, 'h', 'hold', held),
    lever('slow', Hourglass, 's', 'slow', slowed),
    lever('shut', Lock, 'r', 'hold-reveal', shut),
    {
      name: 'on',
      sign: FastForward,
      key: 'g',
      may: step?.mayGoOn === true && !going,
      act: () => step && send({ type: 'host-go-on', step: step.step }),
    },
    { name: 'bring', sign: SquarePen, key: 'p', may: inStep, act: () => ask('bring') },
    { name: 'break', sign: Pause, key: 'b', may: inStep && !offered, act: () => send({ type: 'offer-break' }) },
    { name: 'alone', sign: Moon, key: 'm', may: inStep, act: () => ask('alone') },
    { name: 'leave', sign: DoorOpen, key: 'l', may: mayLeave(view), act: () => ask('leave') },
    { name: 'end', sign: Flag, key: 'e', may: mayLeave(view), act: () => ask('end') },
  ]
}

function mayLeave(view: HostView): boolean {
  return view.here === 'in' && view.room?.at.phase !== 'closed'
}
