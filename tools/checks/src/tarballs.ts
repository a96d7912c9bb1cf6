import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Manifest, readManifest, root, workspacePackages } from './repository.ts'

const run = promisify(execFile)

/** One package as a registry would hand it out. */
export type Tarball = {
  readonly name: string
  readonly version: string
  /** The file's name inside the folder that it was packed into. */
  readonly file: string
  /** SHA-512 as lockfiles write it. */
  readonly integrity: string
  readonly bytes: number
  readonly manifest: Manifest
}

/** The packages that may be published: everything under `packages/` that is not private. */
export function publishedFolders(): string[] {
  return workspacePackages()
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder }) => folder)
}

/**
 * Packs every package that may be published, as `npm publish` would. They must be built.
 * @param into an existing or new folder; what lies there under the same names is replaced
 */
export async function packAll(into: string): Promise<Tarball[]> {
  mkdirSync(into, { recursive: true })
  const folders = publishedFolders()
  const tarballs: Tarball[] = []
  // Two at once: packing waits for the disk as long as it computes.
  const workers = [0, 1].map(async () => {
    for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
      tarballs.push(await pack(next, into))
    }
  })
  await Promise.all(workers)
  return tarballs.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function pack(folder: string, into: string): Promise<Tarball> {
  const cwd = join(root, folder)
  if (!existsSync(join(cwd, 'dist'))) throw new Error(`${folder} is not built: npm run tarballs`)
  const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', into], {
    cwd,
    maxBuffer: 16 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  const { filename, name, version } = JSON.parse(stdout) as Record<
    'filename' | 'name' | 'version',
    string
  >
  const file = basename(filename)
  const bytes = readFileSync(join(into, file))
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  const manifest = readManifest(cwd)
  return { name, version, file, integrity, bytes: bytes.byteLength, manifest }
}

async function main(): Promise<void> {
  const into = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? 'tarballs')
  for (const { file, bytes } of await packAll(into)) {
    console.log(`${(bytes / 1024).toFixed(0).padStart(6)} KB  ${join(into, file)}`)
  }
}

if (import.meta.main) await main()
