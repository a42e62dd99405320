// What is drawn and acts stands out from what it lies on, worked out from the colours themselves, light and dark.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')
const coloursIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--color-([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, name, ...lch]) => [
      name ?? '',
      lch.map(Number) as [number, number, number],
    ]),
  )
const [bright = '', rest = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const light = coloursIn(bright)
const dark = { ...light, ...coloursIn(rest.split('@media')[0] ?? '') }

/** Relative luminance, by way of OKLab and linear sRGB. */
function luminance([l, c, h]: [number, number, number]): number {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
  const [long, middle, short] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const DRAWN = ['edge', 'focus', 'accent', 'accent-strong', 'first', 'second', 'wrong', 'quiet']

test.each([
  ['light', light],
  ['dark', dark],
])('[EN1] edges of what acts, rings and marks have three to one against every ground, %s', (_, colours) => {
  const faint = ['paper', 'raised'].flatMap((ground) =>
    DRAWN.flatMap((drawn) => {
      const [one, other] = [drawn, ground].map((name) => luminance(colours[name] ?? expect.unreachable()) + 0.05)
      const ratio = Math.max(one ?? 0, other ?? 0) / Math.min(one ?? 1, other ?? 1)
      return ratio < 3 ? [`${drawn} on ${ground}: ${ratio.toFixed(2)}`] : []
    }),
  )
  expect(faint).toEqual([])
})
