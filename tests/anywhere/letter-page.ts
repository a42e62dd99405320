// A letter's page as the server sends it, read as a browser reads it before any script.
import { html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** All of SVG's that pages draw with. */
const OWN = ['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text']

/** [LE34] Throws where a part of it is left for a script to put there, and where something within a picture is none of SVG's. */
export function mustBeWhole(page: string, text: string): void {
  const wrong: string[] = []
  const names = new Set<string>()
  const walk = (node: Tree.Node) => {
    if ('tagName' in node) {
      const { tagName, namespaceURI, sourceCodeLocation } = node
      names.add(tagName)
      if (tagName === 'template') wrong.push('a place held open')
      if (namespaceURI === html.NS.SVG && !OWN.includes(tagName)) wrong.push(`${tagName} in a picture`)
      // HTML's own elements end a picture where they stand.
      if (tagName === 'svg' && !sourceCodeLocation?.endTag) wrong.push('a picture without an end')
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(text, { sourceCodeLocationInfo: true }))
  for (const name of ['article', 'h1', 'svg']) if (!names.has(name)) wrong.push(`no ${name}`)
  if (wrong.length > 0) throw new Error(`${page}: ${wrong.join(', ')}`)
}
