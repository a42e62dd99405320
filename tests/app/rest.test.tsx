// @vitest-environment happy-dom
// What moves beside something else, in a document without a browser.
import { NextIntlClientProvider } from 'next-intl'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { QuietBreath } from '#app/prompts/answering/quiet-breath.tsx'
import { type Reading, ReadingContext } from '#app/session/screen.tsx'
import { MESSAGES } from '#messages/messages.ts'

const reading = { now: () => 0 } as Reading

test('[EN3] whoever waits can let the breath rest; it rests on the next screen too, until they let it move', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const show = (screen: string) =>
    act(async () =>
      root.render(
        <NextIntlClientProvider locale="en" messages={MESSAGES.en} timeZone="UTC">
          <ReadingContext value={reading}>
            <QuietBreath key={screen} />
          </ReadingContext>
        </NextIntlClientProvider>,
      ),
    )
  const press = () => act(async () => page.querySelector('button')?.click())
  await show('one')
  expect(page.textContent).toBe('4Breathe inStop the movement')
  await press()
  expect(page.textContent).toBe('Let it move again')
  await show('another')
  expect(page.textContent).toBe('Let it move again')
  await press()
  expect(page.textContent).toBe('4Breathe inStop the movement')
  await act(async () => root.unmount())
})
