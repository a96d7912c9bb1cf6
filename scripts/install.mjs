import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './child.mjs'
import { readJson, root, workspaceFolders } from './places.mjs'
import { environment, networkSettings, nodeProgram, pnpm, unreachable } from './toolchain.mjs'

const stampFile = join(root, 'node_modules', '.cho40-stamp')

/** Installs the workspace, unless nothing that decides its packages has changed since we last did. */
export async function installWorkspace() {
  if (installIsCurrent()) return
  await mustRun(
    [nodeProgram(), pnpm, 'install', '--prefer-offline'],
    { cwd: root, env: { ...environment(), ...networkSettings() }, output: 'stderr' },
    unreachable('pnpm'),
  )
  writeFileSync(stampFile, stamp())
}

export function installIsCurrent() {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp() &&
    workspaceFolders().every((folder) => existsSync(join(folder, 'node_modules')) || isBare(folder))
  )
}

/** A package without any dependency gets no node_modules. */
function isBare(folder) {
  const { dependencies, devDependencies, optionalDependencies } = readJson(folder, 'package.json')
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies }
  return Object.keys(all).length === 0
}

function stamp() {
  const hash = createHash('sha256').update(
    `${process.platform} ${process.arch} ${nodeProgram()} ${root}`,
  )
  const manifests = [root, ...workspaceFolders()].map((folder) => join(folder, 'package.json'))
  for (const file of [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'pnpm-workspace.yaml'),
    ...manifests,
  ]) {
    hash.update(file).update(existsSync(file) ? readFileSync(file) : '')
  }
  return hash.digest('hex')
}
