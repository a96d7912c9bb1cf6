import type {
  CooperativeId,
  EnterValue,
  MarketId,
  OpenPilot,
  PersonId,
  StallId,
} from '@cho40/contract'
import { enterDataRequest } from '@cho40/core/access'
import { enterValue, moveValue, openPilot } from '@cho40/core/adoption'
import {
  delegateSale,
  openDossier,
  recordCertification,
  registerProducer,
} from '@cho40/core/catalogue'
import { askAccountChange, draftFeeBill, issueSign } from '@cho40/core/market'
import { askPayoutLimit, issueFeeBill } from '@cho40/core/payment'
import { rememberPayer } from '@cho40/core/reconciliation'
import { must, type TestDeps } from '@cho40/core/testing'
import { dong, instant, marketDay } from '@cho40/values'

const UNIT = '01234'

type Where = {
  readonly market: MarketId
  readonly stall: StallId
  readonly cooperative: CooperativeId
  readonly harvest: CooperativeId
}

/** What a busy market has none of, or has only in its last state. */
export async function moreOfEverything(deps: TestDeps, where: Where): Promise<void> {
  const people = await deps.db.selectFrom('cho_person').select('id').orderBy('id').execute()
  const [clerk, chair] = people.map(({ id }) => id)
  if (!clerk || !chair) throw new Error('a busy market has people')
  await goods(deps, where, clerk)
  await bills(deps, where, clerk)
  await values(deps, clerk, chair)
  must(await openPilot(deps, { pilot: aPilot(deps.ids.make('pilot')), by: clerk }))
  await knownPayer(deps, where, clerk)
  await limitWish(deps, where, clerk)
  must(await issueSign(deps, { id: deps.ids.make('sign'), stallId: where.stall, by: clerk }))
  const account = {
    id: deps.ids.make('acct'),
    bin: '970436',
    number: '6660001',
    holderName: 'CO BA',
  }
  const asked = { id: deps.ids.make('acctchange'), stallId: where.stall, account, reason: 'đổi số' }
  must(await askAccountChange(deps, { ...asked, by: clerk }))
  const request = {
    kind: 'access',
    phone: '0912345678',
    receivedOn: marketDay('2026-11-20'),
  } as const
  must(await enterDataRequest(deps, { id: deps.ids.make('dsr'), ...request, by: clerk }))
}

async function goods(deps: TestDeps, { cooperative }: Where, by: PersonId): Promise<void> {
  const producerId = deps.ids.make('producer')
  must(
    await registerProducer(deps, {
      id: producerId,
      cooperativeId: cooperative,
      name: 'Hộ ông Páo',
      kind: 'household',
      placeCode: UNIT,
    }),
  )
  must(
    await delegateSale(deps, {
      id: deps.ids.make('deleg'),
      producerId,
      cooperativeId: cooperative,
      rights: ['list', 'set_price'],
      validFrom: marketDay('2026-01-01'),
    }),
  )
  const dossier = { holder: 'HTX', product: 'Mật ong', set: 2, purpose: 'first' } as const
  const id = deps.ids.make('dossier')
  must(await openDossier(deps, { id, cooperativeId: cooperative, ...dossier, by }))
  must(
    await recordCertification(deps, {
      id: deps.ids.make('certif'),
      cooperativeId: cooperative,
      scheme: 'vietgap',
      number: 'VG-0',
      issuer: 'Trung tâm',
      scope: '1 ha chè',
      validFrom: marketDay('2026-01-01'),
    }),
  )
}

/** One drafted and one issued, beside those of the busy market. */
async function bills(deps: TestDeps, { stall }: Where, by: PersonId): Promise<void> {
  for (const [kind, issued] of [
    ['water', false],
    ['electricity', true],
  ] as const) {
    const id = deps.ids.make('feebill')
    const bill = { id, stallId: stall, kind, month: '2026-11', amount: dong(70_000) }
    must(await draftFeeBill(deps, { bill, by }))
    if (issued) must(await issueFeeBill(deps, { id, by }))
  }
}

/** A higher limit of payouts that nobody has decided about. */
async function limitWish(deps: TestDeps, { harvest }: Where, by: PersonId): Promise<void> {
  const { book_id: bookId } = await deps.db
    .selectFrom('cho_cooperative')
    .select('book_id')
    .where('id', '=', harvest)
    .executeTakeFirstOrThrow()
  const from = marketDay('2026-12-10')
  const wish = { bookId, from, amount: dong(80_000_000), reason: 'mùa thu mua' }
  must(await askPayoutLimit(deps, { id: deps.ids.make('limitwish'), ...wish, by }))
}

async function values(deps: TestDeps, clerk: PersonId, chair: PersonId): Promise<void> {
  const steps = [
    ['submitted', clerk],
    ['approved', chair],
  ] as const
  for (const [nth, quarter] of [
    QUARTERS.drafted,
    QUARTERS.submitted,
    QUARTERS.approved,
  ].entries()) {
    const id = deps.ids.make('ivalue')
    must(await enterValue(deps, { value: { ...aValue(quarter), id }, by: clerk }))
    for (const [state, by] of steps.slice(0, nth)) {
      must(await moveValue(deps, { move: { valueId: id, state, reason: null }, by }))
    }
  }
}

/** Quarters of which a value stands in each state, and one of which nothing was told. */
export const QUARTERS = {
  untold: ['2025-07-01', '2025-09-30'],
  drafted: ['2025-10-01', '2025-12-31'],
  submitted: ['2026-01-01', '2026-03-31'],
  approved: ['2026-04-01', '2026-06-30'],
} as const

/** What a commune tells for a quarter. */
export function aValue([first, last]: readonly [string, string]): Omit<EnterValue, 'id'> {
  return {
    indicatorId: 'F-01',
    unitCode: UNIT,
    firstDay: marketDay(first),
    lastDay: marketDay(last),
    cutoffAt: instant(`${last}T10:00:00.000Z`),
    numerator: 7,
    denominator: 10,
    bound: '=',
    source: 'sổ của xã',
    method: 'đếm',
    evidence: [0, 0, 7, 0],
    coverage: null,
  }
}

export function aPilot(id: OpenPilot['id']): OpenPilot {
  return {
    id,
    placeCode: UNIT,
    name: 'Chợ không tiền mặt',
    planNumber: '12/KH-UBND',
    decisionNumber: null,
    firstDay: marketDay('2026-08-01'),
    lastDay: null,
    reportingLine: ['Phòng Kinh tế'],
    parties: [],
    activities: [],
    targets: [],
  }
}

async function knownPayer(deps: TestDeps, { stall }: Where, by: PersonId): Promise<void> {
  const transfers = await deps.db
    .selectFrom('cho_bank_transfer as transfer')
    .innerJoin('cho_stall as stall', 'stall.account_id', 'transfer.account_id')
    .select('transfer.id')
    .where('stall.id', '=', stall)
    .execute()
  for (const { id: transferId } of transfers) {
    const payer = { id: deps.ids.make('payer'), stallId: stall, transferId }
    if ((await rememberPayer(deps, { ...payer, consent: 'spoken', by })).ok) return
  }
  throw new Error('no transfer names its payer')
}
