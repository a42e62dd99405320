// Measures the code outside tests: how much of it there is, how long its parts are, and whether each idea has one place. Prints one JSON
// line last: npm run house.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

const FOLDERS = ['app', 'db', 'messages', 'server', 'shared']
/** What a tool writes. */
const LEFT_OUT = /^db\/migrations\//
const PLACES_OF_KINDS = /^((app|shared)\/prompts\/|shared\/exercises\/frame\.ts)/
/** A script of an exercise is made of kinds and nothing else, as is what stands around every one. */
const isScript = (text) => /: Script = \{$| = timed\(\{$/m.test(text)

/** @returns {string[]} all files with code of these folders, as git knows them. */
function codeIn(folders, kinds = /\.(tsx?|m?js)$/) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => kinds.test(file) && existsSync(file) && !LEFT_OUT.test(file))
}

/** What the syntax tree of one file tells: its functions with their lines, the types it exports, and the strings that could name a kind. */
function read(file) {
  const text = readFileSync(file, 'utf8')
  const { program } = parseSync(file, text)
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const lineAt = (offset) => breaks.filter((at) => at < offset).length + 1
  const [functions, types, strings] = [[], new Set(), new Set()]
  const measure = (node) => {
    const from = lineAt(node.start)
    functions.push({ at: `${file}:${from}`, lines: lineAt(node.end) - from + 1 })
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    ExportNamedDeclaration: ({ declaration }) => {
      if (/^TS(TypeAlias|Interface|Enum)Declaration$/.test(declaration?.type ?? '')) types.add(declaration.id.name)
    },
  }).visit(program)
  walk(program, [], (node, above) => {
    if (isKindsPlace(node, above)) strings.add(node.value)
  })
  return { file, lines: breaks.length, functions, types, strings, script: isScript(text) }
}

function walk(node, above, visit) {
  visit(node, above)
  for (const child of Object.values(node).flat())
    if (typeof child?.type === 'string') walk(child, [node, ...above], visit)
}

/** Whether a string stands where it names a prompt's kind: as a `kind`, among nothing but kinds, or as what a type is made for. */
function isKindsPlace(node, [parent, around, ...further]) {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return false
  switch (parent.type) {
    case 'Property':
      return parent.key === node || nameOf(parent.key) === 'kind'
    case 'SwitchCase':
      return nameOf(around.discriminant) === 'kind'
    case 'BinaryExpression':
      return [parent.left, parent.right].some((side) => nameOf(side) === 'kind')
    case 'CallExpression':
      return isSelector(parent, around)
    case 'ArrayExpression':
      return parent.elements.length > 1 && parent.elements.every(({ value }) => kinds().includes(value))
    case 'TSLiteralType':
      return isKindsType(node, around, further)
    default:
      return false
  }
}

/** `kind`, `prompt.kind` and `kindOf(step)` alike. */
function nameOf(node) {
  const name = node?.property?.name ?? node?.name ?? node?.callee?.name
  return name === 'kindOf' ? 'kind' : name
}

/** A call that takes the kind by which it chooses, as `bothGave(session, 'scale')`; and a shape of the kind itself. */
function isSelector({ callee }, around) {
  return nameOf(callee) === 'bothGave' || nameOf(around?.key) === 'kind'
}

function isKindsType({ value }, around, further) {
  if (around.type === 'TSUnionType') return around.types.every(({ literal }) => kinds().includes(literal?.value))
  const made = [around, ...further].find(({ typeName }) => typeName)
  if (made && !/^(Command|Event)Of$/.test(made.typeName.name)) return kinds().includes(value)
  return nameOf([around, ...further].find(({ type }) => type === 'TSPropertySignature')?.key) === 'kind'
}

/** The members of the one table of kinds. */
let known = null
function kinds() {
  known ??= membersOfTable()
  return known
}

function membersOfTable() {
  const [, table = ''] = readFileSync('shared/prompts/prompts.ts', 'utf8').match(/ PROMPTS: .* = \{\n([^}]*)\}/) ?? []
  return table.match(/[a-z]+/g) ?? []
}

/** How often each name is exported as a type. */
function timesExported(files) {
  const times = new Map()
  for (const name of files.flatMap(({ types }) => [...types])) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

/** Rules of docs/spec.md whose id stands on no line of code. */
function unmarked() {
  const rules = [...readFileSync('docs/spec.md', 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(([, id]) => id)
  const code = codeIn([...FOLDERS, 'scripts', 'public'], /\.(tsx?|m?js|css)$/)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  return rules.filter((id) => !code.includes(`[${id}]`))
}

/** All figures of the house, and what stands behind those that should be none. */
export function measureHouse() {
  const files = codeIn(FOLDERS).map(read)
  const functions = files.flatMap((each) => each.functions).sort((a, b) => b.lines - a.lines)
  const elsewhere = files.filter(({ file, script }) => !script && !PLACES_OF_KINDS.test(file))
  const placesOf = (kind) => elsewhere.filter(({ strings }) => strings.has(kind)).map(({ file }) => file)
  return {
    files: files.length,
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    folders: new Set(files.map(({ file }) => dirname(file))).size,
    longestFile: Math.max(...files.map(({ lines }) => lines)),
    longFunctions: functions.filter(({ lines }) => lines > 70),
    longestFunction: functions[0].lines,
    kindsElsewhere: Object.fromEntries(kinds().map((kind) => [kind, placesOf(kind)])),
    typesTwice: Object.fromEntries([...timesExported(files)].filter(([, times]) => times > 1)),
    unmarkedRules: unmarked(),
  }
}

if (process.argv[1] === import.meta.filename) {
  const { longFunctions, kindsElsewhere, typesTwice, unmarkedRules, ...house } = measureHouse()
  const counted = (of) => Object.fromEntries(Object.entries(of).map(([key, places]) => [key, places.length]))
  for (const { at, lines } of longFunctions) process.stdout.write(`${lines} lines: ${at}\n`)
  for (const [kind, places] of Object.entries(kindsElsewhere)) process.stdout.write(`${kind}: ${places.join(' ')}\n`)
  if (Object.keys(typesTwice).length > 0) process.stdout.write(`exported twice: ${Object.keys(typesTwice).join(' ')}\n`)
  if (unmarkedRules.length > 0) process.stdout.write(`without a mark: ${unmarkedRules.join(' ')}\n`)
  const figures = {
    ...house,
    functionsOver70: longFunctions.length,
    kindsElsewhere: counted(kindsElsewhere),
    typesTwice: Object.keys(typesTwice).length,
    rulesWithoutMark: unmarkedRules.length,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
