import type { MemberDetail, MemberStatementView, MemberView, SettlementView } from '@cho40/contract'
import type { AccountStatement, TrialBalance } from '@cho40/core/ledger'
import { expect } from 'vitest'
import type { CooperativeServer } from './a-cooperative-server.ts'

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }

/** The account under 331 in which a member's goods and fees are booked, while it is not level. */
export async function payablesOf(
  { bookkeeper }: CooperativeServer,
  members: readonly MemberView[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>()
  for (const { id: memberId } of members) {
    const { openItems } = await bookkeeper.sees<MemberDetail>('members.view', { memberId })
    const payable = openItems.find(({ account }) => /^331\.\d+$/.test(account))
    if (payable) accounts.set(memberId, payable.account)
  }
  return accounts
}

/**
 * Every line of every member's statement is found in the ledger under what it is about, and the
 * ledger has none besides. Answers how many lines were compared.
 */
export async function tieStatements(
  cooperative: CooperativeServer,
  run: SettlementView,
  payables: ReadonlyMap<string, string>,
): Promise<{ readonly statements: number; readonly lines: number }> {
  let lines = 0
  for (const { memberId } of run.lines) {
    const wanted = { settlementId: run.id, memberId }
    const statement = await cooperative.bookkeeper.sees<MemberStatementView>(
      'settlement.statement',
      wanted,
    )
    lines += await tieOne(cooperative, statement, payables.get(memberId) ?? '')
  }
  return { statements: run.lines.length, lines }
}

async function tieOne(
  { bookkeeper, shop }: CooperativeServer,
  statement: MemberStatementView,
  account: string,
): Promise<number> {
  const ledger = await bookkeeper.sees<AccountStatement>('cooperative.accountStatement', {
    cooperativeId: shop.cooperativeId,
    account,
    ...NOVEMBER,
  })
  const credited = new Map<string, number>()
  let [earned, charged] = [0, 0]
  for (const { subject, side, amount } of ledger.lines) {
    if (side === 'credit' && /^(gsale|delivery)_/.test(subject)) {
      credited.set(subject, (credited.get(subject) ?? 0) + amount)
    }
    if (side === 'credit') earned += amount
    else charged += amount
  }
  expect(Object.fromEntries(credited)).toEqual(Object.fromEntries(said(statement)))
  const { line } = statement
  expect(earned - charged).toBe(line.sales + line.purchases - line.fees)
  expect(ledger.closing).toBe(-(line.sales + line.purchases - line.fees))
  const { sales, purchases, fees, brought, withheld, advances, inputs, net, carried } = line
  expect(sales + purchases - fees + brought).toBe(withheld + advances + inputs + net + carried)
  return ledger.lines.length
}

/** What the paper says was earned, by the sale or the delivery that it is about. */
function said(statement: MemberStatementView): ReadonlyMap<string, number> {
  const earned = new Map<string, number>()
  const add = (id: string, amount: number) => earned.set(id, (earned.get(id) ?? 0) + amount)
  for (const { saleId, amount } of statement.sales) if (amount > 0) add(saleId, amount)
  for (const { id, mode, quantity, price, unitSize } of statement.deliveries) {
    if (mode === 'consignment') continue
    const change = statement.changes.find(({ deliveryId }) => deliveryId === id)
    add(id, Math.floor((2 * price * (change?.before ?? quantity) + unitSize) / (2 * unitSize)))
  }
  return earned
}

/** Debits are credits, in turnover and in what stands at the end. */
export async function trialIsLevel({ bookkeeper, shop }: CooperativeServer): Promise<number> {
  const { cooperativeId } = shop
  const trial = await bookkeeper.sees<TrialBalance>('cooperative.trialBalance', {
    cooperativeId,
    from: '2026-01-01',
    to: '2026-12-31',
  })
  expect(trial.totals.debits).toBe(trial.totals.credits)
  expect(trial.lines.reduce((sum, { closing }) => sum + closing, 0)).toBe(0)
  return trial.totals.debits
}
