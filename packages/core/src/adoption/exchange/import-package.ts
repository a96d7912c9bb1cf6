import { createHash } from 'node:crypto'
import { IndicatorPackage, type Problem, type SignedIndicators } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import { valuesOf } from '../values/values.ts'
import { writeValue } from '../values/write-value.ts'
import type { PackedValue } from './package-body.ts'
import { type Voice, voiceOf } from './peers.ts'
import { isSigned } from './sign-package.ts'

const MAX_BYTES = 16 * 1024 * 1024

export type PackageImported = {
  readonly added: number
  /** Values that were here already, unchanged, or that a later package of the sender replaced. */
  readonly known: number
  /** Values whose indicator or version this deployment does not know. */
  readonly unknown: number
}

/**
 * Takes over another deployment’s values: only from a key that is trusted with every unit it speaks
 * of, unchanged to the byte, whole or not at all. A value that differs from the one here becomes its
 * revision; the same package twice changes nothing, and an old one does not undo a later one.
 * Problems: TooLarge, WrongSignature, UnreadableMessage.
 */
export function importPackage(
  deps: Deps,
  { signed }: { readonly signed: SignedIndicators },
): Promise<Result<PackageImported, Problem>> {
  return transact(deps, async (tx) => {
    if (Buffer.byteLength(signed.body) > MAX_BYTES) {
      return err({ type: 'TooLarge', limitBytes: MAX_BYTES })
    }
    const voice = isSigned(signed) ? await voiceOf(tx, signed.publicKey) : undefined
    if (!voice) return err({ type: 'WrongSignature', reason: 'not trusted' })
    const body = readBody(signed.body)
    if (!body.ok) return body
    const spoken = await speaksForAll(voice, body.value.values)
    if (!spoken.ok) return spoken
    const sha256 = createHash('sha256').update(signed.body).digest('hex')
    const before = await tx.db
      .selectFrom('cho_exchange_import')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    const { values } = body.value
    if (before) return ok({ added: 0, known: values.length, unknown: 0 })
    return ok(await takeOverAll(tx, { signed, sha256, body: body.value }))
  })
}

async function speaksForAll(
  voice: Voice,
  values: readonly PackedValue[],
): Promise<Result<undefined, Problem>> {
  const seen = new Map<string, boolean>()
  for (const { unitCode, lastDay } of values) {
    const key = `${unitCode} ${lastDay}`
    const allowed = seen.get(key) ?? (await voice(unitCode, lastDay))
    seen.set(key, allowed)
    if (!allowed) return err({ type: 'WrongSignature', reason: `not trusted for ${unitCode}` })
  }
  return ok(undefined)
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

type Package = {
  readonly signed: SignedIndicators
  readonly sha256: string
  readonly body: IndicatorPackage
}

async function takeOverAll(tx: Tx, of: Package): Promise<PackageImported> {
  const { signed, sha256, body } = of
  const { sender, madeAt, values } = body
  const counts = { added: 0, known: 0, unknown: 0 }
  const plans: Planned[] = []
  for (const value of values) {
    const plan = await planned(tx, value, of)
    if (typeof plan === 'string') counts[plan] += 1
    else plans.push(plan)
  }
  counts.added = plans.length
  await tx.db
    .insertInto('cho_exchange_import')
    .values({ sha256, sender, added: counts.added, recorded_at: tx.clock.now() })
    .execute()
  const { publicKey: public_key, signature, body: text } = signed
  const kept = { sha256, public_key, signature, made_at: madeAt, body: text }
  await tx.db.insertInto('cho_exchange_text').values(kept).execute()
  for (const plan of plans) {
    await writeValue(tx, plan, 'accepted')
    await tx.db
      .insertInto('cho_exchange_value')
      .values({ value_id: plan.value.id, sha256 })
      .execute()
  }
  return counts
}

type Planned = Parameters<typeof writeValue>[1]

async function planned(
  tx: Tx,
  packed: PackedValue,
  { signed, body }: Package,
): Promise<Planned | 'known' | 'unknown'> {
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
  if (same || (last && (await isOlder(tx, last.id, body.madeAt)))) return 'known'
  const source = `${value.source} (${signed.publicKey.slice(-12)})`.slice(0, 200)
  return {
    value: { ...value, source, id: tx.ids.make('ivalue') },
    version,
    unitEdition,
    revision: (last?.revision ?? 0) + 1,
    supersedesId: last?.id ?? null,
    reason: last ? 'revised by its sender' : null,
    by: null,
  }
}

/** Whether the value here came in a package that was made after this one. */
async function isOlder(
  tx: Tx,
  valueId: NonNullable<Planned['supersedesId']>,
  madeAt: Instant,
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_exchange_value as taken')
    .innerJoin('cho_exchange_text as text', 'text.sha256', 'taken.sha256')
    .select('text.made_at')
    .where('taken.value_id', '=', valueId)
    .executeTakeFirst()
  return row !== undefined && row.made_at >= madeAt
}
