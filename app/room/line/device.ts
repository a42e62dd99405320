// The device's own storage for what is not saved yet. Where a browser forbids it, words live as long as the page.

/** Every name begins with `halfway:`, so that the quick exit and leaving can wipe all of it. */
export type Device = {
  read: (name: string) => string | null
  keep: (name: string, text: string) => void
  forget: (name: string) => void
  names: (prefix: string) => string[]
}

export function openDevice(): Device {
  const storage = usableStorage()
  return storage ? storedOn(storage) : inPage(new Map())
}

/** Nothing that was kept here for a place stays, once it is somebody else's. */
export function forgetPlace(device: Device, place: string): void {
  for (const what of ['draft', 'outbox']) {
    for (const name of device.names(`halfway:${what}:${place}:`)) device.forget(name)
  }
}

function usableStorage(): Storage | null {
  try {
    localStorage.setItem('halfway:probe', '1')
    localStorage.removeItem('halfway:probe')
    return localStorage
  } catch {
    return null
  }
}

function storedOn(storage: Storage): Device {
  const page = inPage(new Map())
  return {
    read: (name) => storage.getItem(name) ?? page.read(name),
    keep: (name, text) => {
      try {
        storage.setItem(name, text)
      } catch {
        page.keep(name, text)
      }
    },
    forget: (name) => {
      storage.removeItem(name)
      page.forget(name)
    },
    names: (prefix) => [
      ...new Set([...Object.keys(storage).filter((name) => name.startsWith(prefix)), ...page.names(prefix)]),
    ],
  }
}

function inPage(kept: Map<string, string>): Device {
  return {
    read: (name) => kept.get(name) ?? null,
    keep: (name, text) => void kept.set(name, text),
    forget: (name) => void kept.delete(name),
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  }
}
