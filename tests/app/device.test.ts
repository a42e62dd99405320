import { describe, expect, test } from 'vitest'
import { deviceOn, type InPage, isOnlyInPage } from '#app/on-device/device.ts'
import { openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import { shelf as storage } from '#tests/support/shelf.ts'

const opened = (shelf: Storage | null, inPage: InPage = new Map()) => ({ device: deviceOn(shelf, inPage), inPage })
const long = 'The evening we sat on the steps, and nobody said a word for an hour'

describe('DU A device without room', () => {
  test('[DU10] what was kept before the device was full is read by a page opened anew, and sent', () => {
    const shelf = storage(10_000)
    openOutbox('evening', opened(shelf).device).add({ type: 'go-on', step: 'sky' }, 1)
    openDrafts('evening', opened(shelf).device).keep('landed', 'an hour')
    const full = storage(0, { before: { ...shelf } })
    expect(openOutbox('evening', opened(full).device).all()).toMatchObject([{ command: { step: 'sky' } }])
    expect(openDrafts('evening', opened(full).device).read('landed')).toBe('an hour')
  })

  test('[DU10] the newest counts: longer words that did not fit, and then shorter ones that did', () => {
    const { device, inPage } = opened(storage(60))
    device.keep('halfway:draft:x', 'The evening')
    device.keep('halfway:draft:x', long)
    expect(device.read('halfway:draft:x')).toBe(long)
    expect(isOnlyInPage(inPage)).toBe(true)
    device.keep('halfway:draft:x', 'The steps')
    expect(device.read('halfway:draft:x')).toBe('The steps')
    expect(isOnlyInPage(inPage)).toBe(false)
  })

  test('[DU10] what cannot be removed is gone for this page, so that nothing is sent again and again', () => {
    const sealed = storage(10_000, { sealed: true, before: { 'halfway:outbox:evening:1': '{}', 'halfway:a': 'b' } })
    const { device, inPage } = opened(sealed)
    device.forget('halfway:outbox:evening:1')
    expect([device.read('halfway:outbox:evening:1'), device.names('halfway:')]).toEqual([null, ['halfway:a']])
    expect(isOnlyInPage(inPage)).toBe(false)
  })

  test('[DU11] what was left in the page goes to the device once something else has gone', () => {
    const shelf = storage(100, { before: { 'halfway:outbox:old': 'x'.repeat(60) } })
    const { device, inPage } = opened(shelf)
    device.keep('halfway:draft:x', long)
    expect([shelf.getItem('halfway:draft:x'), isOnlyInPage(inPage)]).toEqual([null, true])
    device.forget('halfway:outbox:old')
    expect([shelf.getItem('halfway:draft:x'), isOnlyInPage(inPage)]).toEqual([long, false])
  })

  test('[DU11] where a browser forbids storage altogether, words live as long as the page, also when it is opened again within it', () => {
    const { device, inPage } = opened(null)
    device.keep('halfway:draft:x', long)
    expect(opened(null, inPage).device.read('halfway:draft:x')).toBe(long)
    expect([device.names('halfway:draft:'), isOnlyInPage(inPage)]).toEqual([['halfway:draft:x'], true])
    device.forget('halfway:draft:x')
    expect([device.read('halfway:draft:x'), device.names('halfway:'), isOnlyInPage(inPage)]).toEqual([null, [], false])
  })
})
