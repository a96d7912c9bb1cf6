import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../src/repository.ts'

const PACKAGES = [
  ...['values', 'design', 'vietqr', 'reconcile', 'contract', 'core', 'providers', 'api', 'sim'].map(
    (name) => `packages/${name}`,
  ),
  ...['server', 'stall', 'office'].map((name) => `apps/${name}`),
]

/** A small repository that keeps every rule, laid out like the real one. */
const CLEAN: Record<string, string> = {
  'packages/values/src/index.ts': `export const zero = 0\n`,
  'packages/vietqr/src/index.ts': `import { zero } from '@cho40/values'\n\nexport const crc = zero\n`,
  'packages/reconcile/src/index.ts': `import { zero } from '@cho40/values'\n\nexport const distance = zero\n`,
  'packages/contract/src/index.ts': `import { crc } from '@cho40/vietqr'\n\nexport const amount = crc\n`,
  'packages/core/src/index.ts': `export { sell } from './payment/sell.ts'\n`,
  'packages/core/src/tables.ts': `import type { LedgerTables } from './ledger/tables.ts'\n\nexport type Tables = LedgerTables\n`,
  'packages/core/src/store/db.ts': `import type { Kysely } from 'kysely'
import type { LedgerTables } from '../ledger/tables.ts'

export type Db = Kysely<LedgerTables>

export async function transact(db: Db, work: (tx: Db) => Promise<void>): Promise<void> {
  await db.transaction().execute(work)
}
`,
  'packages/core/src/ledger/tables.ts': `export type LedgerTables = { posting: { id: number; debit: number } }\n`,
  'packages/core/src/ledger/post.ts': `import type { Db } from '../store/db.ts'

export async function post(db: Db, debit: number): Promise<void> {
  let query = db.insertInto('posting').values({ id: 1, debit })
  query = query.onConflict((on) => on.doNothing())
  await query.execute()
}
`,
  'packages/core/src/payment/sell.ts': `import { post } from '../ledger/post.ts'
import type { Db } from '../store/db.ts'

export async function sell(db: Db, atMs: number): Promise<string> {
  await post(db, 5)
  return new Date(atMs).toISOString()
}
`,
  'packages/api/src/index.ts': `import { sell } from '@cho40/core'\n\nexport const router = { sell }\nexport type AppRouter = typeof router\n`,
  'packages/providers/src/index.ts': `export const sepay = 'sepay'\n`,
  'packages/sim/src/index.ts': `import { router } from '@cho40/api'\n\nexport const drive = router\n`,
  'apps/server/src/index.ts': `import { router } from '@cho40/api'\n\nexport const app = router\n`,
  'apps/stall/src/index.ts': `import { crc } from '@cho40/vietqr'\nimport type { AppRouter } from '@cho40/api'\n\nexport type Router = AppRouter\nexport const qr = crc\n`,
}

const planted: string[] = []

afterAll(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Writes the clean repository with some files added or replaced, and returns its folder. */
export function plant(files: Record<string, string> = {}): string {
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'cho40-planted-')))
  planted.push(at)
  for (const [path, text] of Object.entries({ ...CLEAN, ...files })) write(join(at, path), text)
  write(join(at, 'tsconfig.json'), tsconfig())
  for (const folder of PACKAGES) {
    const name = `@cho40/${folder.split('/')[1] ?? ''}`
    const manifest = { name, type: 'module', exports: { '.': './src/index.ts' } }
    write(join(at, folder, 'package.json'), JSON.stringify(manifest))
    link(join(at, folder), join(at, 'node_modules', name))
  }
  const kysely = realpathSync(join(root, 'tools', 'checks', 'node_modules', 'kysely'))
  link(kysely, join(at, 'node_modules', 'kysely'))
  return at
}

function tsconfig(): string {
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  }
  return JSON.stringify({ compilerOptions, include: ['packages/*/src', 'apps/*/src'] })
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path, 'junction')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
