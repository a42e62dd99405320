// All that is done, by name.
import { absentDatabase } from './absent-database.ts'
import { asleep } from './asleep.ts'
import { clockOff } from './clock-off.ts'
import { cutDatabase } from './cut-database.ts'
import { cutLines } from './cut-lines.ts'
import { delayLines } from './delay-lines.ts'
import type { Fault } from './fault.ts'
import { halfOpen } from './half-open.ts'
import { killAsleep } from './kill-asleep.ts'
import { killPostmaster } from './kill-postmaster.ts'
import { killServer } from './kill-server.ts'
import { loseAnswers } from './lose-answers.ts'
import { loseCommits } from './lose-commits.ts'
import { lateNotices, loseNotices } from './lose-notices.ts'
import { rolling } from './rolling.ts'
import { silentDatabase } from './silent-database.ts'
import { slowDatabase } from './slow-database.ts'
import { stall } from './stall.ts'

/** Those that come again and again, in any order, while people talk. */
export const MIXED: readonly Fault[] = [
  ...[killServer, killPostmaster, rolling, stall],
  ...[cutLines, delayLines, loseAnswers, halfOpen, asleep],
  ...[killAsleep, clockOff, loseNotices, lateNotices],
  ...[cutDatabase, slowDatabase, loseCommits, absentDatabase, silentDatabase],
]
