import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { beforeAll, expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../dist')

/**
 * The oldest browsers of the desk are Firefox 115 ESR, Chrome 110 and Safari 16. What came after them is
 * not there, whatever the compiler thinks of its syntax (versions: MDN browser-compat-data).
 */
const TOO_NEW =
  /\.(?:isWellFormed|toWellFormed|union|intersection|difference|isSubsetOf|withResolvers|fromAsync|groupBy|canParse|drop|transferToFixedLength|escape|getOrInsert)\(|AbortSignal\.any|\b(?:CSS\.registerProperty|Iterator\.from|Promise\.try|Temporal\.|startViewTransition)/

/** Nodes of ES2021 and later, which the target `chrome80` must have written in older words. */
const NEW_NODES: ReadonlySet<string> = new Set([
  'StaticBlock',
  'PropertyDefinition',
  'AccessorProperty',
  'Decorator',
  'PrivateIdentifier',
  'ImportAttribute',
])

let scripts: { readonly name: string; readonly code: string }[]
beforeAll(async () => {
  const names = (await readdir(DIST)).filter((name) => name.endsWith('.js'))
  scripts = await Promise.all(
    names.map(async (name) => ({ name, code: await readFile(join(DIST, name), 'utf8') })),
  )
})

test('no script of the desk has syntax that came after ES2020', () => {
  expect(scripts.length).toBeGreaterThan(30)
  const found = scripts.flatMap(({ name, code }) => {
    const isTooNew = (node: Readonly<Record<string, unknown>>): boolean =>
      NEW_NODES.has(String(node['type'])) ||
      (node['type'] === 'AssignmentExpression' &&
        ['??=', '||=', '&&='].includes(String(node['operator']))) ||
      (node['type'] === 'VariableDeclaration' && String(node['kind']).includes('using')) ||
      (isNode(node['regex']) && /[vd]/.test(String(node['regex']['flags'])))
    return nodesOf(parseAst(code))
      .filter(isTooNew)
      .map(({ type, start }) => `${name}: ${String(type)} at ${String(start)}`)
  })
  expect(found).toEqual([])
})

test('no script of the desk calls what Firefox 115, Chrome 110 and Safari 16 lack', () => {
  const found = scripts.flatMap(({ name, code }) => {
    const call = TOO_NEW.exec(code)
    return call ? [`${name}: ${call[0]}`] : []
  })
  expect(found).toEqual([])
})

test('what styles ask of newer browsers stands in rules of its own, beside what all understand', async () => {
  const names = (await readdir(DIST)).filter((name) => name.endsWith('.css'))
  const css = (await Promise.all(names.map((name) => readFile(join(DIST, name), 'utf8')))).join('')
  // A selector that is not understood takes its whole list with it: `:has` came with Firefox 121.
  const lists = css.match(/[^{}]*:has\([^{}]*(?=\{)/g) ?? []
  const alone = lists.filter((list) => !/,(?![^(]*\))/.test(list))
  expect(lists.length).toBeGreaterThan(0)
  expect(alone).toEqual(lists)
  // A declaration that is not understood is left out: a plain colour stands before it.
  for (const [, property = ''] of css.matchAll(/([a-z-]+):color-mix\(/g)) {
    const plain = property === 'border-bottom-color' ? /border-bottom:1px solid/ : `${property}:`
    expect(css).toMatch(plain)
  }
  expect(css).not.toMatch(/@layer|@container|@scope|oklch\(|light-dark\(|[{;]\s*&/)
})

type AstNode = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null
}

/** Every object below a node, the node itself first. */
function nodesOf(root: unknown): readonly AstNode[] {
  const found: AstNode[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (!isNode(one)) continue
    if (!Array.isArray(one)) found.push(one)
    waiting.push(...Object.values(one))
  }
  return found
}
