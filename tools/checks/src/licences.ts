const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/**
 * Packages that npm installs for one platform only. Which of them lie in node_modules depends on the machine,
 * so that their licences are written down here, and hold for every machine alike.
 */
export type PlatformFamily = {
  /** What all their names match, and no other package's. */
  readonly names: RegExp
  readonly label: string
  readonly license: string
  /** Why a licence that is not on the list may be used all the same. */
  readonly because?: string
}

const SHARED_LIBRARY =
  'libvips is a shared library in a file of its own, unchanged and replaceable; the LGPL asks nothing more of what only loads it.'

export const PLATFORM_FAMILIES: readonly PlatformFamily[] = [
  {
    names: /^@img\/sharp-libvips-(?:darwin|linux|linuxmusl)-\w+$/,
    label: '@img/sharp-libvips-*',
    license: 'LGPL-3.0-or-later',
    because: SHARED_LIBRARY,
  },
  {
    names: /^@img\/sharp-win32-\w+$/,
    label: '@img/sharp-win32-*',
    license: 'Apache-2.0 AND LGPL-3.0-or-later',
    because: SHARED_LIBRARY,
  },
  {
    names: /^@img\/sharp-wasm32$/,
    label: '@img/sharp-wasm32',
    license: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    because: SHARED_LIBRARY,
  },
  {
    names: /^@img\/sharp-(?:(?:darwin|linux|linuxmusl)-\w+|(?:freebsd|webcontainers)-wasm32)$/,
    label: '@img/sharp-*',
    license: 'Apache-2.0',
  },
  { names: /^@emnapi\/runtime$/, label: '@emnapi/runtime, for @img/sharp-wasm32', license: 'MIT' },
  { names: /^tslib$/, label: 'tslib, for @img/sharp-wasm32', license: '0BSD' },
  {
    names: /^@typescript\/typescript-\w+-\w+$/,
    label: '@typescript/typescript-*',
    license: 'Apache-2.0',
  },
]

/** The family of a package that is built for one platform; undefined for one that runs everywhere. */
export function platformFamily(name: string): PlatformFamily | undefined {
  return PLATFORM_FAMILIES.find(({ names }) => names.test(name))
}

/** Whether an SPDX expression can be met with permissive licences: every part of AND, some part of OR. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, ' ').trim()
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((part) => ALLOWED.has(part.trim())))
}

/** What is wrong with the licences of packages, one line each. A family's written licence must be the real one. */
export function licenceFindings(
  dependencies: readonly { readonly name: string; readonly license: string }[],
): string[] {
  return dependencies.flatMap(({ name, license }) => {
    const family = platformFamily(name)
    if (family !== undefined && family.license !== license) {
      return [`${name}: licence is ${license}, tools/checks/src/licences.ts says ${family.license}`]
    }
    if (isPermissive(license) || family?.because !== undefined) return []
    return [`${name}: licence ${license} is not on the list`]
  })
}
