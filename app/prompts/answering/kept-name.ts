// By what name the device keeps an answer that never leaves it, and how all of them go.
import type { Device } from '#app/on-device/device.ts'

const KEPT = 'kept-'

export function keptName(step: string): string {
  return KEPT + step
}

/** [AN11] Once the session is closed. `place`: the session, and the seat where one device holds two. */
export function forgetKept(device: Device, place: string): void {
  for (const name of device.names(`halfway:draft:${place}:${KEPT}`)) device.forget(name)
}
