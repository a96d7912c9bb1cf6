import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.ts'
import type { Tarball } from './tarballs.ts'

/** What the workspace's own lockfile resolved for its packages, by folder and then by name. */
type Importers = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A new project that holds the tarballs, and what else it asks for, at the versions tested here. */
export type LockedProject = {
  readonly dependencies: Readonly<Record<string, string>>
  readonly lock: string
}

/**
 * Writes a lockfile for a project outside the workspace. Its packages come from the tarballs and
 * their dependencies from what their manifests ask for, at the versions of this workspace's
 * lockfile: so pnpm installs it from its store, with no word to a registry, and the same on every day.
 * @param wanted names from npm that the project itself needs; the workspace must use each of them
 * @param folder where the tarballs lie, seen from the project
 */
export function lockedProject(
  tarballs: readonly Tarball[],
  wanted: readonly string[],
  folder: string,
): LockedProject {
  const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const importers = importersOf(sectionOf(text, 'importers'))
  const known = new Map([...importers.values()].flatMap((versions) => [...versions]))
  const locked = wanted.map((name) => {
    const version = known.get(name)
    if (version === undefined) throw new Error(`no package of the workspace uses ${name}`)
    return [name, version] as const
  })
  const at = ({ file }: Tarball) => `file:${folder}/${file}`
  const own = tarballs.map((tarball) => [tarball.name, at(tarball)] as const)
  const dependencies = [
    ...own,
    ...locked.map(([name, version]) => [name, withoutPeers(version)] as const),
  ]
  const lock = [
    "lockfileVersion: '9.0'",
    'settings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false',
    `importers:\n\n  .:\n    dependencies:\n${[...own, ...locked].map(importerLine).join('')}`,
    `packages:\n\n${tarballs.map((tarball) => packageEntry(tarball, at(tarball))).join('')}${sectionOf(text, 'packages')}`,
    `snapshots:\n\n${tarballs.map((tarball) => snapshot(tarball, { tarballs, importers, known, at })).join('')}${sectionOf(text, 'snapshots')}`,
  ].join('\n\n')
  return { dependencies: Object.fromEntries(dependencies), lock: `${lock}\n` }
}

/** What stands under a top key, without the key. */
function sectionOf(text: string, key: string): string {
  const [, after = ''] = text.split(`\n${key}:\n\n`)
  const end = after.search(/^\w/m)
  return end === -1 ? after : after.slice(0, end)
}

function importersOf(section: string): Importers {
  const importers = new Map<string, Map<string, string>>()
  let versions = new Map<string, string>()
  let name = ''
  for (const line of section.split('\n')) {
    const [, indent = '', key = '', value = ''] =
      /^( +)'?([^':]+|@[^']+)'?:(?: '?([^']*)'?)?$/.exec(line) ?? []
    if (indent.length === 2) importers.set(key, (versions = new Map()))
    else if (indent.length === 6) name = key
    else if (indent.length === 8 && key === 'version') versions.set(name, value)
  }
  return importers
}

function importerLine([name, version]: readonly [string, string]): string {
  return `      '${name}':\n        specifier: ${withoutPeers(version)}\n        version: ${version}\n`
}

function withoutPeers(version: string): string {
  return version.replace(/\(.*$/, '')
}

function packageEntry({ name, version, integrity }: Tarball, at: string): string {
  return `  '${name}@${at}':\n    resolution: {integrity: ${integrity}, tarball: ${at}}\n    version: ${version}\n\n`
}

/** What one of our packages gets: what it asks for, and of its peers those the workspace knows. */
function snapshot(
  { name, manifest }: Tarball,
  from: {
    readonly tarballs: readonly Tarball[]
    readonly importers: Importers
    readonly known: ReadonlyMap<string, string>
    readonly at: (tarball: Tarball) => string
  },
): string {
  const tarball = from.tarballs.find((one) => one.name === name)
  const home = [...from.importers].find(([folder]) => `@cho40/${folder.split('/')[1]}` === name)
  const asked = [...keys(manifest.dependencies), ...keys(manifest.peerDependencies)]
  const lines = asked.sort().flatMap((dependency) => {
    const packed = from.tarballs.find((one) => one.name === dependency)
    const version = packed
      ? from.at(packed)
      : (home?.[1].get(dependency) ?? from.known.get(dependency))
    return version === undefined ? [] : [`      '${dependency}': ${version}\n`]
  })
  const key = `  '${name}@${tarball ? from.at(tarball) : ''}':`
  return lines.length === 0 ? `${key} {}\n\n` : `${key}\n    dependencies:\n${lines.join('')}\n`
}

function keys(dependencies: Readonly<Record<string, string>> | undefined): string[] {
  return Object.keys(dependencies ?? {})
}
