import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conclude } from './conclude.ts'
import { directDependencies, pageOf, undocumented } from './dependencies.ts'
import { type InstallSettings, lockFindings, policyFindings } from './install-policy.ts'
import { productionTree } from './production-tree.ts'
import { root, workspacePackages } from './repository.ts'
import { type Bom, billOfMaterials, unlicensed } from './sbom.ts'

const PAGE = 'docs/reference/dependencies.md'
const SBOM = 'security/sbom.cdx.json'

function installSettings(): InstallSettings {
  const answer = execFileSync('pnpm', ['config', 'list', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return JSON.parse(answer) as InstallSettings
}

function read(file: string): string {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''
}

/** Writes the two files if asked, then tells which of them is not as the lockfile and the manifests have it. */
function stale(wanted: Readonly<Record<string, string>>): string[] {
  return Object.entries(wanted).flatMap(([file, text]) => {
    if (process.argv.includes('--write')) writeFileSync(join(root, file), text)
    return read(file) === text ? [] : [`${file} is not current: npm run notices`]
  })
}

if (import.meta.main) {
  const settings = installSettings()
  const tree = productionTree()
  const direct = directDependencies(workspacePackages())
  const sbom = billOfMaterials(tree)
  const licences = new Map(tree.map(({ name, license }) => [name, license]))
  const old = stale({ [PAGE]: pageOf(read(PAGE), direct, licences), [SBOM]: sbom })
  const frozen = read('.ci/run').includes('pnpm_config_frozen_lockfile=true')
  conclude('What comes from npm is held, listed and told.', [
    ...policyFindings(settings),
    ...lockFindings(read('pnpm-lock.yaml')),
    ...(frozen ? [] : ['.ci/run does not freeze the lockfile']),
    ...undocumented(read(PAGE), direct, settings.allowBuilds ?? {}),
    ...unlicensed(JSON.parse(sbom) as Bom),
    ...old,
  ])
}
