import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript6'

/** One name that a package offers. */
export type Surface = {
  readonly name: string
  /** Its declaration without comments and bodies. */
  readonly text: string
  /** The entry that prints it, where several offer the same. */
  readonly from?: string
}

export type Entry = { readonly path: string; readonly surface: readonly Surface[] }

type Exports = Readonly<Record<string, string | { readonly types?: string }>>

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true,
  types: [],
}

/**
 * What each entry of a built package offers, by name. Read from its own declaration files alone:
 * what they import from other packages stands in them by name.
 */
export function surfaceOf(home: string): Entry[] {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    name: string
    exports: Exports
  }
  const entries = Object.entries(manifest.exports).flatMap(([key, to]) =>
    typeof to === 'string' || to.types === undefined
      ? []
      : [{ path: `${manifest.name}${key.slice(1)}`, file: join(home, to.types) }],
  )
  const files = entries.map(({ file }) => file)
  const program = ts.createProgram({ rootNames: files, options: OPTIONS, host: ownFilesOnly() })
  const printedBy = new Map<ts.Symbol, string>()
  return entries
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => ({ path, surface: offered(program, { path, file }, printedBy) }))
}

/** Other packages are left unread: their types change nothing in the text of ours. */
function ownFilesOnly(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS)
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(
            text,
            from,
            OPTIONS,
            host,
            undefined,
            undefined,
            ts.ModuleKind.ESNext,
          )
        : { resolvedModule: undefined },
    )
  return host
}

function offered(
  program: ts.Program,
  { path, file }: { readonly path: string; readonly file: string },
  printedBy: Map<ts.Symbol, string>,
): Surface[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${file} is no module; is the package built?`)
  return checker
    .getExportsOfModule(module)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((symbol) => {
      const { name } = symbol
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const from = printedBy.get(meant)
      const texts = (meant.declarations ?? []).map(printed)
      if (texts.length === 0) return { name, text: `// ${name}, of another package` }
      if (from !== undefined) return { name, text: '', from }
      printedBy.set(meant, path)
      return { name, text: texts.join('\n') }
    })
}

const printer = ts.createPrinter({ removeComments: true })

function printed(declaration: ts.Declaration): string {
  // A constant's own statement, which names it as exported and declared.
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile())
  const bare = text.replaceAll(/^export (declare )?/gm, '').replaceAll('    ', '  ')
  // A schema's type says its whole shape; on a line of its own it is one line of a difference.
  return ts.isVariableStatement(statement) ? bare.replaceAll(/\s*\n\s*/g, ' ') : bare
}
