import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { conclude } from './conclude.ts'
import { readManifest, root, workspacePackages } from './repository.ts'

/** Packs each publishable package as npm would get it, and asks publint and are-the-types-wrong about it. */
async function packageFindings(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-pack-'))
  try {
    const published = workspacePackages().filter(({ manifest }) => manifest.private !== true)
    const findings = []
    for (const { folder: home, manifest } of published) {
      const tarball = pack(join(root, home), folder)
      const lines = [...(await lint(home, tarball)), ...(await checkTypes(tarball))]
      findings.push(...lines.map((line) => `${manifest.name}: ${line}`))
    }
    return findings
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pack(home: string, into: string): Buffer {
  const answer = execFileSync('pnpm', ['pack', '--json', '--pack-destination', into], {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const { filename } = JSON.parse(answer) as { filename: string }
  return readFileSync(existsSync(filename) ? filename : join(into, filename))
}

async function lint(home: string, tarball: Buffer): Promise<string[]> {
  const pkg = readManifest(join(root, home))
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
    .map((message) => formatMessage(message, pkg) ?? message.code)
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
