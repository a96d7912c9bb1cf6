import { createHash } from 'node:crypto'
import { IndicatorPackage, type Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import { valuesOf } from '../values/values.ts'
import { writeValue } from '../values/write-value.ts'
import type { PackedValue } from './package-body.ts'
import { isSignedBy, type SignedPackage } from './sign-package.ts'

const MAX_BYTES = 16 * 1024 * 1024

export type PackageImported = {
  readonly added: number
  /** Values that were here already, unchanged. */
  readonly known: number
  /** Values whose indicator or version this deployment does not know. */
  readonly unknown: number
}

/**
 * Takes over another deployment’s values: only from a key that is trusted, unchanged to the byte. A
 * value that differs from the one here becomes its revision; the same package twice changes nothing.
 * Problems: TooLarge, WrongSignature, UnreadableMessage.
 */
export function importPackage(
  deps: Deps,
  { signed, trusted }: { readonly signed: SignedPackage; readonly trusted: readonly string[] },
): Promise<Result<PackageImported, Problem>> {
  return transact(deps, async (tx) => {
    if (Buffer.byteLength(signed.body) > MAX_BYTES) {
      return err({ type: 'TooLarge', limitBytes: MAX_BYTES })
    }
    if (!isSignedBy(signed, trusted)) return err({ type: 'WrongSignature', reason: 'not trusted' })
    const body = readBody(signed.body)
    if (!body.ok) return body
    const sha256 = createHash('sha256').update(signed.body).digest('hex')
    const before = await tx.db
      .selectFrom('cho_exchange_import')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    const { sender, values } = body.value
    if (before) return ok({ added: 0, known: values.length, unknown: 0 })
    const counts = { added: 0, known: 0, unknown: 0 }
    for (const value of values) counts[await takeOver(tx, value, signed.publicKey)] += 1
    await tx.db
      .insertInto('cho_exchange_import')
      .values({ sha256, sender, added: counts.added, recorded_at: tx.clock.now() })
      .execute()
    return ok(counts)
  })
}

function readBody(text: string): Result<IndicatorPackage, Problem> {
  try {
    const read = IndicatorPackage.safeParse(JSON.parse(text))
    if (read.success) return ok(read.data)
    const [issue] = read.error.issues
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
    return err({ type: 'UnreadableMessage', reason })
  } catch {
    return err({ type: 'UnreadableMessage', reason: 'not JSON' })
  }
}

async function takeOver(
  tx: Tx,
  packed: PackedValue,
  publicKey: string,
): Promise<'added' | 'known' | 'unknown'> {
  const { version, unitEdition, ...value } = packed
  const { indicatorId, unitCode, firstDay: from, lastDay: to } = value
  const indicator = indicatorOn(indicatorId, to, version)
  if (!indicator || (indicator.denominator === null) !== (value.denominator === null)) {
    return 'unknown'
  }
  const there = await valuesOf(tx, { unitCode, unitEdition, indicatorId, from, to })
  const last = there.at(-1)
  const same =
    last !== undefined &&
    last.version === version &&
    last.numerator === value.numerator &&
    last.denominator === value.denominator &&
    last.bound === value.bound
  if (same) return 'known'
  const revision = {
    version,
    unitEdition,
    revision: (last?.revision ?? 0) + 1,
    supersedesId: last?.id ?? null,
    reason: last ? 'revised by its sender' : null,
    by: null,
  }
  const source = `${value.source} (${publicKey.slice(-12)})`.slice(0, 200)
  const id = tx.ids.make('ivalue')
  await writeValue(tx, { value: { ...value, source, id }, ...revision }, 'accepted')
  return 'added'
}
