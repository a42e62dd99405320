// npm run preview EXERCISE: where to see it played by two rehearsal partners, on the server that runs here or on one started for it.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'

const words = readdirSync(new URL('../messages/en/exercises/', import.meta.url))
const exercises = words.map((file) => file.replace('.json', ''))
const [exercise] = process.argv.slice(2)
if (!exercises.includes(exercise)) {
  console.error(`Which one? npm run preview ${exercises.join(' | ')}`)
  process.exit(1)
}

const origin = `http://localhost:${process.env.PORT ?? 3000}`
const runs = () =>
  fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
const page = `${origin}/preview/${exercise}?first=en&second=es`
const shows = () =>
  fetch(page).then(
    ({ status }) => status !== 503,
    () => false,
  )

if (!(await runs())) {
  const server = spawn('npm', ['run', 'dev'], { stdio: 'inherit' })
  server.on('exit', (code) => process.exit(code ?? 1))
  // It lives before it has pages to show.
  while (!(await shows())) await new Promise((soon) => setTimeout(soon, 500))
}
console.log(`\n  ${page}\n`)
