// Wraps a name so that its writing direction does not disturb the sentence around it, and nothing in it opens what it does not close.
import { plainLine } from '#shared/name.ts'

export function isolated(name: string): string {
  return `\u2068${plainLine(name)}\u2069`
}
