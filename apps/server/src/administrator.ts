import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiOptions } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { transact } from '@cho40/core'
import {
  addPerson,
  addScope,
  administrators,
  grantRole,
  type PinHasherDep,
  SYSTEM_SCOPE,
} from '@cho40/core/access'
import { invariant, ok } from '@cho40/values'

/** The phone number of a demonstration's administrator. */
const DEMO_PHONE = '0900000000'
/** Known to all: only ever set on a server that was started as a demonstration. */
const DEMO_PIN = '404040'

export type SetupToken = {
  /** Opens the first-run page, until somebody used it. */
  readonly token: string
  readonly path: string
  readonly gate: NonNullable<ApiOptions['setup']>
}

/**
 * As long as nobody administers the server, a token that lets its owner make the first
 * administrator: printed, and kept in a file that only the server's own user reads, so that a
 * restart does not make the printed one wrong. Undefined once somebody does.
 */
export async function openSetup(
  deps: Pick<Deps, 'db' | 'dialect'>,
  dataDir: string,
): Promise<SetupToken | undefined> {
  const path = join(dataDir, 'setup-token')
  if ((await administrators(deps)).length > 0) {
    rmSync(path, { force: true })
    return undefined
  }
  const token = existsSync(path) ? readFileSync(path, 'utf8').trim() : makeToken(path)
  invariant(token.length >= 32, `${path} holds no token: delete it and start again`)
  const wanted = digest(token)
  let open = true
  const gate = {
    matches: (said: string) => open && timingSafeEqual(digest(said), wanted),
    over: () => {
      open = false
      rmSync(path, { force: true })
    },
  }
  return { token, path, gate }
}

function makeToken(path: string): string {
  const token = randomBytes(32).toString('base64url')
  writeFileSync(path, `${token}\n`, { mode: 0o600 })
  return token
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Makes sure a demonstration has an administrator; its PIN is known to all. */
export async function ensureDemoAdministrator(deps: Deps & PinHasherDep): Promise<void> {
  if ((await administrators(deps)).length > 0) return
  await transact(deps, async (tx) => {
    await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
    return ok(undefined)
  })
  const id = deps.ids.make('person')
  const added = await addPerson(deps, { id, phone: DEMO_PHONE, name: 'Quản trị', pin: DEMO_PIN })
  invariant(added.ok, 'the first person cannot exist yet')
  const role = { personId: id, role: 'administrator', scopeId: SYSTEM_SCOPE } as const
  const granted = await grantRole(deps, role)
  invariant(granted.ok, 'the scope was just made')
}
