/** @jsxImportSource hono/jsx */
import type { PrintedStatement, SettlementSheet } from '@cho40/contract'
import { addDong, sumDong } from '@cho40/values'
import { dayAndMonth, feeReckoning, figure, measured } from './settlement-figures.ts'
import { Grid } from './settlement-parts.tsx'
import { CHANGE_NAMES, FEE_NAMES, SETTLEMENT_TEXT } from './settlement-text.ts'

type Printed = { readonly sheet: SettlementSheet; readonly statement: PrintedStatement }

/** What was taken off, and why weights differ from the slips the member kept. */
export function MoreTables({ sheet, statement }: Printed) {
  return (
    <>
      <Fees sheet={sheet} statement={statement} />
      <Debts sheet={sheet} statement={statement} />
      <Changes sheet={sheet} statement={statement} />
    </>
  )
}

function Fees({ sheet: { language }, statement }: Printed) {
  const text = SETTLEMENT_TEXT[language]
  const { fees, deliveries } = statement
  if (fees.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.fee, width: 30 },
    { head: heads.how, width: 36 },
    { head: heads.vat, holds: 'amount', width: 16 },
    { head: heads.amount, holds: 'amount', width: 18 },
  ] as const
  const base = deliveries[0]?.base ?? 'g'
  const rows = fees.map((fee) => [
    FEE_NAMES[language][fee.kind],
    feeReckoning(fee, { base, language }),
    figure(fee.vat),
    figure(addDong(fee.fee, fee.vat)),
  ])
  const total = [
    heads.total,
    '',
    figure(sumDong(fees.map(({ vat }) => vat))),
    figure(sumDong(fees.map(({ fee, vat }) => addDong(fee, vat)))),
  ]
  return (
    <section>
      <h2>{text.fees}</h2>
      <Grid columns={columns} rows={rows} total={total} />
    </section>
  )
}

/** Advances and supplies beside each other: what was owed, and what of it is still owed. */
function Debts({ sheet: { language }, statement }: Printed) {
  const text = SETTLEMENT_TEXT[language]
  const { advances, bought, debts } = statement
  if (advances.length === 0 && bought.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.day, holds: 'day', width: 10 },
    { head: heads.note, width: 50 },
    { head: heads.amount, holds: 'amount', width: 20 },
  ] as const
  const rows = [
    ...advances.map(({ day, note, amount }) => [
      dayAndMonth(day),
      note === null ? text.advances : `${text.advances}: ${note}`,
      figure(amount),
    ]),
    ...bought.map(({ day, amount }) => [dayAndMonth(day), text.bought, figure(amount)]),
  ]
  const left = addDong(debts.advances.left, debts.inputs.left)
  return (
    <section>
      <h2>
        {text.advances}, {text.bought.toLowerCase()}
      </h2>
      <Grid columns={columns} rows={rows} total={['', text.owed, figure(left)]} />
    </section>
  )
}

function Changes({ sheet: { language }, statement }: Printed) {
  const text = SETTLEMENT_TEXT[language]
  const { changes, deliveries } = statement
  if (changes.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.day, holds: 'day', width: 10 },
    { head: heads.goods, width: 34 },
    { head: heads.before, holds: 'amount', width: 15 },
    { head: heads.after, holds: 'amount', width: 15 },
    { head: heads.reason, width: 26 },
  ] as const
  const rows = changes.map((change) => {
    const lot = deliveries.find(({ id }) => id === change.deliveryId)
    const shown = (quantity: number) => (lot ? measured(quantity, lot) : String(quantity))
    return [
      dayAndMonth(change.day),
      `${lot?.product ?? ''} · ${CHANGE_NAMES[language][change.how]}`,
      shown(change.before),
      shown(change.after),
      change.reason,
    ]
  })
  return (
    <section>
      <h2>{text.changes}</h2>
      <Grid columns={columns} rows={rows} />
    </section>
  )
}
