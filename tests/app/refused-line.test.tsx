// A door that says no for now: the page says why, keeps what stands on it, and asks again by itself.
import { NextIntlClientProvider } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openConnection } from '#app/line/connection.ts'
import { savingOf } from '#app/line/use-line.ts'
import { isOfOtherWire } from '#app/loading/holding.ts'
import { deviceOn } from '#app/on-device/device.ts'
import { openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import { NoLineYet } from '#app/ui/no-line-yet.tsx'
import { MESSAGES } from '#messages/messages.ts'
import { LOCALES } from '#shared/locale.ts'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'
import { shelf } from '#tests/support/shelf.ts'

const MINUTE = 60_000

/** As much of the library's socket as the page touches, with a door that is told what to say. */
const { socket, heard } = vi.hoisted(() => {
  const heard = new Map<string, (...told: unknown[]) => void>()
  const on = (event: string, hear: (...told: unknown[]) => void) => void heard.set(event, hear)
  const still = () => undefined
  const socket = { active: true, connected: false, io: { on: still, timeout: still }, on, onAny: still, close: still }
  return { heard, socket: { ...socket, connect: vi.fn(still), disconnect: vi.fn(still) } }
})
function opened() {
  const device = deviceOn(shelf(10_000), new Map())
  const drafts = openDrafts('evening', device, 'here', Date.now)
  const place = { session: 'evening', protocol: PROTOCOL_VERSION }
  const connection = openConnection(place, openOutbox('evening', device, 'here'), drafts, () => socket as never)
  vi.advanceTimersByTime(1)
  return connection
}

function doorSays(code: string, active = false): void {
  socket.active = active
  heard.get('connect_error')?.(new Error(code))
}

describe('RM Rooms: a line that is refused', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', new EventTarget())
    vi.stubGlobal('document', new EventTarget())
    vi.stubGlobal('navigator', {})
    socket.connect.mockClear()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('[RM25] a line names its session in its address too', () => {
    const device = deviceOn(shelf(10_000), new Map())
    const drafts = openDrafts('evening', device, 'here', Date.now)
    const connect = vi.fn(() => socket as never)
    openConnection(
      { session: 'evening', protocol: PROTOCOL_VERSION },
      openOutbox('evening', device, 'here'),
      drafts,
      connect,
    ).close()
    expect(connect).toHaveBeenCalledWith(expect.objectContaining({ query: { again: '1', session: 'evening' } }))
  })

  test('[RM19] too many from one place: it says so, leaves what stands there, and asks again until there is a line', () => {
    const { snapshot, close } = opened()
    for (const tries of [1, 2, 3]) {
      expect(socket.connect).toHaveBeenCalledTimes(tries)
      doorSays('too-many')
      expect(snapshot()).toMatchObject({ line: 'down', crowded: true, over: null })
      expect(savingOf(snapshot(), true)).toBe('crowded')
      vi.advanceTimersByTime(3_000)
      expect(socket.connect).toHaveBeenCalledTimes(tries)
      vi.advanceTimersByTime(MINUTE)
    }
    heard.get('connect')?.(undefined)
    expect(snapshot()).toMatchObject({ line: 'open', crowded: false })
    close()
  })

  test('[RM19] a line that is gone for another reason says nothing of it, and one that is over asks no more', () => {
    const { snapshot, close } = opened()
    doorSays('too-many')
    doorSays('xhr poll error', true)
    expect(snapshot()).toMatchObject({ line: 'down', crowded: false, over: null })
    expect(savingOf(snapshot(), true)).toBe('no-line')
    vi.advanceTimersByTime(MINUTE)
    socket.connect.mockClear()
    doorSays('not-found')
    vi.advanceTimersByTime(MINUTE)
    expect(snapshot()).toMatchObject({ crowded: false, over: 'not-found' })
    expect(socket.connect).not.toHaveBeenCalled()
    close()
  })

  test('[DU73] told to stay away for so long, it comes back then and no later', () => {
    class Closed {
      constructor(readonly reason: string) {}
    }
    vi.stubGlobal('CloseEvent', Closed)
    const { snapshot, close } = opened()
    for (const away of [3, 420, 20_000]) {
      socket.connect.mockClear()
      heard.get('disconnect')?.('transport close', { context: new Closed(`retry-in ${away}`) })
      expect(snapshot()).toMatchObject({ line: 'down', over: null })
      vi.advanceTimersByTime(away - 1)
      expect(socket.connect).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(socket.connect).toHaveBeenCalledOnce()
    }
    // Where nothing was told, coming back is left to the library.
    heard.get('disconnect')?.('transport close', { context: new Closed('') })
    vi.advanceTimersByTime(MINUTE)
    expect(socket.connect).toHaveBeenCalledOnce()
    close()
  })

  test('[DU78] a page of another version keeps what waits and what is written, reloads itself once, and sends it on', async () => {
    const device = deviceOn(shelf(10_000), new Map())
    const at = (protocol: number) => {
      const drafts = openDrafts('evening', device, 'here', Date.now)
      const connection = openConnection(
        { session: 'evening', protocol },
        openOutbox('evening', device, 'here'),
        drafts,
        () => socket as never,
      )
      vi.advanceTimersByTime(1)
      return { drafts, connection }
    }
    const older = at(PROTOCOL_VERSION - 1)
    older.drafts.keep('evening', 'half a sentence')
    older.connection.send({ type: 'go-on', step: 'evening' })
    doorSays('reload-needed')
    expect(older.connection.snapshot()).toMatchObject({ line: 'down', over: 'reload-needed', unsaved: 1 })
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(socket.connect).toHaveBeenCalledOnce()
    const reloaded: string[] = []
    const state = {
      holdsWords: () => false,
      isFirst: (file: string) => !reloaded.includes(file) && reloaded.push(file) > 0,
    }
    expect(isOfOtherWire(PROTOCOL_VERSION - 1, { ...state, holdsWords: () => true })).toBe(false)
    expect(isOfOtherWire(PROTOCOL_VERSION - 1, state)).toBe(true)
    expect(isOfOtherWire(PROTOCOL_VERSION - 1, state)).toBe(false)
    older.connection.close()

    const newer = at(PROTOCOL_VERSION)
    expect(newer.drafts.read('evening')).toBe('half a sentence')
    const asked = vi.fn(async () => ({ ok: true, version: 3 }))
    Object.assign(socket, { connected: true, timeout: () => ({ emitWithAck: asked }) })
    heard.get('connect')?.(undefined)
    await vi.waitFor(() => expect(newer.connection.snapshot().unsaved).toBe(0))
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      'command',
      expect.objectContaining({ command: expect.objectContaining({ type: 'go-on', step: 'evening' }) }),
    )
    Object.assign(socket, { connected: false, timeout: undefined })
    newer.connection.close()
  })

  test.each(LOCALES)('[RM19] a page without a room yet says so at once (%s)', (locale) => {
    const drawn = (crowded: boolean) =>
      renderToString(
        <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
          <NoLineYet crowded={crowded} />
        </NextIntlClientProvider>,
      )
    const said = MESSAGES[locale].common['no-line-yet']
    expect(drawn(true)).toContain(said.crowded)
    expect(drawn(true)).toContain(said['by-itself'])
    expect(drawn(false)).not.toContain(said.crowded)
  })
})
