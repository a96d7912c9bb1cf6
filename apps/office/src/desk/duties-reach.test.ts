import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Role } from '@cho40/contract'
import { PERMISSIONS, PERMISSIONS_BY_ROLE, type Permission } from '@cho40/core/access'
import { expect, test } from 'vitest'
import { SCREENS, type Screen } from '../address.ts'
import { screensFor } from './duties.ts'

const OFFICE = join(import.meta.dirname, '..')
const TILL = join(OFFICE, '../../stall/src')
const PAGE = join(OFFICE, '../../../docs/reference/http.md')

/** What each procedure asks for; `http-page.test.ts` holds the page to the router. */
const ASKED: ReadonlyMap<string, Permission> = new Map(
  (readFileSync(PAGE, 'utf8').split('## Procedures')[1] ?? '').split('\n').flatMap((line) => {
    const [, names = '', access = ''] = line.split('|')
    const permission = PERMISSIONS.find((one) => access.includes(`\`${one}\``))
    if (!permission) return []
    return [...names.matchAll(/`([a-zA-Z.]+)`/g)].map(
      ([, name = '']) => [name, permission] as const,
    )
  }),
)

/** Files and sheets that a screen opens by their address, and what their routes ask for. */
const FILES: readonly (readonly [RegExp, Permission])[] = [
  [/\/api\/v1\/indicators\/packages/, 'indicator.view'],
  [/\/print\/adoption\//, 'indicator.view'],
]

/** Where each role is usually held; what reaches further is not what somebody at their desk has. */
const HELD: Readonly<Record<Role, readonly string[]>> = {
  vendor: ['stall_1'],
  staff: ['stall_1'],
  helper: ['stall_1', 'market_1'],
  bookkeeper: ['market_1', 'coop_1'],
  treasurer: ['market_1', 'coop_1', 'system'],
  market_board: ['market_1'],
  commune_officer: ['place:99001'],
  province_viewer: ['place:99'],
  administrator: ['system'],
}

/** Held, asked for by no screen of the role, and why it is theirs all the same. */
const EXCUSED: Readonly<Partial<Record<Role, Readonly<Partial<Record<Permission, string>>>>>> = {
  vendor: {
    'statement.import':
      'a household is master of its own account: it, or a program for it, brings its statement over REST',
    'exception.resolve':
      'whose money it is may say what it was for, over REST; at the desk a bookkeeper does it for a market',
    'tax.view': 'the book of its own sales is the household’s by law, over REST and /print/tax',
  },
}

/** Code of the screens alone: what every page carries along is nobody's duty. */
function withItsParts(entry: string, inside: string): readonly string[] {
  const seen = new Set<string>()
  const left = [entry]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (seen.has(file) || !file.startsWith(inside) || !existsSync(file)) continue
    seen.add(file)
    const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '')
    for (const [, path = ''] of code.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      left.push(resolve(dirname(file), path))
    }
  }
  return [...seen].map((file) => readFileSync(file, 'utf8'))
}

function askedBy(sources: readonly string[]): ReadonlySet<Permission> {
  const code = sources.join('\n')
  const quoted = [...code.matchAll(/['"`]([a-z]+(?:\.[a-zA-Z]+)+)['"`]/g)]
  const called = quoted.flatMap(([, name = '']) => ASKED.get(name) ?? [])
  const opened = FILES.flatMap(([path, permission]) => (path.test(code) ? [permission] : []))
  return new Set([...called, ...opened])
}

/** The file of each screen, as the desk itself finds it. */
function entries(): ReadonlyMap<string, string> {
  const room = join(OFFICE, 'screens/current-screen.tsx')
  const code = readFileSync(room, 'utf8')
  const fetched = [
    ...code.matchAll(/(\w+)(?:: | = )async \(\) => \(await import\('([^']+)'\)\)/g),
  ].map(([, screen = '', path = '']) => [screen, path] as const)
  const drawn = [...code.matchAll(/screen === '(\w+)'\) return <(\w+) \/>/g)].map(
    ([, screen = '', name = '']) => [screen, fileOf(code, name)] as const,
  )
  const last = /return <(\w+) \/>\n}/.exec(code)?.[1] ?? ''
  const all = [...fetched, ...drawn, ['day', fileOf(code, last)] as const]
  return new Map(all.map(([screen, path]) => [screen, resolve(dirname(room), path)]))
}

function fileOf(code: string, name: string): string {
  return new RegExp(`import { ${name} } from '([^']+)'`).exec(code)?.[1] ?? `no ${name}`
}

const BY_SCREEN = new Map(
  [...entries()].map(([screen, file]) => [
    screen,
    askedBy(withItsParts(file, join(OFFICE, 'screens'))),
  ]),
)
const AT_TILL = askedBy(
  globSync('**/*.{ts,tsx}', { cwd: TILL })
    .filter((name) => !name.includes('.test.') && !name.startsWith('wire/calls'))
    .map((name) => readFileSync(join(TILL, name), 'utf8')),
)

const ROLES = Object.keys(HELD) as Role[]
const AT_A_STALL: readonly Role[] = ['vendor', 'staff', 'helper']

/** The screens somebody really sees: lists show a market or cooperative only to who may see it. */
function screensOf(role: Role): readonly Screen[] {
  const may = (permission: Permission) => PERMISSIONS_BY_ROLE[role].includes(permission)
  const found = HELD[role].flatMap((scopeId) =>
    screensFor([{ role, scopeId }], {
      market: may('market.view_day') && !/^(stall|coop)_/.test(scopeId),
      cooperative: may('cooperative.view') && !/^(stall|market)_/.test(scopeId),
    }),
  )
  return [...new Set(found)]
}

test('every screen of the desk is found, and most procedures are known', () => {
  expect(SCREENS.filter((screen) => !BY_SCREEN.has(screen))).toEqual([])
  const files = [...entries()].filter(([, file]) => !existsSync(file))
  expect(files).toEqual([])
  expect(ASKED.size).toBeGreaterThan(300)
  expect(AT_TILL.size).toBeGreaterThan(5)
})

test.each(ROLES)('what a %s may do, a screen of theirs does, or it is said why not', (role) => {
  const reached = new Set(screensOf(role).flatMap((screen) => [...(BY_SCREEN.get(screen) ?? [])]))
  const isAtStall = AT_A_STALL.includes(role) || role === 'administrator'
  const idle = PERMISSIONS_BY_ROLE[role].filter(
    (one) => !reached.has(one) && !(isAtStall && AT_TILL.has(one)),
  )
  expect(idle).toEqual(Object.keys(EXCUSED[role] ?? {}))
})

test.each(ROLES)('every screen that a %s sees has something that they may do', (role) => {
  const held = PERMISSIONS_BY_ROLE[role]
  const shut = screensOf(role).filter((screen) => {
    const asked = [...(BY_SCREEN.get(screen) ?? [])]
    return screen !== 'me' && !asked.some((one) => held.includes(one))
  })
  expect(shut).toEqual([])
})
