// Reads sentences while the pages are built, so that no browser has to: what has parts becomes a list of them, what has none stays a text.
// A loader of the build; the server's own commands read the files as they are.

function compiled(words, compile) {
  if (typeof words === 'string') return compile(words)
  if (Array.isArray(words)) return words.map((part) => compiled(part, compile))
  return Object.fromEntries(Object.entries(words).map(([name, part]) => [name, compiled(part, compile)]))
}

module.exports = async function compiling(source) {
  const done = this.async()
  try {
    const { default: compile } = await import('icu-minify/compile')
    done(null, `export default ${JSON.stringify(compiled(JSON.parse(source), compile))}`)
  } catch (fault) {
    done(fault)
  }
}
