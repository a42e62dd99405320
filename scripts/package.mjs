// `npm run package`: the built product with what it needs to run and nothing else, as one folder and one archive for every processor. The
// last line is one JSON object. `-- --linked FOLDER` lays out the same start in FOLDER, by links to what is here, all packages among it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { nodeFileTrace } from '@vercel/nft'
import { create } from 'tar'

process.chdir(resolve(import.meta.dirname, '..'))
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const [option, linked] = process.argv.slice(2)
if (option && !(option === '--linked' && linked)) throw new Error('usage: npm run package [-- --linked FOLDER]')
const [shelf, name] = ['release', `halfway-${version}`]
const folder = linked ?? join(shelf, name)

/** As they lie here, whole. */
const WHOLE = [
  ...['db/migrations', 'deploy', 'dist', 'docs', 'messages', 'public'],
  ...['.env.example', 'CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md'],
]
/** What only a build reads, of the folder that it fills. */
const OF_BUILDS =
  /^\.next\/((build|cache|dev|diagnostics|trace|trace-build|turbopack|types)(\/|$)|required-server-files\.js$)/
/** What the build has settled, which Next reads at each page. */
const SETTLED = '.next/required-server-files.json'
/** The server never changes a picture's size, so nothing that is made for one kind of processor is in it. */
const NEVER = ['node_modules/sharp/**', 'node_modules/@img/**']

const told = linked ? await link() : await pack()
process.stdout.write(`${JSON.stringify({ folder, version, ...told })}\n`)

async function link() {
  const built = readdirSync('.next').map((one) => join('.next', one))
  await mkdir(join(folder, 'db'), { recursive: true })
  await mkdir(join(folder, '.next'))
  for (const place of [...WHOLE, 'node_modules', ...built.filter((one) => one !== SETTLED)])
    await symlink(resolve(place), join(folder, place))
  await beginnings()
}

async function pack() {
  await rm(shelf, { recursive: true, force: true })
  const files = await filesToRun()
  const native = files.filter((file) => file.endsWith('.node'))
  if (native.length > 0) throw new Error(`made for one processor alone: ${native.join(', ')}`)
  for (const file of files) await put(file)
  for (const place of WHOLE) await put(place)
  await beginnings()
  await writeFile(join(folder, 'sbom.cdx.json'), partsOfIt())
  await writeFile(join(folder, 'checksums.sha256'), await checksumsOf(folder))
  const archive = join(shelf, `${name}.tar.gz`)
  await create({ cwd: shelf, file: archive, gzip: { level: 9 }, portable: true, mtime: new Date(0) }, [name])
  await writeFile(`${archive}.sha256`, `${await digestOf(archive)}  ${name}.tar.gz\n`)
  return { archive, files: filesIn(folder).length, bytes: await sizeOf(folder), packed: (await stat(archive)).size }
}

/** What is made for the package alone. */
async function beginnings() {
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(packageOf(), null, 2)}\n`)
  await writeFile(join(folder, 'server.js'), starting())
  await writeFile(join(folder, SETTLED), settled())
  await writeFile(join(folder, 'healthy.js'), asking())
}

/** What the server and its commands import, what Next asks for at each page, and the licence of each package in it. */
async function filesToRun() {
  const programs = readdirSync('dist').filter((file) => file.endsWith('.js'))
  const traced = await nodeFileTrace(
    programs.map((file) => join('dist', file)),
    { ignore: NEVER },
  )
  const pages = filesIn('.next').filter((file) => !OF_BUILDS.test(file))
  const asked = pages.filter((file) => file.endsWith('.nft.json')).flatMap(askedBy)
  const all = new Set([...traced.fileList, ...asked, ...pages.filter((file) => !file.endsWith('.nft.json'))])
  const needed = [...all].filter((file) => !NEVER.some((never) => file.startsWith(never.slice(0, -2))))
  const licences = [...new Set(needed.flatMap(packageWith))].flatMap(licencesOf)
  return [...new Set([...needed, ...licences])].filter((file) => !WHOLE.some((place) => file.startsWith(`${place}/`)))
}

function askedBy(list) {
  const { files } = JSON.parse(readFileSync(list, 'utf8'))
  return files.map((file) => relative('.', resolve(dirname(list), file))).filter((file) => !OF_BUILDS.test(file))
}

function packageWith(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []
}

function licencesOf(place) {
  const named = readdirSync(place).filter(
    (file) => /^(licen[cs]e|notice|copying)/i.test(file) || file === 'package.json',
  )
  return named.map((file) => join(place, file))
}

async function put(place) {
  const where = join(folder, place)
  await mkdir(dirname(where), { recursive: true })
  await cp(place, where, { recursive: true, dereference: true })
}

/** What a program of ours is asked by, and what Node reads of it: no scripts that build or test. */
function packageOf() {
  const { name, description, license, type, engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const programs = Object.entries(scripts).filter(([, line]) => line.startsWith('node dist/'))
  const asked = { ...Object.fromEntries(programs), start: 'node server.js' }
  return { name, version, private: true, description, license, type, engines, scripts: asked }
}

/** As CycloneDX, by npm, without the places that the packages were had from here. */
function partsOfIt() {
  const npm = ['sbom', '--sbom-format=cyclonedx', '--omit=dev']
  const parts = JSON.parse(execFileSync('npm', npm, { encoding: 'utf8', maxBuffer: 2 ** 26 }))
  for (const part of parts.components)
    part.externalReferences = part.externalReferences?.filter(({ type }) => type !== 'distribution')
  return `${JSON.stringify(parts, null, 2)}\n`
}

/** [RA1] */
function starting() {
  return [
    '// Starts Halfway from the folder that it was unpacked into.',
    "import { readFileSync } from 'node:fs'",
    '',
    'process.chdir(import.meta.dirname)',
    '// Next asks for its settings here, as in a standalone server of its own: it looks for nothing then that only builds need.',
    `const { config } = JSON.parse(readFileSync('${SETTLED}', 'utf8'))`,
    'process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)',
    "await import('./dist/server.js')",
    '',
  ].join('\n')
}

/** [RM41] What a container is asked by whether it lives. */
function asking() {
  return [
    '// Ends well where the server of this container says that it lives.',
    "const answer = await fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').catch(() => null)",
    'process.exit(answer?.ok ? 0 : 1)',
    '',
  ].join('\n')
}

/** With no place of the machine that built it. */
function settled() {
  return readFileSync(SETTLED, 'utf8').replaceAll(process.cwd(), '.')
}

async function checksumsOf(place) {
  const lines = []
  for (const file of filesIn(place)) lines.push(`${await digestOf(file)}  ${relative(place, file)}`)
  return `${lines.join('\n')}\n`
}

async function digestOf(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function sizeOf(place) {
  let bytes = 0
  for (const file of filesIn(place)) bytes += (await stat(file)).size
  return bytes
}

function filesIn(place) {
  const found = readdirSync(place, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
}
