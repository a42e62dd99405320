// [SA11] Before a release: no help line is shown whose number nobody has seen for 180 days. The day to judge by may be given, as 2027-01-31.
import { readFileSync } from 'node:fs'

const LONGEST = 180 * 24 * 60 * 60 * 1000
const lines = JSON.parse(readFileSync(new URL('../shared/help-lines/lines.json', import.meta.url), 'utf8'))
const today = Date.parse(process.argv[2] ?? new Date().toISOString().slice(0, 10))

const old = lines.filter(({ seen, checked }) => today - Date.parse(checked ?? seen.on) > LONGEST)
for (const { country, region = '', kind, name = '', seen, checked } of old)
  console.error([country, region, kind, name, `seen on ${checked ?? seen.on}`].filter(Boolean).join(' · '))
console.log(`${lines.length - old.length} of ${lines.length} help lines were seen within 180 days.`)
if (old.length > 0) process.exit(1)
