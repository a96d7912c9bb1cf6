import {
  type CooperativeId,
  type PersonId,
  Phone,
  type Problem,
  type SettlementId,
} from '@cho40/contract'
import type { Deps, Reading } from '@cho40/core'
import { authorize, type Permission } from '@cho40/core/access'
import { scopeInSettlement } from '@cho40/core/settlement'
import { err, type Id, isId, isMarketDay, type MarketDay, ok, type Result } from '@cho40/values'
import { about } from './command.ts'
import type { UsageProblem } from './usage-problem.ts'

/** Who acts. Whoever opens the database may do everything; the books say who took which step. */
export const byArgument = {
  by: {
    type: 'string',
    valueHint: 'PHONE',
    required: true,
    description: about('số điện thoại của người làm bước này', 'the phone of who takes this step'),
  },
} as const

export const runArgument = {
  run: {
    type: 'string',
    valueHint: 'ID',
    required: true,
    description: about('mã đợt quyết toán, settle_…', 'the run’s id, settle_…'),
  },
} as const

export function readRun(found: string): Result<SettlementId, UsageProblem> {
  return readId('settle', { option: '--run', found })
}

export function readCooperative(found: string): Result<CooperativeId, UsageProblem> {
  return readId('coop', { option: '--cooperative', found })
}

function readId<Prefix extends string>(
  prefix: Prefix,
  { option, found }: { readonly option: string; readonly found: string },
): Result<Id<Prefix>, UsageProblem> {
  if (isId(prefix, found)) return ok(found)
  const expected = { vi: `mã dạng ${prefix}_…`, en: `an id like ${prefix}_…` }
  return err({ type: 'OptionInvalid', option, found, expected })
}

export function readDay(option: string, found: string): Result<MarketDay, UsageProblem> {
  if (isMarketDay(found)) return ok(found)
  const expected = {
    vi: 'một ngày có trong lịch, dạng 2026-11-30',
    en: 'a day of the calendar, like 2026-11-30',
  }
  return err({ type: 'OptionInvalid', option, found, expected })
}

export function readPhone(found: string, option = '--by'): Result<string, UsageProblem> {
  const phone = Phone.safeParse(found)
  if (phone.success) return ok(phone.data)
  const expected = { vi: 'số điện thoại mười chữ số', en: 'a phone number of ten digits' }
  return err({ type: 'OptionInvalid', option, found, expected })
}

/** The person with this phone, when their roles allow the step. Problems: NotFound, NotAllowed. */
export async function actorFor(
  deps: Deps,
  wish: { readonly phone: string; readonly permission: Permission; readonly scopeId: string },
): Promise<Result<PersonId, Problem>> {
  const { phone, ...rest } = wish
  const row = await deps.db
    .selectFrom('cho_person')
    .select('id')
    .where('phone', '=', phone)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'person', id: phone })
  const allowed = await authorize(deps, { ...rest, personId: row.id })
  return allowed.ok ? ok(row.id) : allowed
}

/** The cooperative whose run it is. Problems: NotFound. */
export async function ownerOf(
  reading: Reading,
  settlementId: SettlementId,
): Promise<Result<CooperativeId, Problem>> {
  const owner = await scopeInSettlement(reading, { settlementId })
  return owner === undefined
    ? err({ type: 'NotFound', what: 'settlement', id: settlementId })
    : ok(owner)
}
