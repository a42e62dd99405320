// @vitest-environment happy-dom
// What a page asks for beside its line, in a document without a browser.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { piece, useAllPieces } from '#app/loading/piece.tsx'

const FIRST = ['step', 'answer', 'scale']

function Page({ standing }: { standing: boolean }) {
  useAllPieces(standing, FIRST)
  return null
}

test('[FS7] what the first screen needs is asked for before the line stands, and all else once it does', async () => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    requestIdleCallback: (act: () => void) => setTimeout(act),
  })
  Object.assign(globalThis, { cancelIdleCallback: clearTimeout })
  const asked: string[] = []
  const nothing = () => null
  for (const of of ['scale', 'mirror', undefined]) {
    const load = async () => {
      asked.push(of ?? 'a frame')
      return nothing
    }
    piece(load, nothing, of)
  }
  const root = createRoot(document.body)
  await act(async () => root.render(<Page standing={false} />))
  expect(asked).toEqual(['scale'])
  await act(async () => root.render(<Page standing />))
  await expect.poll(() => asked).toEqual(['scale', 'mirror', 'a frame'])
  await act(async () => root.unmount())
})
