// By what name the device keeps an answer that never leaves it, and how all of them go.
import type { Device } from '#app/on-device/device.ts'
import { tried } from '#app/on-device/tried.ts'
import { isBegun } from '#shared/prompts/drafts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'

const KEPT = 'kept-'

export function keptName(step: string): string {
  return KEPT + step
}

/** Where what comes back next time lies, by the session in which it was written. Leaving that session's couple takes it along. */
function comingBack(session: string, step: string): string {
  return `halfway:again:${session}:${step}`
}

/** [AN32] `value` null: it does not come back. */
export function keepForNextTime(device: Device, session: string, step: string, value: AnswerValue | null): void {
  if (value === null) device.forget(comingBack(session, step))
  else device.keep(comingBack(session, step), JSON.stringify(value))
}

/** What was left here in that session, to be shown at the next one of this exercise. */
export function fromLastTime(device: Device, session: string, step: string): AnswerValue | null {
  const kept = device.read(comingBack(session, step))
  const value = kept === null ? null : tried(() => JSON.parse(kept) as unknown)
  return isBegun(value) ? value : null
}

/** [AN32] It is shown until the next one is closed. */
export function forgetLastTime(device: Device, earlier: string): void {
  for (const name of device.names(`halfway:again:${earlier}:`)) device.forget(name)
}

/** [AN11] Once the session is closed. `place`: the session, and the seat where one device holds two. */
export function forgetKept(device: Device, place: string): void {
  for (const name of device.names(`halfway:draft:${place}:${KEPT}`)) device.forget(name)
}
