import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { conclude } from './conclude.ts'
import { packedBudgets } from './size-budgets.ts'
import { packAll, type Tarball } from './tarballs.ts'

/** Packs each publishable package as npm would get it, and asks publint and are-the-types-wrong about it. */
async function packageFindings(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-pack-'))
  try {
    const findings = []
    for (const packed of await packAll(folder)) {
      const tarball = readFileSync(join(folder, packed.file))
      const lines = [
        ...weigh(packed),
        ...(await lint(packed, tarball)),
        // A page loads the widget by its address; nobody imports it.
        ...(packed.name === '@cho40/widget' ? [] : await checkTypes(tarball)),
      ]
      findings.push(...lines.map((line) => `${packed.name}: ${line}`))
    }
    return findings
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What an installation fetches: built scripts, types, and the sources that their maps name. */
function weigh({ name, bytes }: Tarball): string[] {
  const [kilobytes, most] = [Math.ceil(bytes / 1024), packedBudgets[name]]
  console.log(`${name}: ${kilobytes} KB packed${most === undefined ? '' : ` of ${most} KB`}`)
  return most !== undefined && kilobytes > most ? [`${kilobytes - most} KB over its budget`] : []
}

async function lint({ manifest }: Tarball, tarball: Buffer): Promise<string[]> {
  const bytes = tarball.buffer.slice(
    tarball.byteOffset,
    tarball.byteOffset + tarball.byteLength,
  ) as ArrayBuffer
  const { messages } = await publint({
    pack: { tarball: bytes },
    strict: true,
  })
  return messages
    .filter(({ type }) => type !== 'suggestion')
    .map((message) => formatMessage(message, manifest) ?? message.code)
}

/** ESM only: how the types look to CommonJS or to resolvers without `exports` is of no interest. */
async function checkTypes(tarball: Buffer): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
  if (result.types === false) return ['has no types']
  return result.problems.filter(concernsEsm).map((problem) => `types: ${describe(problem)}`)
}

function concernsEsm(problem: Problem): boolean {
  // Style sheets have no types.
  if ('entrypoint' in problem && problem.entrypoint.endsWith('.css')) return false
  // Made from sources for this repository's own tests: nothing of it is in the tarball.
  if ('entrypoint' in problem && problem.entrypoint === './testing') return false
  if (problem.kind === 'CJSResolvesToESM') return false
  if (!('resolutionKind' in problem)) return true
  return problem.resolutionKind !== 'node10' && problem.resolutionKind !== 'node16-cjs'
}

function describe(problem: Problem): string {
  return Object.entries(problem)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')
}

if (import.meta.main) conclude('Every package is fit to publish.', await packageFindings())
