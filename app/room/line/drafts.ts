// Words in progress, kept on this device until the server has them. They never leave it from here.
import type { AnyCommand } from '#shared/protocol.ts'
import type { Device } from './device.ts'

export type Drafts = {
  /** Whose they are: the session, and the seat where one device holds two. */
  place: string
  read: (name: string) => unknown
  keep: (name: string, draft: unknown) => void
  forget: (name: string) => void
}

export function openDrafts(place: string, device: Device): Drafts {
  const prefix = `halfway:draft:${place}:`
  return {
    place,
    read: (name) => parsed(device.read(prefix + name)),
    keep: (name, draft) => device.keep(prefix + name, JSON.stringify(draft)),
    forget: (name) => device.forget(prefix + name),
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The draft that a command was made from; forgotten only when the server has accepted the command. */
export function draftOf(command: AnyCommand): string | null {
  switch (command.type) {
    case 'answer':
      return command.step
    case 'mirror':
    case 'offer':
      return `${command.step}:${command.type}`
    case 'judge':
      return `${command.step}:missing`
    case 'respond':
      return `${command.step}:response`
    case 'propose':
      return `${command.step}:terms`
    case 'take-break':
      return 'break'
    default:
      return null
  }
}
