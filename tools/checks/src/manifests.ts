import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude } from './conclude.ts'
import {
  type Manifest,
  readManifest,
  root,
  type WorkspacePackage,
  workspacePackages,
} from './repository.ts'

/** Everything a running market rests on is code that somebody must keep up; more than this is too much. */
const MAX_PRODUCTION_DEPENDENCIES = 25
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
const CHECKED_BY_BUILD = /^(packages|apps)\//

/** What is wrong with the manifests of the workspace, one line each. */
export function manifestFindings(at = root): string[] {
  const packages = workspacePackages(at)
  const rootManifest = readManifest(at)
  return [
    ...[{ folder: '.', manifest: rootManifest }, ...packages].flatMap(uncatalogued),
    ...packages.flatMap(incomplete),
    ...tooMany(packages),
    ...unchecked(packages),
    ...drifted(at, rootManifest),
  ]
}

/** Versions live in one place: the catalog of pnpm-workspace.yaml. */
function uncatalogued({ folder, manifest }: WorkspacePackage): string[] {
  return KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
    .map(([name, version]) => `${folder}: ${name} is ${version}; use catalog: or workspace:*`)
}

function incomplete({ folder, manifest }: WorkspacePackage): string[] {
  const findings: string[] = []
  if (!manifest.name.startsWith('@cho40/'))
    findings.push(`${folder}: its name must start with @cho40/`)
  if (manifest.license !== 'MIT') findings.push(`${folder}: its licence must be MIT`)
  if (!folder.startsWith('packages/') && manifest.private !== true) {
    findings.push(`${folder}: only packages/* are published; set "private": true`)
  }
  return findings
}

function tooMany(packages: readonly WorkspacePackage[]): string[] {
  const names = productionDependencies(packages)
  if (names.length <= MAX_PRODUCTION_DEPENDENCIES) return []
  return [
    `${names.length} direct production dependencies, ${MAX_PRODUCTION_DEPENDENCIES} at most: ${names.join(', ')}`,
  ]
}

/** The names that packages and apps need from npm to run. */
export function productionDependencies(packages: readonly WorkspacePackage[]): string[] {
  const products = packages.filter(({ folder }) => CHECKED_BY_BUILD.test(folder))
  const names = products.flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}))
  return [...new Set(names)].filter((name) => !name.startsWith('@cho40/')).sort()
}

/** Turbo builds what tools/checks depends on before it weighs and packs it. */
function unchecked(packages: readonly WorkspacePackage[]): string[] {
  const checks = packages.find(({ manifest }) => manifest.name === '@cho40/checks')
  if (checks === undefined) return []
  const known: NonNullable<Manifest['devDependencies']> = checks.manifest.devDependencies ?? {}
  return packages
    .filter(({ folder, manifest }) => CHECKED_BY_BUILD.test(folder) && !(manifest.name in known))
    .map(
      ({ manifest }) =>
        `tools/checks: add "${manifest.name}": "workspace:*" to devDependencies, so that it is built before its package check`,
    )
}

/** The pnpm that package.json pins is the one tools/toolchain installs. */
function drifted(at: string, manifest: Manifest & { packageManager?: string }): string[] {
  const toolchain = readManifest(join(at, 'tools', 'toolchain')).dependencies?.['pnpm']
  const lock = readFileSync(join(at, 'tools', 'toolchain', 'package-lock.json'), 'utf8')
  const pinned = `pnpm@${toolchain}`
  if (manifest.packageManager === pinned && lock.includes(`"pnpm": "${toolchain}"`)) return []
  return [
    `package.json pins ${manifest.packageManager}, tools/toolchain ${pinned} or its lock another`,
  ]
}

if (import.meta.main) conclude('The manifests are in order.', manifestFindings())
