import { join } from 'node:path'
import ts from 'typescript6'
import { lineOf } from './ambient.ts'

type Judge = { checker: ts.TypeChecker; at: string }

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ['@cho40/source'],
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  types: [],
}

/**
 * Kysely builders do nothing until they are executed, and awaiting one is not executing it. This finds
 * builders that stand alone, are awaited, are dropped with `void`, are returned where nobody takes a value, or
 * are kept in a variable that is never read for anything but building on.
 */
export function unexecutedQueries(at: string, files: readonly string[]): string[] {
  const candidates = files.filter((file) => !/^apps\/(stall|office)\//.test(file))
  const program = ts.createProgram(
    candidates.map((file) => join(at, file)),
    OPTIONS,
  )
  const judge = { checker: program.getTypeChecker(), at }
  return candidates.flatMap((file) => {
    const source = program.getSourceFile(join(at, file))
    return source === undefined ? [] : inFile(judge, file, source)
  })
}

function inFile(judge: Judge, file: string, source: ts.SourceFile): string[] {
  const findings: string[] = []
  const visit = (node: ts.Node): void => {
    const how = dropped(judge, node)
    if (how !== undefined) {
      findings.push(`${file}:${lineOf(source, node)}: a query is ${how} and never executed`)
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

function dropped(judge: Judge, node: ts.Node): string | undefined {
  const { checker } = judge
  if (ts.isAwaitExpression(node) && awaitsBuilder(judge, node)) return 'awaited'
  if (ts.isVoidExpression(node) && isBuilder(checker.getTypeAtLocation(node.expression))) {
    return 'discarded'
  }
  if (ts.isExpressionStatement(node) && !isAssignment(node.expression)) {
    if (ts.isAwaitExpression(node.expression)) return undefined
    return isBuilder(checker.getTypeAtLocation(node.expression)) ? 'built' : undefined
  }
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    return isBuilder(checker.getTypeAtLocation(node.body)) && nobodyTakesIt(checker, node)
      ? 'returned to nobody'
      : undefined
  }
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    return isBuilder(checker.getTypeAtLocation(node.name)) && neverRead(checker, node.name)
      ? 'kept in a variable'
      : undefined
  }
  return undefined
}

/**
 * A builder, a list of them as `Promise.all` gives, or one that a function promised and nobody takes. A
 * promised builder that somebody takes is a part of a query yet to be built.
 */
function awaitsBuilder(judge: Judge, node: ts.AwaitExpression): boolean {
  const { checker } = judge
  if (isBuilder(checker.getTypeAtLocation(node.expression))) return true
  const type = checker.getTypeAtLocation(node)
  if (isBuilder(type)) return ts.isExpressionStatement(node.parent)
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return false
  return checker.getTypeArguments(type as ts.TypeReference).some(isBuilder)
}

/** Whether a type has an `execute` of Kysely's: every builder of queries, schemas, raw SQL and transactions. */
function isBuilder(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isBuilder)
  const declarations = type.getProperty('execute')?.getDeclarations() ?? []
  return declarations.some((declaration) =>
    /\/node_modules\/kysely\//.test(declaration.getSourceFile().fileName),
  )
}

function isAssignment(node: ts.Expression): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
}

/** The callback is asked for nothing (`forEach`), so what it returns is lost. */
function nobodyTakesIt(checker: ts.TypeChecker, node: ts.ArrowFunction): boolean {
  const [signature] = checker.getContextualType(node)?.getCallSignatures() ?? []
  if (signature === undefined) return false
  return (checker.getReturnTypeOfSignature(signature).flags & ts.TypeFlags.Void) !== 0
}

/** Every later mention only builds on the same variable (`q = q.where(…)`), if there is any. */
function neverRead(checker: ts.TypeChecker, name: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name)
  const list = name.parent.parent
  const scope = list.parent.parent
  // A loop variable, a destructured one or an exported one is read by others.
  if (symbol === undefined || !ts.isVariableStatement(list.parent)) return false
  if (list.parent.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false
  let read = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && checker.getSymbolAtLocation(node) === symbol) {
      read ||= !buildsOnItself(checker, node, symbol)
    }
    if (ts.isShorthandPropertyAssignment(node)) {
      read ||= checker.getShorthandAssignmentValueSymbol(node) === symbol
    }
    ts.forEachChild(node, visit)
  }
  visit(scope)
  return !read
}

function buildsOnItself(checker: ts.TypeChecker, node: ts.Node, symbol: ts.Symbol): boolean {
  for (let up: ts.Node = node; !ts.isStatement(up); up = up.parent) {
    if (ts.isArrowFunction(up)) return false
    if (
      ts.isBinaryExpression(up) &&
      up.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      checker.getSymbolAtLocation(up.left) === symbol
    ) {
      // `q = q.where(…)` as a statement; `rows = await (q = …).execute()` is read.
      return ts.isExpressionStatement(up.parent)
    }
  }
  return false
}
