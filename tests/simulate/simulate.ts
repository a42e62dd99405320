// `npm run simulate`: a hundred thousand schedules of two servers, their database and the pages of two couples, in simulated time. The
// last line is one JSON object. `-- --seed 7` plays one again and tells all that happened; `--schedules`, `--from` and `--seconds` bound it.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { planOf, play } from './schedule.ts'
import { shortened } from './shortened.ts'
import { addTo, NOTHING, noteReplay, noteTold, type Sum } from './sum.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { seed: text, schedules: text, from: text, seconds: text, part: text } })
const number = (given: string | undefined, otherwise: number) => (given === undefined ? otherwise : Number(given))
const [schedules, from, seconds] = [
  number(values.schedules, 100_000),
  number(values.from, 1),
  number(values.seconds, 570),
]
// Of so many schedules one is played twice, and must go the same way to the byte.
const TWICE = 50
const ENOUGH = 2
const AT_ONCE = Math.min(2, availableParallelism())

const began = performance.now()
const passed = () => Math.round((performance.now() - began) / 100) / 10
// What is broken in many schedules is shown by one or two.
const goesOn = (sum: Sum) => passed() < seconds && sum.violating.length < ENOUGH
const say = (line: string) => void process.stdout.write(`${line}\n`)

if (values.seed !== undefined) {
  const told = await play(planOf(Number(values.seed)))
  say(told.story.join('\n'))
  say(JSON.stringify({ ...told, story: undefined }))
  process.exitCode = told.broken.length > 0 ? 1 : 0
} else if (values.part !== undefined) {
  const sum = NOTHING()
  for (let seed = from + Number(values.part); seed < from + schedules && goesOn(sum); seed += AT_ONCE) {
    const told = await play(planOf(seed))
    noteTold(sum, told)
    if (seed % TWICE === 0) noteReplay(sum, told, await play(planOf(seed)))
  }
  process.send?.(sum)
} else {
  const sums = await Promise.all(Array.from({ length: AT_ONCE }, (_, part) => partOf(part)))
  const sum = sums.reduce(addTo, NOTHING())
  for (const seed of sum.violating.slice(0, 1)) {
    const { plan, broken, story } = await shortened(planOf(seed))
    say(`\nseed ${seed}, and shortest ${JSON.stringify(plan)}\n${story.join('\n')}\n${broken.join('\n')}`)
  }
  const { violating, ...counts } = sum
  const told = { ...counts, seconds: passed(), violations: violating.length, seeds: violating.slice(0, 20) }
  say(JSON.stringify({ ...told, whole: sum.schedules === schedules }))
  process.exitCode = violating.length === 0 && sum.unlike.length === 0 && sum.schedules === schedules ? 0 : 1
}

function partOf(part: number): Promise<Sum> {
  return new Promise((done, failed) => {
    const child = fork(import.meta.filename, [...process.argv.slice(2), '--part', String(part)])
    child.once('message', (sum) => done(sum as Sum))
    child.once('exit', (code) => code !== 0 && failed(new Error(`a part ended with ${code}`)))
  })
}
