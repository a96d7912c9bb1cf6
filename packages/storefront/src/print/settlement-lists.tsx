/** @jsxImportSource hono/jsx */
import type { SettlementLineView, SettlementSheet } from '@cho40/contract'
import { dong, dongInWords, formatDong, sumDong } from '@cho40/values'
import { figure, shortDay } from './settlement-figures.ts'
import { type Column, Grid, SheetHead, Signers } from './settlement-parts.tsx'
import { Code } from './settlement-statement.tsx'
import { isDraft, SETTLEMENT_TEXT } from './settlement-text.ts'

type Of<Name extends SettlementSheet['sheet']> = Extract<SettlementSheet, { sheet: Name }>

/** One line a member; every column sums to what the run says it does. */
export function Summary({ sheet }: { readonly sheet: Of<'summary'> }) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { run } = sheet
  const { columns: heads, sums } = text
  const amount = (head: string, width: number) => ({ head, holds: 'amount', width }) as const
  const columns: readonly Column[] = [
    { head: heads.number, holds: 'day', width: 4 },
    { head: heads.name, width: 17 },
    amount(sums.sales, 10),
    amount(sums.purchases, 10),
    amount(sums.fees, 9),
    amount(sums.brought, 9),
    amount(sums.withheld, 8),
    amount(sums.advances, 9),
    amount(sums.inputs, 9),
    amount(heads.net, 10),
    amount(sums.carried, 8),
  ]
  const cells = (line: Omit<SettlementLineView, 'memberId' | 'number' | 'name' | 'payout'>) =>
    [
      line.sales,
      line.purchases,
      line.fees,
      dong(-line.brought),
      line.withheld,
      line.advances,
      line.inputs,
      line.net,
      dong(-line.carried),
    ].map(figure)
  const rows = run.lines.map((line) => [line.number, line.name, ...cells(line)])
  const { externalFees, internalFees, vat } = run.cooperative
  return (
    <main>
      <SheetHead sheet={sheet} title={text.summary} period={days(run.period)} />
      {isDraft(run.state) && <p class="draft">{text.draft}</p>}
      <div class="scroll">
        <Grid columns={columns} rows={rows} total={['', heads.total, ...cells(run.totals)]} />
      </div>
      <p class="proof">
        {text.kept}: {[externalFees, internalFees, vat].map((fee) => formatDong(fee)).join(' · ')}
      </p>
      <p class="proof">
        {heads.net}: <b>{formatDong(run.totals.net)}</b> ({text.inWords}:{' '}
        <span lang="vi">{dongInWords(run.totals.net)}</span>)
      </p>
      <Signed sheet={sheet} />
    </main>
  )
}

/** Transfers for the bank, and who signs for cash. */
export function PayoutList({ sheet }: { readonly sheet: Of<'payouts' | 'codes'> }) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { batch, run } = sheet
  const { columns: heads } = text
  const transfers = [
    { head: heads.number, holds: 'day', width: 5 },
    { head: heads.name, width: 22 },
    { head: heads.account, width: 32 },
    { head: heads.amount, holds: 'amount', width: 14 },
    { head: heads.memo, width: 20 },
  ] as const
  const rows = batch.rows.map((row) => [
    row.memberNumber,
    row.memberName,
    `${row.bankName} · ${row.accountNumber} · ${row.holderName}`,
    figure(row.amount),
    row.memo,
  ])
  const { fromAccount: from } = batch
  return (
    <main>
      <SheetHead sheet={sheet} title={text.payouts} period={days(run.period)} />
      <h2>
        {text.transfers}
        {from && ` · ${text.from} ${from.number} ${from.holderName}`}
      </h2>
      <Grid
        columns={transfers}
        rows={rows}
        total={['', heads.total, '', figure(batch.total), '']}
      />
      <CashList sheet={sheet} />
      <p class="proof">
        {text.hash}: {batch.hash}
      </p>
      <Signed sheet={sheet} />
    </main>
  )
}

function CashList({ sheet }: { readonly sheet: Of<'payouts' | 'codes'> }) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { cash } = sheet.batch
  if (cash.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.number, holds: 'day', width: 5 },
    { head: heads.name, width: 26 },
    { head: heads.amount, holds: 'amount', width: 16 },
    { head: heads.sign, width: 40 },
  ] as const
  const rows = cash.map((one) => [one.memberNumber, one.memberName, figure(one.amount), '\u00a0'])
  const sum = figure(sumDong(cash.map(({ amount }) => amount)))
  return (
    <>
      <h2>{text.cash}</h2>
      <div class="by-hand">
        <Grid columns={columns} rows={rows} total={['', heads.total, sum, '']} />
      </div>
    </>
  )
}

/** One code a member, for who pays one by one from a phone. */
export function CodeCards({ sheet }: { readonly sheet: Of<'payouts' | 'codes'> }) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { batch, run } = sheet
  return (
    <main>
      <SheetHead sheet={sheet} title={text.codes} period={days(run.period)} />
      <div class="cards">
        {batch.rows.map((row) => (
          <article class="card">
            <Code payload={row.vietqr} title={`${row.memberNumber}. ${row.memberName}`} />
            <p class="figure">{formatDong(row.amount)}</p>
            <p class="holder">{row.holderName}</p>
            <p>
              {row.bankName} · {row.accountNumber}
            </p>
            <p>{row.memo}</p>
          </article>
        ))}
      </div>
    </main>
  )
}

function Signed({ sheet }: { readonly sheet: SettlementSheet }) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { bookkeeper, treasurer, director } = text.signers
  const signers = [bookkeeper, treasurer, director]
  return <Signers dated={text.dated(shortDay(sheet.day))} signers={signers} hint={text.signHere} />
}

function days({ from, to }: { readonly from: string; readonly to: string }) {
  return { from: shortDay(from), to: shortDay(to) }
}
