// WebKit as Debian has it, at a screen that nobody sees, driven as the W3C's WebDriver has it. Libraries for that need a newer Node than ours.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#tests/support/postgres.ts'

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const UP_WITHIN = 60_000
/** By this name WebDriver hands out elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

type Found = { [ELEMENT]: string }
export type WebKit = {
  go: (url: string) => Promise<void>
  /** Runs in the page, so it must stand by itself. Elements go there and come from there. */
  run: <Given, T>(
    work: (given: Given) => T,
    given: Given extends Element ? Found : Given,
  ) => Promise<T extends Element | null ? Found | null : T>
  click: (element: Found) => Promise<void>
  type: (element: Found, text: string) => Promise<void>
  end: () => Promise<void>
}

export async function openWebKit(size: { width: number; height: number }): Promise<WebKit> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const port = await freePort()
  const display = await firstLine(screen.stdio[3] as Readable)
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, LANG: 'en_GB.UTF-8', DISPLAY: `:${display}` },
  })
  const ask = asking(`http://127.0.0.1:${port}`)
  const options = { binary: MINI_BROWSER, args: ['--automation'] }
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
  const { sessionId } = await onceUp(() =>
    ask<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch } }),
  )
  const session = `/session/${sessionId}`
  const on = ({ [ELEMENT]: id }: Found) => `${session}/element/${id}`
  await ask('POST', `${session}/window/rect`, size)
  return {
    go: (url) => ask('POST', `${session}/url`, { url }),
    run: (work, given) =>
      ask('POST', `${session}/execute/sync`, { script: `return (${work})(arguments[0])`, args: [given] }),
    click: (element) => ask('POST', `${on(element)}/click`, {}),
    type: (element, text) => ask('POST', `${on(element)}/value`, { text }),
    end: async () => {
      await ask('DELETE', session).catch(() => undefined)
      for (const child of [driver, screen]) await ended(child)
    },
  }
}

type Ask = <T>(method: string, path: string, body?: object) => Promise<T>

function asking(origin: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
}

async function onceUp<T>(ask: () => Promise<T>): Promise<T> {
  for (const began = Date.now(); ; await wait(200)) {
    try {
      return await ask()
    } catch (fault) {
      if (Date.now() - began > UP_WITHIN) throw fault
    }
  }
}

async function firstLine(from: Readable): Promise<string> {
  for await (const line of createInterface({ input: from })) return line
  throw new Error('no screen came up')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await over
}
