// From what was recorded to what is said of it, beside what is aimed at.
import { quantile } from '#tests/bench/driver/loads.ts'
import { countOf, type Wrong } from './check.ts'
import { acknowledged } from './history.ts'
import type { Part } from './plan.ts'
import type { Ran } from './run.ts'

export type Row = Record<Wrong['kind'], number> & {
  name: string
  nodes: number
  acknowledged: number
  repeated: number
  unknown: number
  faults: number
  /** Faults that could not be begun or made good; a server that did not come up is one. */
  failed_restarts: number
  /** Servers that ended by themselves and were started again. */
  falls: number
  stuck: number
  /** What people were told that is no fault of theirs. */
  errors: number
  /**
   * While only the database was hurt: the slowest answer, how many said that nothing is decided yet, and how many never came on a line
   * that stood.
   */
  slowest_answer_ms: number | null
  undecided: number
  unanswered: number
  away_p99_ms: number | null
  recovery_ms: number
  seconds: number
  measured: Record<string, number>
  /** The first few of whatever was wrong, and of what was in the way. */
  wrongs: string[]
}

const TOLD = 5

export function rowOf({ name, nodes }: Part, ran: Ran): Row {
  const { history, wrongs, faults, troubles, falls, recovery, measured, ends, seconds } = ran
  const within = faults.filter(({ isAnswered }) => isAnswered)
  const answers = history.answers.filter(({ from }) =>
    within.some((fault) => fault.from <= from && from <= fault.until),
  )
  const came = answers.filter((answer) => answer.came).map(({ took }) => took)
  const badly = ends.filter(({ code, took }) => code !== 0 || took > 5_000)
  const failed = [
    ...troubles,
    ...badly.map(({ code, took }) => `[DU6] ended with ${code} after ${Math.round(took)} ms`),
  ]
  return {
    name,
    nodes,
    acknowledged: acknowledged(history.deeds).length,
    repeated: history.repeated,
    unknown: history.deeds.filter(({ outcome }) => outcome === 'unknown').length,
    faults: faults.length,
    ...countOf(wrongs),
    failed_restarts: failed.length,
    falls,
    stuck: history.stuck.length,
    errors: history.errors.length,
    slowest_answer_ms: came.length > 0 ? Math.round(Math.max(...came)) : null,
    undecided: answers.filter((answer) => answer.undecided).length,
    unanswered: answers.length - came.length,
    away_p99_ms:
      history.away.length > 0
        ? Math.round(
            quantile(
              history.away.map(({ took }) => took),
              0.99,
            ),
          )
        : null,
    recovery_ms: Math.round(recovery),
    seconds,
    measured,
    wrongs: [
      ...wrongs.slice(0, TOLD).map(({ kind, session, what }) => `${kind} in ${session}: ${what}`),
      ...history.errors.slice(0, TOLD).map(({ what }) => what),
      ...failed.slice(0, TOLD),
      ...history.stuck.slice(0, TOLD),
    ],
  }
}

/** Nothing that was acknowledged is lost, and whoever came back found it; what is aimed at beyond that is only told. */
export function isAsPromised(row: Row): boolean {
  const wrong = row.lost + row.twice + row.gaps + row.stale + row.altered
  return wrong + row.failed_restarts + row.stuck + row.errors === 0
}

/** By the names under which the aims stand. */
export function seenOf(rows: readonly Row[]): Record<string, { aim: string; seen: number | null }> {
  const by = new Map(rows.map((row) => [row.name, row]))
  const of = (name: string, figure: (row: Row) => number | null | undefined) => {
    const row = by.get(name)
    return (row && figure(row)) ?? null
  }
  const sum = (figure: (row: Row) => number) => rows.reduce((all, row) => all + figure(row), 0)
  const hard = ['database', 'disk-embedded', 'disk-postgres']
  const most = (figure: (row: Row) => number | null) => Math.max(...hard.map((name) => of(name, figure) ?? 0))
  return {
    embedded_acknowledged: { aim: '>= 20000', seen: of('embedded', ({ acknowledged }) => acknowledged) },
    embedded_kills: { aim: '>= 100', seen: of('embedded', ({ faults }) => faults) },
    postgres_acknowledged: { aim: '>= 50000', seen: of('postgres', ({ acknowledged }) => acknowledged) },
    postgres_faults: { aim: '>= 100', seen: of('postgres', ({ faults }) => faults) },
    postgres_nodes: { aim: '2', seen: of('postgres', ({ nodes }) => nodes) },
    lost: { aim: '0', seen: sum(({ lost }) => lost) },
    twice: { aim: '0', seen: sum(({ twice }) => twice) },
    gaps: { aim: '0', seen: sum(({ gaps }) => gaps) },
    stale: { aim: '0', seen: sum(({ stale }) => stale) },
    altered: { aim: '0', seen: sum(({ altered }) => altered) },
    failed_restarts: { aim: '0', seen: sum((row) => row.failed_restarts) },
    stuck: { aim: '0', seen: sum(({ stuck }) => stuck) },
    rolling_restarts: { aim: '>= 50', seen: of('rolling', ({ faults, nodes }) => faults * nodes) },
    rolling_errors: { aim: '0', seen: of('rolling', ({ errors }) => errors) },
    rolling_away_p99_ms: { aim: '<= 2500', seen: of('rolling', (row) => row.away_p99_ms) },
    storm_back_ms: { aim: '<= 8000', seen: of('storm', ({ measured }) => measured.storm_back_ms) },
    paused_dropped_ms: { aim: '<= 10000', seen: of('readers', ({ measured }) => measured.paused_dropped_ms) },
    paused_memory_mb: { aim: '<= 64', seen: of('readers', ({ measured }) => measured.paused_memory_mb) },
    refused_within_ms: { aim: '<= 5000', seen: most((row) => row.slowest_answer_ms) },
    never_answered: { aim: '0', seen: most(({ unanswered }) => unanswered) },
  }
}
