#!/usr/bin/env node
// Firefox as it is installed, started in the place of the one that the test runner brings for itself. It stands between the two, since an
// older Firefox does not know all that the runner asks to be imitated: that is left as it is, and all else goes through untouched.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => firefox.kill(signal))

createInterface({ input: firefox.stderr }).on('line', async (line) => {
  const [, listening] = line.match(/WebDriver BiDi listening on (ws:.*)$/) ?? []
  process.stderr.write(`${listening ? line.replace(listening, await standBefore(listening)) : line}\n`)
})

/** Gives the address at which the same is spoken as at the other one. */
async function standBefore(listening) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (runner, { url }) => join(runner, new WebSocket(`${listening}${url}`)))
  await new Promise((resolve) => server.once('listening', resolve))
  return `ws://127.0.0.1:${server.address().port}`
}

function join(runner, browser) {
  const [waiting, imitating] = [[], new Set()]
  runner.on('message', (sent) => {
    const { id, method } = JSON.parse(sent)
    if (method.startsWith('emulation.')) imitating.add(id)
    if (browser.readyState === WebSocket.OPEN) browser.send(`${sent}`)
    else waiting.push(`${sent}`)
  })
  browser.on('open', () => {
    for (const sent of waiting) browser.send(sent)
  })
  browser.on('message', (said) => {
    const { id, error } = JSON.parse(said)
    const isUnknown = imitating.delete(id) && error === 'unknown command'
    runner.send(isUnknown ? JSON.stringify({ type: 'success', id, result: {} }) : `${said}`)
  })
  runner.on('close', () => browser.close())
  browser.on('close', () => runner.close())
}
