import { describe, expect, test } from 'vitest'
import { directDependencies, pageOf, undocumented } from '../src/dependencies.ts'
import { lockFindings, policyFindings } from '../src/install-policy.ts'
import { licenceFindings } from '../src/licences.ts'
import type { WorkspacePackage } from '../src/repository.ts'
import { type Bom, settled, unlicensed } from '../src/sbom.ts'

const STRICT = {
  minimumReleaseAge: 4320,
  minimumReleaseAgeStrict: true,
  trustPolicy: 'no-downgrade',
  blockExoticSubdeps: true,
  strictDepBuilds: true,
}

describe('what pnpm is told', () => {
  test('strict rules and exceptions of exact versions are accepted', () => {
    const exceptions = ['hono@4.13.19', '@img/sharp-linux-x64@0.35.5', 'rc@5.0.0-rc.1']
    expect(policyFindings({ ...STRICT, minimumReleaseAgeExclude: exceptions })).toEqual([])
  })

  test.each([
    [{ minimumReleaseAge: 1440 }, 'minimumReleaseAge is under 4320 minutes'],
    [{ minimumReleaseAgeStrict: false }, 'minimumReleaseAgeStrict is not on'],
    [{ trustPolicy: 'off' }, 'trustPolicy is not no-downgrade'],
    [{ blockExoticSubdeps: false }, 'blockExoticSubdeps is not on'],
    [{ strictDepBuilds: false }, 'strictDepBuilds is not on'],
    [{ dangerouslyAllowAllBuilds: true }, 'dangerouslyAllowAllBuilds is on'],
    [{ minimumReleaseAgeExclude: ['hono'] }, 'the exception hono names no exact version'],
    [{ trustPolicyExclude: ['@img/*'] }, 'the exception @img/* names no exact version'],
  ])('%j is reported', (loose, finding) => {
    expect(policyFindings({ ...STRICT, ...loose })).toEqual([`pnpm-workspace.yaml: ${finding}`])
  })
})

describe('the lockfile', () => {
  const held = `{integrity: sha512-${'A'.repeat(86)}==}`
  const lock = (resolution: string) =>
    `importers:\n\n  .:\n    a: 1\n\npackages:\n\n  '@a/b@1.0.0':\n    resolution: ${held}\n    cpu: [x64]\n\n  c@2.0.0:\n    resolution: ${resolution}\n\nsnapshots:\n\n  c@2.0.0: {}\n`

  test('with a SHA-512 for each package is accepted', () => {
    expect(lockFindings(lock(held))).toEqual([])
  })

  test.each([
    `{integrity: sha1-${'A'.repeat(27)}=}`,
    '{tarball: //codeload.example/c.tar.gz}',
    `{integrity: sha512-${'A'.repeat(86)}==, tarball: //elsewhere.example/c.tgz}`,
    '{commit: 0123456, repo: git@example.org:c.git, type: git}',
  ])('with %s is reported', (resolution) => {
    expect(lockFindings(lock(resolution))).toEqual([
      'pnpm-lock.yaml: c@2.0.0 is not from npm with a SHA-512',
    ])
  })

  test('without packages proves nothing and is reported', () => {
    expect(lockFindings('')).toEqual(['pnpm-lock.yaml: no packages in it'])
  })
})

describe('licences of packages for one platform', () => {
  test('the one exception holds for the shared library alone', () => {
    const license = 'LGPL-3.0-or-later'
    expect(licenceFindings([{ name: '@img/sharp-libvips-linux-x64', license }])).toEqual([])
    expect(licenceFindings([{ name: 'libvips', license }])).toEqual([
      'libvips: licence LGPL-3.0-or-later is not on the list',
    ])
  })

  test('a licence that changed since it was written down is reported', () => {
    const changed = [{ name: '@img/sharp-linux-x64', license: 'GPL-3.0-only' }]
    expect(licenceFindings(changed)).toEqual([expect.stringContaining('says Apache-2.0')])
  })
})

describe('the page on dependencies', () => {
  const products: WorkspacePackage[] = [
    {
      folder: 'packages/api',
      manifest: { name: '@cho40/api', dependencies: { hono: 'catalog:' } },
    },
    {
      folder: 'packages/core',
      manifest: {
        name: '@cho40/core',
        dependencies: { '@cho40/api': 'workspace:*' },
        peerDependencies: { pg: '>=8' },
      },
    },
    { folder: 'tools/x', manifest: { name: '@cho40/x', dependencies: { msw: 'catalog:' } } },
  ]
  const direct = directDependencies(products)
  const licences = new Map([['hono', 'MIT']])
  const page = (rows: string, scripts = '') =>
    `# Page\n\n## What runs\n\n| package |\n| --- |\n${rows}\n## Scripts at installation\n\n${scripts}\n## Rest\n`

  test('takes its table from the manifests and keeps what was written by hand', () => {
    const old = page('| `hono` | x | x | Routes. |\n| `gone` | x | x | Was here. |\n')
    const current = pageOf(old, direct, licences)
    expect(current).toContain(
      '| `hono`  | api             | MIT     | Routes.        |\n' +
        '| `pg`    | core (if there) | –       |                |\n',
    )
    expect(current).not.toContain('gone')
    expect(current).toContain('## Scripts at installation')
    expect(pageOf(current, direct, licences)).toBe(current)
  })

  test('a package of which nobody said what it is for is reported', () => {
    expect(undocumented(page('| `hono` | api | MIT | Routes. |\n'), direct, {})).toEqual([
      'docs/reference/dependencies.md does not say what pg is for',
    ])
  })

  test('a script that may run without a reason, or has one and may not, is reported', () => {
    const documented = page('', '| `sharp` | no | Compiles. |\n| `old` | yes | Once. |\n')
    expect(undocumented(documented, [], { sharp: true })).toEqual([
      expect.stringContaining('sharp needs a row with yes'),
      expect.stringContaining('old stands under install scripts for nothing'),
    ])
    expect(undocumented(documented, [], { sharp: false, old: true })).toEqual([])
  })
})

describe('the bill of materials', () => {
  const component = (name: string) => ({
    type: 'library',
    name,
    version: '1.0.0',
    purl: `pkg:npm/${name}@1.0.0`,
    'bom-ref': `pkg:npm/${name}@1.0.0`,
    externalReferences: [
      {
        type: 'distribution',
        url: 'https://a.mirror/x',
        hashes: [{ alg: 'SHA-512', content: name }],
      },
    ],
  })
  const bom = (names: string[], timestamp: string): Bom => ({
    serialNumber: `urn:uuid:${timestamp}`,
    metadata: { timestamp, component: { name: 'x' } },
    components: names.map(component),
    dependencies: [],
  })
  const licences = new Map([
    ['a', 'MIT'],
    ['b', '(MIT OR Apache-2.0)'],
  ])

  test('is the same whenever and wherever it is made, and names no registry', () => {
    const one = settled(bom(['a', 'b'], 'now'), licences)
    expect(settled(bom(['b', 'a'], 'later'), licences)).toEqual(one)
    expect(JSON.stringify(one)).not.toMatch(/mirror|now/)
    expect(one.components[1]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: 'b' }],
      licenses: [{ expression: 'MIT OR Apache-2.0' }],
    })
  })

  test('another content has another serial number, which is a UUID', () => {
    const { serialNumber } = settled(bom(['a'], 'now'), licences)
    expect(serialNumber).toMatch(/^urn:uuid:\w{8}-\w{4}-8\w{3}-8\w{3}-\w{12}$/)
    expect(settled(bom(['b'], 'now'), licences).serialNumber).not.toBe(serialNumber)
  })

  test('a package without a licence is reported', () => {
    expect(unlicensed(settled(bom(['a', '%40x/none'], 'now'), licences))).toEqual([
      expect.stringContaining('pkg:npm/%40x/none@1.0.0'),
    ])
  })
})
