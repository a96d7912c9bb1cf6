import ts from 'typescript6'

/** Packages that get their time, chance, settings and voice from whoever embeds them. */
const GIVEN_EVERYTHING =
  /^packages\/(values|design|vietqr|reconcile|contract|core|storefront|api)\//
const AMBIENT = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'process.env',
  'crypto.randomUUID',
  'crypto.getRandomValues',
])
/** The store does; the browser's transactions are IndexedDB's and have the same name. */
const MAY_OPEN_TRANSACTIONS = /^(packages\/core\/src\/store|apps\/(stall|office))\//
const TRANSACTION = new Set(['transaction', 'startTransaction'])

/** Where one file reaches for what it should be given, or opens a transaction outside the store. */
export function ambientUses(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const findings: string[] = []
  const visit = (node: ts.Node): void => {
    const found = ambientUse(file, node)
    if (found !== undefined) findings.push(`${file}:${lineOf(source, node)}: ${found}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

function ambientUse(file: string, node: ts.Node): string | undefined {
  if (opensTransaction(node) && !MAY_OPEN_TRANSACTIONS.test(file)) {
    return 'opens a transaction; only packages/core/src/store may (use transact)'
  }
  if (!GIVEN_EVERYTHING.test(file)) return undefined
  if (ts.isPropertyAccessExpression(node)) {
    const name = node
      .getText()
      .replace(/^globalThis\./, '')
      .replaceAll(/\s|\?/g, '')
    if (AMBIENT.has(name)) return `uses ${name}; take it from deps`
    if (name.startsWith('console.')) return 'writes to the console; return it or take a logger'
  }
  if (isNow(node)) return 'reads the clock with Date; take it from deps'
  if (bindsAmbient(node)) return `takes ${node.getText()} apart; take what is needed from deps`
  return undefined
}

function opensTransaction(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    TRANSACTION.has(node.expression.name.text)
  )
}

/** `new Date()` and `Date()`; `new Date(ms)` is arithmetic. */
function isNow(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false
  if (node.expression.getText() !== 'Date') return false
  return ts.isCallExpression(node) || (node.arguments ?? []).length === 0
}

/** `const { env } = process` and `const { now } = Date` are the same in another dress. */
function bindsAmbient(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer !== undefined &&
    ['Date', 'Math', 'process', 'performance', 'console'].includes(node.initializer.getText())
  )
}
