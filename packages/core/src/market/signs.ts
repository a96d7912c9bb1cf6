import type { Problem, SignId, SignView, StallId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { bankByBin } from '@cho40/vietqr/banks'
import type { Reading } from '../store/deps.ts'

function signRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_sign as sign')
    .innerJoin('cho_stall as stall', 'stall.id', 'sign.stall_id')
    .innerJoin('cho_market as market', 'market.id', 'stall.market_id')
    .selectAll('sign')
    .select([
      'stall.number as stall_number',
      'stall.name as stall_name',
      'market.name as market_name',
      'market.demo',
    ])
}

type SignRow = Awaited<ReturnType<ReturnType<typeof signRows>['executeTakeFirstOrThrow']>>

function rowToSign(row: SignRow): SignView {
  return {
    id: row.id,
    stallId: row.stall_id,
    stallNumber: row.stall_number,
    stallName: row.stall_name,
    marketName: row.market_name,
    demo: row.demo === 1,
    nth: row.nth,
    code: row.code,
    bin: row.bin,
    bankName: bankByBin(row.bin)?.shortName ?? row.bin,
    number: row.number,
    holderName: row.holder_name,
    payload: row.payload,
    issuedAt: row.issued_at,
    withdrawnAt: row.withdrawn_at,
  }
}

/** One sign, also a withdrawn one. Problems: NotFound. */
export async function sign(reading: Reading, id: SignId): Promise<Result<SignView, Problem>> {
  const row = await signRows(reading).where('sign.id', '=', id).executeTakeFirst()
  return row ? ok(rowToSign(row)) : err({ type: 'NotFound', what: 'sign', id })
}

/** A stall's signs, the newest first, withdrawn ones among them. */
export async function signsOfStall(
  reading: Reading,
  stallId: StallId,
): Promise<readonly SignView[]> {
  const rows = await signRows(reading)
    .where('sign.stall_id', '=', stallId)
    .orderBy('sign.nth', 'desc')
    .execute()
  return rows.map(rowToSign)
}

/** The sign that has exactly this payload, whosever it is. */
export async function signByPayload(
  reading: Reading,
  payload: string,
): Promise<SignView | undefined> {
  const row = await signRows(reading).where('sign.payload', '=', payload).executeTakeFirst()
  return row && rowToSign(row)
}
