import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript6'
import { root } from '../repository.ts'
import { type AnswerSchema, type Reading, schemaOf } from './schema-of-type.ts'

/**
 * Writes what every procedure answers, as JSON Schema, from the types that the compiler infers of the
 * router: nobody writes an answer down twice, and nothing is checked while a server answers. Tests of
 * the API hold every answer they get against it.
 */
const ROUTER = join(root, 'packages/api/src/routers/index.ts')
const OUT = join(root, 'packages/api/src/rest/answers.json')

function programOf(): ts.Program {
  const base = join(root, 'packages/api/tsconfig.json')
  const { config } = ts.readConfigFile(base, (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'packages/api'))
  return ts.createProgram([ROUTER], { ...options, noEmit: true })
}

function property(checker: ts.TypeChecker, of: ts.Type, name: string): ts.Type | undefined {
  const symbol = of.getProperty(name)
  return symbol && checker.getTypeOfSymbol(symbol)
}

/** Every procedure under `record`, by its whole name. */
function* procedures(
  checker: ts.TypeChecker,
  record: ts.Type,
  above = '',
): Generator<[string, ts.Type]> {
  for (const symbol of record.getProperties()) {
    const name = `${above}${symbol.getName()}`
    const type = checker.getTypeOfSymbol(symbol)
    const types = property(checker, type, '_def')
    const output = types && property(checker, types, '$types')
    const answer = output && property(checker, output, 'output')
    if (answer) yield [name, answer]
    else yield* procedures(checker, type, `${name}.`)
  }
}

function answers(): { answers: Record<string, AnswerSchema>; components: object } {
  const program = programOf()
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(ROUTER)
  const exported = source && checker.getSymbolAtLocation(source)
  const router =
    exported && checker.getExportsOfModule(exported).find(({ name }) => name === 'appRouter')
  if (!router) throw new Error('there is no appRouter')
  const def = property(checker, checker.getTypeOfSymbol(router), '_def')
  const record = def && property(checker, def, 'record')
  if (!record) throw new Error('the router has no record')
  const reading: Reading = { checker, components: new Map(), strange: [] }
  const found = [...procedures(checker, record)].map(
    ([name, answer]) => [name, schemaOf(answer, name, reading)] as const,
  )
  if (reading.strange.length > 0) throw new Error(`JSON cannot say: ${reading.strange.join(', ')}`)
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    a < b ? -1 : 1
  return {
    answers: Object.fromEntries(found.toSorted(byName)),
    components: Object.fromEntries([...reading.components].toSorted(byName)),
  }
}

/** A line for each, so that a change of one answer is a change of one line. */
function lines(of: object): string {
  return Object.entries(of)
    .map(([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
    .join(',\n')
}

const made = answers()
const text = `{\n "answers": {\n${lines(made.answers)}\n },\n "components": {\n${lines(made.components)}\n }\n}\n`
writeFileSync(OUT, text)
const { length } = Object.keys(made.answers)
console.log(`${length} answers, ${Object.keys(made.components).length} named types: ${OUT}`)
