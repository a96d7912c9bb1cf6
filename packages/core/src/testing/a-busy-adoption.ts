import type { EnterValue, OpenPilot, PersonId, Scorecard } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { setReportDue } from '../adoption/due/set-due.ts'
import { endPeer, trustPeer } from '../adoption/exchange/peers.ts'
import { markActivity } from '../adoption/pilots/mark-activity.ts'
import { openPilot } from '../adoption/pilots/open-pilot.ts'
import { freezeReport } from '../adoption/report/freeze-report.ts'
import { putScorecard } from '../adoption/scorecard/cards.ts'
import { keepScore } from '../adoption/scorecard/keep-score.ts'
import { enterValue, reviseValue } from '../adoption/values/enter-value.ts'
import { moveValue } from '../adoption/values/move-value.ts'
import { draftFeeBill } from '../market/fee-bills.ts'
import { letStall } from '../market/let-stall.ts'
import { recordOnboarding } from '../market/record-onboarding.ts'
import { answerComplaint, recordComplaint, recordVisit } from '../market/record-visit.ts'
import { setSchedule } from '../market/set-schedule.ts'
import { waiveFeeBill } from '../payment/correct-fee-bill.ts'
import { askFee, issueFeeBill, openMarketBoard, takeFeeInCash } from '../payment/fee-payment.ts'
import { type AMarket, must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

const DAY = marketDay('2026-11-21')

/** What the market’s board, the community team and the commune write down about a busy market. */
export async function aBusyAdoption(deps: TestDeps, market: AMarket): Promise<void> {
  const people = await deps.db.selectFrom('cho_person').select('id').orderBy('id').execute()
  const [clerk, chair] = people.map(({ id }) => id)
  if (!clerk || !chair) throw new Error('a busy market has people')
  must(
    await setSchedule(deps, {
      marketId: market.id,
      validFrom: marketDay('2026-01-01'),
      schedule: { kind: 'lunar', days: [1, 6, 11, 16, 21, 26] },
    }),
  )
  await community(deps, market, clerk)
  await fees(deps, market, clerk)
  await values(deps, clerk, chair)
  await reports(deps, clerk)
  await aPilot(deps, clerk)
  await neighbours(deps, clerk)
}

async function aPilot(deps: TestDeps, by: PersonId): Promise<void> {
  const pilotId = deps.ids.make('pilot')
  const pilot: OpenPilot = {
    id: pilotId,
    placeCode: '01234',
    name: 'Chợ 4.0',
    planNumber: '12/KH-UBND',
    decisionNumber: null,
    firstDay: marketDay('2026-01-01'),
    lastDay: null,
    reportingLine: ['UBND xã'],
    parties: [],
    activities: [{ name: 'Ngày hội ở chợ', dueDay: DAY }],
    targets: [],
  }
  must(await openPilot(deps, { pilot, by }))
  const mark = { pilotId, activity: 1, note: null }
  const done = { ...mark, nth: 1, state: 'done', day: marketDay('2026-11-20') } as const
  must(await markActivity(deps, { mark: done, by }))
  must(await markActivity(deps, { mark: { ...mark, nth: 2, state: 'open', day: null }, by }))
}

async function community(deps: TestDeps, market: AMarket, by: PersonId): Promise<void> {
  const [first] = market.stalls
  if (!first) return
  const stallId = first.id
  const letting = { stallId, zone: 'A', goods: 'rau' }
  const june = marketDay('2026-06-30')
  must(await letStall(deps, { ...letting, fromDay: marketDay('2026-01-01'), toDay: june }))
  must(await letStall(deps, { ...letting, fromDay: marketDay('2026-07-01'), toDay: null }))
  const step = { stallId, minutes: 12, helperId: by, fairId: null, doneOn: DAY }
  must(await recordOnboarding(deps, { ...step, step: 'sign_checked' }))
  const visit = { stallId, day: DAY, helperId: by, why: 'silent', note: null }
  must(await recordVisit(deps, { ...visit, id: deps.ids.make('visit'), outcome: 'taught' }))
  const complaintId = deps.ids.make('complaint')
  const told = {
    marketId: market.id,
    stallId,
    kind: 'fake_qr',
    day: DAY,
    text: 'mã dán đè',
  } as const
  must(await recordComplaint(deps, { id: complaintId, ...told }))
  const answer = { complaintId, state: 'confirmed', note: null } as const
  must(await answerComplaint(deps, { answer, by }))
}

async function fees(deps: TestDeps, market: AMarket, by: PersonId): Promise<void> {
  const account = {
    id: deps.ids.make('acct'),
    bin: '970436',
    number: '9990001',
    holderName: 'BAN QUAN LY CHO',
  }
  must(await openMarketBoard(deps, { marketId: market.id, account }))
  const bills = []
  for (const at of market.stalls) {
    const id = deps.ids.make('feebill')
    const bill = {
      id,
      stallId: at.id,
      kind: 'stall',
      month: '2026-11',
      amount: dong(150_000),
    } as const
    must(await draftFeeBill(deps, { bill, by }))
    must(await issueFeeBill(deps, { id, by }))
    bills.push(id)
  }
  const [cash, waits, waived] = bills
  if (!cash || !waits || !waived) return
  must(await takeFeeInCash(deps, { id: cash, by, amount: dong(50_000) }))
  must(await takeFeeInCash(deps, { id: cash, by, amount: dong(100_000) }))
  must(await askFee(deps, { id: waits, by, accountId: account.id }))
  must(await waiveFeeBill(deps, { id: waived, by, reason: 'nghỉ vì lũ' }))
}

async function values(deps: TestDeps, clerk: PersonId, chair: PersonId): Promise<void> {
  const value: EnterValue = {
    id: deps.ids.make('ivalue'),
    indicatorId: 'F-01',
    unitCode: '01234',
    firstDay: marketDay('2026-07-01'),
    lastDay: marketDay('2026-09-30'),
    cutoffAt: deps.clock.now(),
    numerator: 725,
    denominator: 1_000,
    bound: '=',
    source: 'bảng của ngân hàng',
    method: 'đếm',
    evidence: [0, 0, 725, 0],
    coverage: null,
  }
  must(await enterValue(deps, { value, by: clerk }))
  for (const [state, by] of [
    ['submitted', clerk],
    ['approved', chair],
    ['accepted', chair],
  ] as const) {
    must(await moveValue(deps, { move: { valueId: value.id, state, reason: null }, by }))
  }
  const id = deps.ids.make('ivalue')
  const revised = { ...value, id, numerator: 726, supersedesId: value.id, reason: 'báo muộn' }
  must(await reviseValue(deps, { value: revised, by: clerk }))
}

async function reports(deps: TestDeps, by: PersonId): Promise<void> {
  const words = { situation: [], difficulties: [], requests: [], next: [] }
  const first = { unitCode: '01234', period: '2026-11', words, supersedes: null }
  const { id } = must(
    await freezeReport(deps, { freeze: { ...first, id: deps.ids.make('rpack') }, by }),
  )
  deps.advance(1_000)
  const supersedes = { id, reason: 'số liệu đến muộn' }
  const again = { ...first, id: deps.ids.make('rpack'), supersedes }
  must(await freezeReport(deps, { freeze: again, by }))
}

/** A key that was trusted and is no longer, and a commune that was scored. */
async function neighbours(deps: TestDeps, by: PersonId): Promise<void> {
  const unitCode = '01234'
  const publicKey = `MCowBQYDK2VwAyEA${'A'.repeat(43)}=`
  const peer = { publicKey, unitCode, sender: 'Xã bên' }
  must(await trustPeer(deps, { peer, by }))
  must(await endPeer(deps, { peer, by }))
  const card: Scorecard = {
    id: 'diem-xa',
    source: 'QĐ thử',
    from: marketDay('2026-01-01'),
    decimals: 2,
    refusedAfter: null,
    lines: [{ id: 'M-01', name: 'QR', part: 'score', rule: { by: 'linear', max: 1_000 } }],
  }
  must(await putScorecard(deps, { card, unitCode, by }))
  const wish = { cardId: card.id, unitCode, year: 2026, told: [], reason: null }
  must(await keepScore(deps, { wish, by }))
  const due = {
    unitCode,
    frequency: 'quarter',
    validFrom: marketDay('2026-01-01'),
    days: 10,
  } as const
  must(await setReportDue(deps, { due: { ...due, source: 'kế hoạch' }, by }))
}
