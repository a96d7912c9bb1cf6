import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './repository.ts'
import { packAll, type Tarball } from './tarballs.ts'
import { lockedProject } from './tarballs-lock.ts'

const run = promisify(execFile)

/**
 * Packs the packages and installs the tarballs into an empty folder outside the workspace. What they
 * ask for comes from pnpm's store, where the workspace's own install has put it.
 * pnpm gives each package only what its manifest names, so one that is forgotten there is missing.
 * @param wanted names from npm that the programs in the folder need themselves
 */
export async function installTarballs(
  folder: string,
  wanted: readonly string[],
): Promise<readonly Tarball[]> {
  const tarballs = await packAll(join(folder, 'tarballs'))
  const { dependencies, lock } = lockedProject(tarballs, wanted, 'tarballs')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: 'outside', private: true, type: 'module', dependencies }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  writeFileSync(join(folder, 'pnpm-lock.yaml'), lock)
  // A workspace of its own: pnpm must not find another one above.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'trustLockfile: true\n')
  const install = (from: '--offline' | '--prefer-offline') =>
    run('pnpm', ['install', '--frozen-lockfile', from, '--store-dir', storeOfWorkspace()], {
      cwd: folder,
      shell: process.platform === 'win32',
    })
  // A machine that kept the workspace's folders without the store has to fetch what is missing.
  await install('--offline').catch(() => install('--prefer-offline'))
  return tarballs
}

/** Where the workspace's own packages came from; on another disk pnpm would look elsewhere. */
function storeOfWorkspace(): string {
  const text = readFileSync(join(root, 'node_modules', '.modules.yaml'), 'utf8')
  const [, store] = /^ *"?storeDir"?: *"?([^"\n,]+)"?,?$/m.exec(text) ?? []
  if (store === undefined) throw new Error('the workspace is not installed by pnpm: npm test')
  return store
}
