// Where a breath stands at a moment: in for four seconds, out for six. The same moment gives the same breath on every device.

export type Breath = {
  way: 'in' | 'out' /** 0 empty to 1 full. */
  fullness: number /** Seconds left of this half, from whole down to 1. */
  count: number
}

const IN = 4_000
const OUT = 6_000

export function breathAt(elapsed: number): Breath {
  const at = ((elapsed % (IN + OUT)) + IN + OUT) % (IN + OUT)
  const inward = at < IN
  const part = inward ? at / IN : 1 - (at - IN) / OUT
  const left = inward ? IN - at : IN + OUT - at
  return { way: inward ? 'in' : 'out', fullness: eased(part), count: Math.ceil(left / 1000) }
}

// A breath turns softly at both ends.
function eased(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2
}
