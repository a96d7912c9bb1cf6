import { createHash } from 'node:crypto'
import { platformFamily } from './licences.ts'
import { askPnpm, type Dependency } from './production-tree.ts'

type Hash = { alg: string; content: string }
type Reference = { type: string; url: string; hashes?: Hash[] }
export type Component = {
  type: string
  group?: string
  name: string
  version: string
  purl: string
  'bom-ref': string
  hashes?: Hash[]
  licenses?: { expression: string }[]
  externalReferences?: Reference[]
}
/** A CycloneDX document, as far as it is touched here. */
export type Bom = {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const OPTIONS = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6']

/**
 * The bill of materials of what packages and apps need to run, for every platform, out of the lockfile: each
 * package with the SHA-512 that pnpm holds it to, its licence, and what needs it.
 */
export function billOfMaterials(dependencies: readonly Dependency[]): string {
  const answer = askPnpm([
    'sbom',
    ...OPTIONS,
    '--sbom-type',
    'application',
    '--lockfile-only',
    '--prod',
  ])
  const licences = new Map(dependencies.map(({ name, license }) => [name, license]))
  return `${JSON.stringify(settled(JSON.parse(answer) as Bom, licences), null, 2)}\n`
}

/**
 * The same document for the same lockfile, whenever and wherever it is made: no time, no address of a
 * registry — a package's purl says where it is from — and everything in the order of its purl.
 * @param licences what the packages that lie here say of themselves, by name
 */
export function settled(bom: Bom, licences: ReadonlyMap<string, string>): Bom {
  const { timestamp: _, ...metadata } = bom.metadata
  const rest = {
    ...bom,
    metadata: { ...metadata, component: { ...metadata.component, name: 'cho40' } },
    components: bom.components
      .map((component) => plain(component, licences))
      .sort((a, b) => order(a.purl, b.purl)),
    dependencies: bom.dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn].sort(order) }))
      .sort((a, b) => order(a.ref, b.ref)),
  }
  delete rest.serialNumber
  return { ...rest, serialNumber: serialOf(JSON.stringify(rest)) }
}

/** Packages without a licence in the bill, one line each. */
export function unlicensed(bom: Bom): string[] {
  return bom.components
    .filter(({ licenses }) => licenses === undefined)
    .map(
      ({ name, purl }) =>
        `${purl}: built for one platform? tell its licence in licences.ts: ${name}`,
    )
}

function plain(component: Component, licences: ReadonlyMap<string, string>): Component {
  const { externalReferences = [], ...rest } = component
  const hashes = externalReferences.flatMap((reference) => reference.hashes ?? [])
  const name = nameOf(component)
  const license = platformFamily(name)?.license ?? licences.get(name)
  return {
    ...rest,
    ...(hashes.length > 0 && { hashes }),
    ...(license !== undefined && {
      licenses: [{ expression: license.replace(/^\((.*)\)$/, '$1') }],
    }),
  }
}

/** The name as npm knows it: a purl has the scope percent-encoded. */
function nameOf({ purl }: Component): string {
  return decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/@[^@]*$/, ''))
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A UUID of version 8 made of the document, so that another document has another. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`
}
