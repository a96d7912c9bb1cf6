import { createHmac } from 'node:crypto'
import { ok } from '@cho40/values'
import type { Deps } from './deps.ts'
import { transact } from './transact.ts'

/**
 * Whether this process has the secret that the first one over this database had; the first one's is
 * noted. Only a mark is kept, from which nobody finds the secret. Processes with different secrets
 * would each refuse the PINs and papers that the other took.
 */
export async function proveSecret(
  deps: Deps,
  { name, secret }: { readonly name: string; readonly secret: Uint8Array },
): Promise<boolean> {
  const mark = createHmac('sha256', secret).update(`cho40 secret mark ${name}`).digest('hex')
  const proved = await transact(deps, async (tx) => {
    const before = await tx.db
      .selectFrom('cho_secret_mark')
      .select('mark')
      .where('name', '=', name)
      .executeTakeFirst()
    if (before) return ok(before.mark === mark)
    await tx.db
      .insertInto('cho_secret_mark')
      .values({ name, mark, recorded_at: tx.clock.now() })
      .execute()
    return ok(true)
  })
  return proved.ok && proved.value
}
