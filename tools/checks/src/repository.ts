import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..', '..')

export type Manifest = {
  name: string
  private?: boolean
  license?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export type WorkspacePackage = { folder: string; manifest: Manifest }

/** The packages of the workspace, with folders relative to the root. */
export function workspacePackages(at = root): WorkspacePackage[] {
  return globSync('{packages,apps,tools,examples}/*/package.json', { cwd: at })
    .map((file) => dirname(file).replaceAll('\\', '/'))
    .filter((folder) => folder !== 'tools/toolchain')
    .sort()
    .map((folder) => ({ folder, manifest: readManifest(join(at, folder)) }))
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Every file that belongs to the repository, committed or not, relative to the root. */
export function ownFiles(at = root): string[] {
  if (!existsSync(join(at, '.git'))) return filesWithoutGit(at)
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: at,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return [...new Set(list.split('\0'))].filter((file) => file !== '' && existsSync(join(at, file)))
}

/** A downloaded archive has no git: there, everything that is not built or installed counts. */
function filesWithoutGit(at: string): string[] {
  const foreign = new Set(['node_modules', 'dist', 'reports', '.turbo', '.data', 'coverage'])
  return globSync('**/*', {
    cwd: at,
    withFileTypes: true,
    exclude: (entry) => foreign.has(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(at.length + 1)
        .replaceAll('\\', '/'),
    )
}
