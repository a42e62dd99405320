// The device's own storage for what is not saved yet. What cannot be written there lives as long as the page, and whoever asks is told so.
import { tried } from './tried.ts'

/** Every name begins with `halfway:`, so that the quick exit and leaving can wipe all of it. */
export type Device = {
  read: (name: string) => string | null
  keep: (name: string, text: string) => void
  forget: (name: string) => void
  names: (prefix: string) => string[]
}

/** What the storage did not take: its newest text, or null for what could not be removed there. */
export type InPage = Map<string, string | null>

const inThisPage: InPage = new Map()
const listeners = new Set<() => void>()

export function openDevice(): Device {
  return deviceOn(
    tried(() => localStorage),
    inThisPage,
    () => {
      for (const listener of listeners) listener()
    },
  )
}

/** Whether words would go with this page, since the device could not keep them. */
export function isOnlyInPage(inPage: InPage = inThisPage): boolean {
  return [...inPage.values()].some((text) => text !== null)
}

/** Also of what another tab of this device keeps or lets go. */
export function watchDevice(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', changed)
  }
}

/** Nothing that was kept here for a place stays, once it is somebody else's. */
export function forgetPlace(device: Device, place: string): void {
  for (const what of ['draft', 'aside', 'outbox']) {
    for (const name of device.names(`halfway:${what}:${place}:`)) device.forget(name)
  }
}

/** For whoever signs out here: nothing of ours stays. */
export function forgetEverything(device: Device): void {
  for (const name of device.names('halfway:')) device.forget(name)
}

/** `storage` is null where a browser forbids it. */
export function deviceOn(storage: Storage | null, inPage: InPage, changed: () => void = () => {}): Device {
  const put = (name: string, text: string | null) => {
    try {
      if (text === null) storage?.removeItem(name)
      else if (storage) storage.setItem(name, text)
      else throw new Error('no storage')
      inPage.delete(name)
    } catch {
      inPage.set(name, text)
    }
  }
  return {
    // [DU10] What is full or may not be written can still be read; what lies in the page is newer.
    read: (name) => {
      const newer = inPage.get(name)
      return newer === undefined ? tried(() => storage?.getItem(name) ?? null) : newer
    },
    keep: (name, text) => {
      put(name, text)
      changed()
    },
    forget: (name) => {
      put(name, null)
      // There may be room again for what was left in the page.
      for (const [left, text] of inPage) if (text !== null) put(left, text)
      changed()
    },
    names: (prefix) => {
      const stored = tried(() => storage && Object.keys(storage)) ?? []
      const here = [...new Set([...stored, ...inPage.keys()])]
      return here.filter((name) => name.startsWith(prefix) && inPage.get(name) !== null)
    },
  }
}
