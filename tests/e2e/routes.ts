// Axe over every page there is, with real words on it: light, dark and in forced colours.
import type { Page } from '@playwright/test'
import { ROUTES } from '#tests/support/routes.ts'
import { accessible } from './axe.ts'
import { everyPlaceIsSeen, wordsMayBeSpread } from './every-place.ts'
import { isOn } from './meeting.ts'
import { expect, test } from './people.ts'
import { preparedDesk } from './prepared.ts'

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }

for (const [who, screen] of [
  ['mara', PHONE],
  ['ada', DESK],
] as const) {
  test(`[EN2] on every page that ${who} visits axe finds nothing, light, dark and in forced colours, and every place shows itself`, async ({
    meet,
    house,
  }) => {
    const of = await preparedDesk(house, 'Ada')
    const { couple, counselling } = of
    const { text } = await of.mara.ask(`/api/reflections?couple=${couple}`)
    const [, letter = ''] = /"session":"([^"]+)"/.exec(text) ?? []
    const begun = await of.ada.tell(`/api/desk/couples/${counselling}/meetings`, { at: null, exercises: ['weather'] })
    const places = { couple, counselling, letter, meeting: String(begun.body.meeting) }
    const person = await meet({ name: who, ...screen })
    await isOn(person, of[who])
    const faults: string[] = []
    for (const [route, visit] of Object.entries(ROUTES)) {
      if (visit.who !== who) continue
      await lookAt(person.page, visit.at(places), screen).catch((fault) => faults.push(`${route}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

async function lookAt(page: Page, path: string, upright: { width: number; height: number }): Promise<void> {
  const answered = await page.goto(path)
  expect(answered?.status()).toBe(200)
  // What is still to come has no place within a drawing, where no browser looks for it.
  expect(await answered?.text()).not.toMatch(/<svg(?:(?!<\/svg>).)*<template/s)
  await expect(page.locator('h1').first()).toBeVisible()
  for (const look of LOOKS) {
    await page.emulateMedia(look)
    await accessible(page)
  }
  await page.emulateMedia(LOOKS[0])
  await everyPlaceIsSeen(page)
  await wordsMayBeSpread(page)
  await page.setViewportSize({ width: 740, height: 360 })
  await expect(page.locator('h1').first()).toBeVisible()
  await page.setViewportSize(upright)
}
