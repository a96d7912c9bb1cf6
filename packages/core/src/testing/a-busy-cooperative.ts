import type { MeetingDecision, MemberId } from '@cho40/contract'
import { dong, type Instant, marketDay } from '@cho40/values'
import { admitMember } from '../cooperative/admit-member.ts'
import { adoptCharter } from '../cooperative/adopt-charter.ts'
import { closeResult } from '../cooperative/close-result.ts'
import { distributeIncome } from '../cooperative/distribute-income.ts'
import { openFundSource } from '../cooperative/fund-sources.ts'
import { leaveCooperative } from '../cooperative/leave-cooperative.ts'
import { pledgeCapital } from '../cooperative/pledge-capital.ts'
import { recordAgreement } from '../cooperative/record-agreement.ts'
import { recordFundMoney } from '../cooperative/record-fund-money.ts'
import { recordMeeting } from '../cooperative/record-meeting.ts'
import { transferCapital } from '../cooperative/transfer-capital.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import {
  type ACooperative,
  aCooperative,
  aMember,
  brings,
  FOUNDED,
  VAULT,
  withFounders,
} from './a-cooperative.ts'
import { must } from './a-market.ts'

const DAY = marketDay('2026-11-20')

/**
 * A cooperative after a year: founded by six, one associate, capital in money and goods, a transfer,
 * one who left with an advance set off, a gift to the fund, a period closed and distributed.
 */
export async function aBusyCooperative(deps: Deps): Promise<ACooperative> {
  const coop = await aCooperative(deps, 77)
  const ids = await withFounders(
    deps,
    coop,
    [20, 20, 20, 20, 20, 10].map((n) => n * 1_000_000),
  )
  const [first, second, , , , last] = ids
  if (!first || !second || !last) throw new Error('no founders')
  await charter(deps, coop)
  await anAssociate(deps, coop)
  must(
    await transferCapital(deps, {
      id: deps.ids.make('capital'),
      from: first,
      to: second,
      day: DAY,
      amount: dong(1_000_000),
      by: coop.by,
    }),
  )
  must(
    await recordAgreement(deps, {
      id: deps.ids.make('agreement'),
      memberId: first,
      number: '01/TT',
      signedOn: FOUNDED,
      validFrom: FOUNDED,
      by: coop.by,
    }),
  )
  await anAdvance(deps, coop, last)
  must(
    await leaveCooperative(deps, {
      id: deps.ids.make('leaving'),
      memberId: last,
      day: DAY,
      reason: 'own_wish',
      repay: [],
      by: coop.by,
    }),
  )
  await aGift(deps, coop)
  await aYear(deps, coop, ids)
  return coop
}

async function charter(deps: Deps, coop: ACooperative): Promise<void> {
  must(
    await adoptCharter(deps, {
      id: deps.ids.make('charter'),
      cooperativeId: coop.id,
      from: FOUNDED,
      form: 'cooperative',
      code: '190700077',
      seat: 'Xã Thử',
      representative: 'Thành viên 1',
      minimumCapital: dong(1_000_000),
      internalFundRate: 500,
      externalFundRate: 500,
      by: coop.by,
    }),
  )
}

async function anAssociate(deps: Deps, coop: ACooperative): Promise<void> {
  const id = deps.ids.make('member')
  const member = aMember(coop, { id, n: 7, kind: 'associate_capital' })
  must(await admitMember({ ...deps, ...VAULT }, member))
  const amount = dong(9_000_000)
  must(
    await pledgeCapital(deps, {
      id: deps.ids.make('capital'),
      cooperativeId: coop.id,
      day: FOUNDED,
      pledges: [{ memberId: id, amount }],
      by: coop.by,
    }),
  )
  must(await brings(deps, coop, { memberId: id, amount: dong(5_000_000), form: 'goods' }))
}

/** Dr 141 of the member / Cr 111, as an advance is booked. */
export async function anAdvance(
  deps: Deps,
  { bookId }: ACooperative,
  party: MemberId,
  amount = 300_000,
): Promise<void> {
  must(
    await transact(deps, async (tx) => {
      const account = await openPartyAccount(tx, { bookId, parent: '141', party })
      if (!account.ok) return account
      return post(tx, {
        bookId,
        kind: 'test_advance',
        subject: party,
        occurredAt: tx.clock.now(),
        lines: [debit(account.value, dong(amount)), credit('111', dong(amount))],
      })
    }),
  )
}

async function aGift(deps: Deps, coop: ACooperative): Promise<void> {
  const sourceId = deps.ids.make('fundsource')
  must(
    await openFundSource(deps, {
      id: sourceId,
      cooperativeId: coop.id,
      kind: 'gift',
      name: 'Quà tặng của xã',
      by: coop.by,
    }),
  )
  for (const [kind, amount] of [
    ['received', 2_000_000],
    ['interest', 11_000],
  ] as const) {
    must(
      await recordFundMoney(deps, {
        id: deps.ids.make('fundmove'),
        sourceId,
        kind,
        day: DAY,
        amount: dong(amount),
        by: coop.by,
      }),
    )
  }
}

/** What was earned and spent in a period, by account: positive is a credit. Money is cash. */
export async function earn(
  deps: Deps,
  { bookId }: ACooperative,
  what: { readonly at: Instant; readonly sums: Readonly<Record<string, number>> },
): Promise<void> {
  for (const [account, amount] of Object.entries(what.sums)) {
    const size = dong(Math.abs(amount))
    const lines =
      amount > 0
        ? [debit('111', size), credit(account, size)]
        : [debit(account, size), credit('111', size)]
    must(
      await transact(deps, (tx) =>
        post(tx, { bookId, kind: 'test_income', subject: account, occurredAt: what.at, lines }),
      ),
    )
  }
}

async function aYear(deps: Deps, coop: ACooperative, ids: readonly MemberId[]): Promise<void> {
  await earn(deps, coop, {
    at: '2026-11-19T02:00:00.000Z' as Instant,
    sums: { '5111': 30_000_000, '6111': -20_000_000, '512': 15_000_003, '612': -5_000_000 },
  })
  must(
    await closeResult(deps, {
      id: deps.ids.make('result'),
      cooperativeId: coop.id,
      from: marketDay('2026-01-01'),
      to: DAY,
      keptApart: true,
      by: coop.by,
    }),
  )
  const meetingId = await aMeeting(deps, coop, [
    {
      topic: 'distribution_plan',
      text: 'Thông qua phương án phân phối',
      plan: {
        from: marketDay('2026-01-01'),
        to: DAY,
        internalFundRate: 500,
        externalFundRate: 1_000,
        funds: [{ name: 'Khen thưởng', kind: 'welfare', side: 'external', amount: dong(100_000) }],
        byUse: 6_000,
        labourPart: 1_000,
        externalByUse: 0,
        externalByCapital: 5_000,
      },
    },
  ])
  must(
    await distributeIncome(deps, {
      id: deps.ids.make('distrib'),
      cooperativeId: coop.id,
      meetingId,
      day: marketDay('2026-11-21'),
      members: ids.map((memberId, n) => ({
        memberId,
        use: dong((n + 1) * 1_000_000),
        labour: dong(n * 100_000),
      })),
      by: coop.by,
    }),
  )
}

/** A meeting that decided these things, under the next number. */
export async function aMeeting(
  deps: Deps,
  coop: ACooperative,
  decisions: readonly MeetingDecision[],
) {
  const id = deps.ids.make('meeting')
  return must(
    await recordMeeting(deps, {
      id,
      cooperativeId: coop.id,
      number: `NQ-${id.slice(-6)}`,
      heldOn: marketDay('2026-11-21'),
      membersInvited: 6,
      membersPresent: 5,
      decisions: [...decisions],
      by: coop.by,
    }),
  )
}
