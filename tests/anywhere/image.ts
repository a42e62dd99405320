// The image's last stage as its Dockerfile says it, for whoever does the same steps without a registry. Reads what ours needs and no more:
// a line that it does not know is refused.
import { readFileSync } from 'node:fs'

export type Image = {
  /** What is laid into it, from the stage that builds or from here. */
  copies: { from: string; to: string; owner: number | null }[]
  /** What the stage that builds does, line by line. */
  building: string[]
  folder: string
  settings: Record<string, string>
  account: number
  volume: string
  command: string[]
  healthcheck: string[]
}

/** The program that the base image begins with. */
export const NODE = '/nodejs/bin/node'

/** Throws the line that it does not know. */
export function readImage(file = 'Dockerfile'): Image {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  const last = lines.findLastIndex((line) => line.startsWith('FROM '))
  const image: Image = {
    copies: [],
    building: lines.slice(1, last),
    folder: '/',
    settings: {},
    account: 0,
    volume: '',
    command: [],
    healthcheck: [],
  }
  for (const line of lines.slice(last + 1)) take(image, line)
  return image
}

function take(image: Image, line: string): void {
  const [word = '', ...rest] = line.split(' ')
  const said = rest.join(' ')
  if (word === 'COPY') image.copies.push(copyOf(line))
  else if (word === 'WORKDIR') image.folder = said
  else if (word === 'ENV') Object.assign(image.settings, Object.fromEntries(rest.map((one) => one.split('='))))
  else if (word === 'USER') image.account = Number(said)
  else if (word === 'VOLUME') image.volume = said
  else if (word === 'CMD') image.command = [NODE, ...JSON.parse(said)]
  else if (word === 'HEALTHCHECK') image.healthcheck = JSON.parse(said.slice(said.indexOf('[')))
  else if (!['EXPOSE', 'STOPSIGNAL'].includes(word)) throw new Error(`what does this line of the image do? ${line}`)
}

function copyOf(line: string): Image['copies'][number] {
  const [, owner, from = '', to = ''] = /^COPY --from=build (?:--chown=(\d+):\d+ )?(\S+) (\S+)$/.exec(line) ?? []
  if (!from) throw new Error(`from where does this line of the image copy? ${line}`)
  return { from, to, owner: owner ? Number(owner) : null }
}
