// Wraps a name so that its writing direction does not disturb the sentence around it.
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
