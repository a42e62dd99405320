// Writes docs/sizing.md from what was measured (docs/measured-costs.json): node scripts/sizing.mjs. Given a file whose last line is what
// npm run bench printed last, the costs that it measures are first replaced by those.
import { readFileSync, writeFileSync } from 'node:fs'

const COSTS = 'docs/measured-costs.json'
const PAGE = 'docs/sizing.md'
const ROOMS = [1_000, 10_000, 100_000, 1_000_000]

/** What we assume of people. A live room: two partners, each with a line, in the middle of an evening. */
const EVENING = { minutes: 40, commands: 160, pages: 16, doors: 60 }
/** What we plan with. Of a core half is left, for what comes at once; a process takes only so many lines, since a lost one sends them all to others. */
const PLAN = { busy: 0.5, linesOfProcess: 20_000, apart: 0.1, connections: 12 }

/** @returns {string} the page. */
export function sizingPage({ machine, day, costs }) {
  const cost = (name) => costs[name].value
  const seconds = EVENING.minutes * 60
  const [commands, pages, doors] = [EVENING.commands, EVENING.pages, EVENING.doors].map((each) => each / seconds)
  const parts = {
    'its commands': [commands * cost('command_node_us'), commands * cost('command_database_us')],
    'hearing of them, where the two are at different servers': [PLAN.apart * commands * cost('heard_us'), 0],
    'two lines that are open, and comparing positions': [cost('idle_node_us'), cost('idle_database_us')],
    'pages that are opened': [pages * cost('page_node_us'), pages * cost('page_database_us')],
    'what pages ask of doors': [doors * cost('door_node_us'), doors * cost('door_database_us')],
  }
  const sum = (at) => Object.values(parts).reduce((all, part) => all + part[at], 0)
  const [node, database] = [sum(0), sum(1)]
  const [dearest, second] = Object.keys(parts).sort((one, other) => parts[other][1] - parts[one][1])
  const cores = (rooms, us) => (rooms * us) / 1e6 / PLAN.busy
  const processes = (rooms) =>
    Math.max(2, Math.ceil(Math.max(cores(rooms, node), (2 * rooms) / PLAN.linesOfProcess)) + 1)
  const evening = EVENING.commands * cost('disk_bytes')
  const rows = ROOMS.map((rooms) => [
    count(rooms),
    count(Math.round(rooms * commands)),
    count(processes(rooms)),
    gigabytes(rooms * (cost('room_kb') * 1_024) + processes(rooms) * cost('process_mb') * 2 ** 20),
    nice(cores(rooms, database)),
    `${nice((rooms * commands * cost('wal_bytes')) / 1e6)} MB/s`,
    gigabytes(rooms * evening),
    count(processes(rooms) * PLAN.connections),
  ])
  const most = Math.floor((32 * PLAN.busy * 1e6) / database / 1_000) * 1_000
  return `# How large it gets

This page is written by \`node scripts/sizing.mjs\` from [measured-costs.json](measured-costs.json); a test holds that the two agree. The
costs were measured on ${machine} (${day}). Nothing of the size of the lower rows was ever run: they are sums.

## What one live room costs in a second

A live room is two partners with a line each, in the middle of an evening of ${EVENING.minutes} minutes: ${EVENING.commands} commands,
${EVENING.pages} pages opened and ${EVENING.doors} questions to doors by the two together; that is assumed, not counted. Microseconds of processor time:

| | server | Postgres |
| --- | --- | --- |
${Object.entries(parts)
  .map(([what, [own, its]]) => `| ${what} | ${nice(own)} | ${nice(its)} |`)
  .join('\n')}
| **together** | **${nice(node)}** | **${nice(database)}** |

## What so many need

A process of Node uses one core; half of each core is left for what comes at once, a process has at most ${count(PLAN.linesOfProcess)} lines, and one
process more stands by, so that one can go. One in ten couples has its lines at two servers (see
[deployment](deployment.md#several-servers) on how the proxies keep the others together).

| live rooms | commands/s | processes | memory of all | cores for Postgres | its log | disk for one evening of each | connections |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

- **Disk.** ${count(Math.round(cost('disk_bytes')))} bytes a command with its indexes, ${count(Math.round(evening / 1_024))} KB an evening: a couple that comes every week leaves ${nice((evening * 52) / 2 ** 20)} MB a year. The
  write-ahead log takes ${count(Math.round(cost('wal_bytes')))} bytes a command before it is recycled or archived. Half the disk is for \`vacuum\`, backups and growth.
- **Connections.** ${PLAN.connections} a process: ten for what people wait for, one for upkeep, one that hears. Postgres's default of 100 is enough for
  ${Math.floor(97 / PLAN.connections)} processes; each more costs it some ten megabytes. PgBouncer was not tried: the connection that hears must not go
  through it in transaction mode, and prepared statements need its version 1.21.
- **Notices.** By Postgres each process hears of everything that any other writes. Their number grows with commands times processes, so
  beyond some ten processes set \`REDIS_URL\` ([0015](decisions/0015-postgres-tells-until-there-are-many.md)).

## Where one Postgres ends

By these figures a Postgres of 32 cores carries some ${count(most)} live rooms, if its disks take the log. The most of it is
${dearest}, then ${second}. A replica for reading helps little: what a person is shown must be as new as what they wrote.

## Spreading by couple

Beyond that a database has to be spread over several machines, by couple: Citus, or several Postgres with couples assigned to each. None of it
was tried; no such engine was at hand. What the code is ready for, and what it is not:

| tables | spread |
| --- | --- |
| \`couples\`, \`partners\`, \`rooms\`, \`keys\`, \`place_askings\`, \`invites\`, \`couple_codes\`, \`couple_ways\`, \`way_choices\`, \`counsellings\` | by couple: each row has its id |
| \`sessions\`, \`entries\`, \`codes\`, \`knocks\`, \`consents\`, \`meetings\`, \`meeting_sessions\`, \`host_leases\`, \`counselling_notes\`, \`follow_ups\`, \`homework\`, \`counselling_views\`, \`handovers\`, \`counselling_invites\` | belong to one couple, by way of their room, session or counselling; they would need its id as a column of their own, in their keys too |
| \`people\`, \`auth_user\`, \`auth_session\`, \`auth_account\`, \`auth_verification\`, \`auth_passkey\`, \`second_factors\`, \`recovery_codes\`, \`paper_codes\`, \`device_links\`, \`counsellors\`, \`counsellor_invites\`, \`own_exercises\` | by person or account, or on every machine |
| \`takings\`, \`nodes\`, \`attendances\`, \`root_secret\`, \`seal_check\`, \`owed_sweeps\`, \`moved\` | on one machine, or one each |

What one transaction does lies within one couple, with these exceptions, as a reading of them found:

- the statement that writes all commands that wait (\`db/appending.ts\`) has entries of many couples. Each is compared and written by itself,
  so it can be cut into one for each machine; as it stands Citus would commit it in two phases;
- a guest's rooms brought along to an account (\`server/writes/account/bring-along.ts\`): all couples of that guest;
- a room made by an invitation that is bound to the couple the two already are (\`server/writes/binding.ts\`): two couples;
- a held seat that its person takes to a device of their own (\`server/writes/claim-held.ts\`), and a sign of life of somebody who was asked
  about (\`db/place-askings.ts\`): all couples in which that person has a seat, mostly one;
- a counsellor who is disabled (\`server/writes/counselling/counsellor.ts\`): all couples they counsel;
- what is of people and accounts alone, and what limits count: no couple at all.

All but the first are rare and small; a spread database does them in two phases, or one couple after the other with what lies between
made good at the next start. Two kinds of reading go over many couples: comparing positions and leases of all sessions that have lines at a
server, and what a person or counsellor sees of all their couples.

## The limit

For one server, what one core of Node does: at ${PLAN.busy * 100} % of it ${count(Math.floor((PLAN.busy * 1e6) / node / 10) * 10)} live rooms. For servers together, Postgres; for Postgres, what
is named above. A million live rooms would be some ${count(processes(1_000_000))} processes beside ${count(Math.ceil(cores(1_000_000, database) / 32))} spread machines of 32 cores, after the work that the table names. Nobody
should believe the last row before a tenth of it has run.

## What it was computed from

| cost | value | from |
| --- | --- | --- |
${Object.values(costs)
  .map(({ value, unit, what, from }) => `| ${what} | ${nice(value)} ${unit} | ${from} |`)
  .join('\n')}
`
}

function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

function nice(number) {
  const short = Number(number.toPrecision(2))
  return short >= 1_000 ? count(short) : String(short)
}

function gigabytes(bytes) {
  const gigs = bytes / 2 ** 30
  return gigs >= 1_000 ? `${nice(gigs / 1_024)} TB` : `${nice(gigs)} GB`
}

/** @returns {object} the same costs with those of a bench's last line in their places. */
function replaced(measured, bench) {
  const costs = Object.entries(measured.costs).map(([name, cost]) => {
    const [row, figure] = cost.figure?.split('.') ?? []
    const found = figure ? bench.rows.find((one) => one.name === row)?.[figure] : bench[row]
    return [name, typeof found === 'number' ? { ...cost, value: found } : cost]
  })
  return { ...measured, costs: Object.fromEntries(costs) }
}

if (process.argv[1]?.endsWith('sizing.mjs')) {
  const kept = JSON.parse(readFileSync(COSTS, 'utf8'))
  const [, , bench] = process.argv
  const last = bench && readFileSync(bench, 'utf8').trim().split('\n').at(-1)
  const measured = last ? replaced(kept, JSON.parse(last)) : kept
  writeFileSync(COSTS, `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync(PAGE, sizingPage(measured))
}
