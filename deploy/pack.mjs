// Puts everything that a server needs to run into one folder, laid out as the repository is: the built programs,
// the few packages that stay outside of them, and the Node.js that built it. `node deploy/pack.mjs FOLDER`
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the bundle of the server leaves as packages: native parts and fonts. */
const PACKAGES = ['better-sqlite3', 'sharp', '@expo-google-fonts/be-vietnam-pro']
/** Pages and elements that browsers load; the server looks for them beside itself. */
const PAGES = ['apps/stall/dist', 'apps/office/dist', 'packages/widget/dist']
const TEXTS = ['LICENSE', 'THIRD-PARTY-NOTICES.md']
/** Parts of packages from which native code is built; it is built already. */
const SOURCES = /^\/(?:deps|src|binding\.gyp|prebuilds\/(?!linux).)/

const [target] = process.argv.slice(2)
if (target === undefined || existsSync(join(target, 'apps'))) {
  process.stderr.write('usage: node deploy/pack.mjs FOLDER   (a new one)\n')
  process.exit(2)
}

copyProgram(join(root, 'apps/server/dist'), join(target, 'apps/server/dist'))
for (const pages of PAGES) {
  if (existsSync(join(root, pages)))
    cpSync(join(root, pages), join(target, pages), { recursive: true })
}
for (const name of PACKAGES) copyPackage(name, join(root, 'apps/server'))
for (const text of TEXTS) copyFileSync(join(root, text), join(target, text))
for (const name of ['cho40', 'systemd'])
  cpSync(join(root, 'deploy', name), join(target, 'deploy', name), { recursive: true })
mkdirSync(join(target, 'bin'), { recursive: true })
copyFileSync(process.execPath, join(target, 'bin/node'))
chmodSync(join(target, 'bin/node'), 0o755)
writeFileSync(join(target, 'package.json'), '{ "private": true, "type": "module" }\n')

/** The bundle's entry and what it loads; older builds may have left other files beside them. */
function copyProgram(from, to) {
  mkdirSync(to, { recursive: true })
  const waiting = ['cho40.js']
  const seen = new Set(waiting)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    copyFileSync(join(from, name), join(to, name))
    const text = readFileSync(join(from, name), 'utf8')
    for (const [, next] of text.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) {
      if (seen.has(next) || !existsSync(join(from, next))) continue
      seen.add(next)
      waiting.push(next)
    }
  }
}

/** A package and those it needs, side by side; one for another machine is not installed, and left out. */
function copyPackage(name, importer) {
  const to = join(target, 'node_modules', name)
  const from = find(name, importer)
  if (from === undefined || existsSync(to)) return
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) => {
      const inside = path.slice(from.length)
      return (
        basename(path) !== 'node_modules' && !(name === 'better-sqlite3' && SOURCES.test(inside))
      )
    },
  })
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(from, 'package.json'), 'utf8'),
  )
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies }))
    copyPackage(next, from)
}

/** Where a package lies that `importer` may load, as Node.js would look for it. */
function find(name, importer) {
  for (let folder = realpathSync(importer); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name)
    if (existsSync(path)) return realpathSync(path)
  }
  return undefined
}
