// From rounds to what is said of them: medians for each server, and how Halfway stands beside each other one, round by round.

import type { AtRest } from './at-rest.ts'
import { type Contender, NAMES, type Name } from './contenders.ts'
import { quantile } from './driver/loads.ts'
import type { Tally } from './driver/tally.ts'
import type { Round } from './round.ts'
import type { Standing } from './standing.ts'

export type Measured = Partial<Record<Name, Round[]>>
export type Rest = {
  hosted: Partial<Record<Name, number>>
  memory: Partial<Record<Name, AtRest>>
  load: number | null
  standing: Standing | null
  desk: { node: number | null; all: number | null } | null
}
type Figure = number | null

/** By the names under which the aims stand. */
export function figuresOf(measured: Measured, { hosted, memory, load, standing, desk }: Rest): Record<string, Figure> {
  const beside = (other: Name, of: (round: Round) => Figure, own: Name = 'halfway') => ratio(measured, own, other, of)
  const cpu = ({ commandNode }: Round) => commandNode
  const steps = (round: Round) => round.steps
  const commands = (round: Round) => round.commands
  const live = (name: Name) => memory[name]?.kbPerLive ?? null
  const perRoom = [live('halfway'), live('relay')]
  return {
    commands_vs_relay: beside('relay', commands),
    steps_vs_relay: beside('relay', steps),
    cpu_vs_relay: beside('relay', cpu),
    cpu_vs_batched: beside('batched', cpu),
    cpu_with_database_vs_plain_insert: beside('plain_insert', withDatabase),
    steps_vs_plain_insert: beside('plain_insert', steps),
    steps_vs_boardgame: beside('boardgame', steps),
    steps_vs_colyseus: beside('colyseus', steps),
    steps_vs_durable_object: beside('durable_object', steps),
    steps_of_two_vs_relay: beside('relay', ({ stepsOfTwo }) => stepsOfTwo),
    hosted_steps_vs_relay: over(hosted.halfway, hosted.relay),
    hosted_steps: rounded(hosted.halfway ?? null),
    open_reached: middle(measured.halfway, ({ reached }) => reached),
    ack_p99_ms: middle(measured.halfway, ({ ackP99 }) => ackP99),
    ack_p99_vs_plain_insert: beside('plain_insert', ({ ackP99 }) => ackP99),
    embedded_commands_vs_relay: beside('relay', commands, 'embedded'),
    embedded_ack_p99_ms: middle(measured.embedded, ({ ackP99 }) => ackP99),
    heard_us: middle(measured.two_nodes, ({ commandHeard }) => commandHeard),
    heard_by_redis_us: middle(measured.two_nodes_redis, ({ commandHeard }) => commandHeard),
    two_nodes_commands: middle(measured.two_nodes, commands),
    two_nodes_steps: middle(measured.two_nodes, steps),
    two_nodes_by_redis_commands: middle(measured.two_nodes_redis, commands),
    two_nodes_by_redis_steps: middle(measured.two_nodes_redis, steps),
    standing_node_us: rounded(standing?.node ?? null),
    standing_database_us: rounded(standing?.database ?? null),
    disk_bytes: rounded(standing?.disk ?? null),
    wal_bytes: rounded(standing?.wal ?? null),
    load_ms_300: rounded(load),
    kb_per_room_over_relay: rounded(perRoom.includes(null) ? null : (perRoom[0] ?? 0) - (perRoom[1] ?? 0)),
    kb_per_room: rounded(live('halfway')),
    kb_per_idle_room: rounded(memory.halfway?.kbPerIdle ?? null),
    back_p99_ms: rounded(memory.halfway?.backP99 ?? null),
    desk_ms: rounded(desk?.node ?? null),
    desk_ms_with_database: rounded(desk?.all ?? null),
  }
}

export type Row = Record<string, string | Figure>

/** All that was measured of each server. */
export function rowsOf(contenders: readonly Contender[], measured: Measured, tallies: ReadonlyMap<Name, Tally>): Row[] {
  return contenders.map(({ name, durable }) => {
    const of = (figure: (round: Round) => Figure) => middle(measured[name], figure)
    const { lost = 0, duplicated = 0, leaked = 0, stuck = 0, refused = 0 } = tallies.get(name) ?? {}
    return {
      name,
      outlives: durable,
      commands: of(({ commands }) => commands),
      node_us: of(({ commandNode }) => commandNode),
      database_us: of(({ commandDatabase }) => commandDatabase),
      heard_us: of(({ commandHeard }) => commandHeard),
      redis_us: of(({ commandRedis }) => commandRedis),
      steps: of(({ steps }) => steps),
      step_node_us: of(({ stepNode }) => stepNode),
      step_database_us: of(({ stepDatabase }) => stepDatabase),
      steps_of_two: of(({ stepsOfTwo }) => stepsOfTwo),
      open_node_us: of(({ openNode }) => openNode),
      open_database_us: of(({ openDatabase }) => openDatabase),
      open_reached: of(({ reached }) => reached),
      ack_p50_ms: of(({ ackP50 }) => ackP50),
      ack_p99_ms: of(({ ackP99 }) => ackP99),
      ...{ lost, duplicated, leaked, stuck, refused },
    }
  })
}

export function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '-')))]
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n')
}

/** The middle of the ratios of each round, since a machine is not as fast in one minute as in the next. */
function ratio(measured: Measured, own: Name, other: Name, of: (round: Round) => Figure): Figure {
  const others = measured[other] ?? []
  const ratios = (measured[own] ?? []).flatMap((round, at) => over(of(round), others[at] && of(others[at])) ?? [])
  return ratios.length > 0 ? rounded(quantile(ratios, 0.5)) : null
}

function over(own: Figure | undefined, other: Figure | undefined): Figure {
  return own == null || !other ? null : rounded(own / other)
}

function middle(rounds: readonly Round[] | undefined, of: (round: Round) => Figure): Figure {
  const known = (rounds ?? []).flatMap((round) => of(round) ?? [])
  return known.length > 0 ? rounded(quantile(known, 0.5)) : null
}

function withDatabase({ commandNode, commandDatabase }: Round): Figure {
  return commandNode === null ? null : commandNode + (commandDatabase ?? 0)
}

function rounded(figure: Figure): Figure {
  return figure === null || Number.isNaN(figure) ? null : Number(figure.toPrecision(3))
}

export function isName(text: string): text is Name {
  return (NAMES as readonly string[]).includes(text)
}
