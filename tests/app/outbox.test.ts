import { describe, expect, test } from 'vitest'
import { openStore } from '#app/line/line-state.ts'
import { savingOf } from '#app/line/use-line.ts'
import { newCommandId } from '#app/on-device/command-id.ts'
import type { Device } from '#app/on-device/device.ts'
import { draftOf, openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import { CommandId } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const goOn: Command = { type: 'go-on', step: 'sky' }
const answer: Command = {
  type: 'answer',
  step: 'landed',
  locale: 'en',
  value: { kind: 'text', text: 'an hour after work' },
}

function phone(): Device {
  const kept = new Map<string, string>()
  return {
    read: (name) => kept.get(name) ?? null,
    keep: (name, text) => void kept.set(name, text),
    forget: (name) => void kept.delete(name),
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  }
}

function frame(version: number, now = NOON): Frame {
  return { version, now, view: {} as View }
}

function room(device = phone()) {
  const outbox = openOutbox('evening', device)
  const drafts = openDrafts('evening', device)
  return { outbox, drafts, store: openStore(outbox, drafts) }
}

describe('DU The outbox of a device', () => {
  test('an id is one that the server takes, and a new one each time', () => {
    const ids = Array.from({ length: 200 }, newCommandId)
    expect(new Set(ids).size).toBe(200)
    expect(ids.every((id) => CommandId.safeParse(id).success)).toBe(true)
  })

  test('[DU8] commands keep their order, even within a millisecond, and survive a reload', () => {
    const device = phone()
    const before = openOutbox('evening', device)
    before.add(answer, NOON)
    before.add(goOn, NOON)
    const after = openOutbox('evening', device)
    expect(after.all().map(({ command }) => command)).toEqual([answer, goOn])
    expect(openOutbox('morning', device).all()).toEqual([])
  })

  test.each([1, 3_600_000, NOON])(
    '[DU8] they do so where the device’s clock was set back by %i milliseconds meanwhile',
    (by) => {
      const device = phone()
      openOutbox('evening', device).add(answer, NOON)
      const after = openOutbox('evening', device)
      after.add(goOn, NOON - by)
      after.add(answer, NOON - by)
      expect(
        openOutbox('evening', device)
          .all()
          .map(({ command }) => command),
      ).toEqual([answer, goOn, answer])
    },
  )

  test('two tabs never overwrite each other’s commands', () => {
    const device = phone()
    openOutbox('evening', device).add(answer, NOON)
    openOutbox('evening', device).add(goOn, NOON + 1)
    expect(openOutbox('evening', device).all()).toHaveLength(2)
  })

  test('[DU8] an accepted command leaves with its draft; until the view shows it, it still counts as on its way', () => {
    const { outbox, drafts, store } = room()
    drafts.keep('landed', answer.value)
    outbox.add(answer, NOON)
    store.show(frame(3))
    const [sent] = outbox.all()
    if (sent) store.settle(sent, { ok: true, version: 4 })
    expect(outbox.all()).toEqual([])
    expect(drafts.read('landed')).toBeUndefined()
    expect(store.snapshot()).toMatchObject({ unsaved: 0, pending: [answer] })
    store.show(frame(4))
    expect(store.snapshot().pending).toEqual([])
  })

  test('a refused command leaves, its words stay as a draft, and the reason is told', () => {
    const { outbox, drafts, store } = room()
    drafts.keep('landed', answer.value)
    outbox.add(answer, NOON)
    const [sent] = outbox.all()
    if (sent) store.settle(sent, { ok: false, refused: 'step-closed' })
    expect(outbox.all()).toEqual([])
    expect(drafts.read('landed')).toEqual(answer.value)
    expect(store.snapshot().refused).toEqual({ code: 'step-closed', fault: null })
  })

  test('a view older than the one held is dropped', () => {
    const { store } = room()
    store.show(frame(5))
    store.show(frame(4))
    expect(store.snapshot().frame?.version).toBe(5)
  })

  test('every command made of words names the draft it came from', () => {
    expect(draftOf(answer)).toBe('landed')
    expect(draftOf({ type: 'mirror', step: 'say-back', text: 'x', locale: 'en' })).toBe('say-back:mirror')
    expect(draftOf(goOn)).toBeNull()
  })

  test.each(['the line is open', 'it has gone since'])(
    '[DU41] while nobody knows it, a page does not say saved, nor that it is not: %s',
    (how) => {
      const { outbox, store } = room()
      outbox.add(answer, NOON)
      store.change({ line: 'open' })
      const said = () => savingOf(store.snapshot(), false)
      expect(said()).toBe('saving')
      store.change({ undecided: true })
      if (how !== 'the line is open') store.change({ line: 'down' })
      expect(said()).toBe('undecided')
      const [sent] = outbox.all()
      store.settle(sent ?? expect.fail('nothing waits'), { ok: true, version: 3 })
      expect(said()).toBe('saved')
      outbox.add(answer, NOON)
      store.change({ line: 'open' })
      expect(said()).toBe('saving')
    },
  )
})
