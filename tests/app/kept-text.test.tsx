// @vitest-environment happy-dom
// Words typed outside a room, in a document without a browser.
import { act, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { openDevice } from '#app/on-device/device.ts'
import { openDrafts } from '#app/on-device/drafts.ts'
import { useKeptText } from '#app/on-device/kept-text.tsx'

/** Somebody types in it the moment that it is there, before the device has been asked what lies on it. */
function Field() {
  const { text, write } = useKeptText('note')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useLayoutEffect(() => write('Come and'), [])
  return text
}

test('[DU12] what is typed before the device has been asked what lies on it stays, and lies there', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const page = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(page).render(<Field />))
  expect(page.textContent).toBe('Come and')
  expect(openDrafts('page', openDevice()).read('note')).toBe('Come and')
})
