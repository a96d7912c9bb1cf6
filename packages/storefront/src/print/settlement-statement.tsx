/** @jsxImportSource hono/jsx */
import type { PrintedStatement, SettlementSheet } from '@cho40/contract'
import { dong, dongInWords, formatDong, sumDong } from '@cho40/values'
import { drawQr, qrSvg } from '@cho40/vietqr/symbol'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { dayAndMonth, figure, measured, shortDay } from './settlement-figures.ts'
import { Grid, SheetHead } from './settlement-parts.tsx'
import { MoreTables } from './settlement-statement-more.tsx'
import { CHANNEL_NAMES, isDraft, SETTLEMENT_TEXT } from './settlement-text.ts'

type Printed = { readonly sheet: SettlementSheet; readonly statement: PrintedStatement }

/** What a member reads, or is read to, and signs: the sum first, then how it came about. */
export function Statement({ sheet, statement }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { member, period } = statement
  const days = { from: shortDay(period.from), to: shortDay(period.to) }
  return (
    <main>
      <SheetHead sheet={sheet} title={text.statement} period={days} />
      {isDraft(statement.state) && <p class="draft">{text.draft}</p>}
      <p class="who">
        {member.name} · {text.member} {member.number}
      </p>
      {statement.address !== null && <p class="where">{statement.address}</p>}
      <Sums sheet={sheet} statement={statement} />
      <Net sheet={sheet} statement={statement} />
      <Deliveries sheet={sheet} statement={statement} />
      <Sales sheet={sheet} statement={statement} />
      <MoreTables sheet={sheet} statement={statement} />
      <MemberSigns sheet={sheet} statement={statement} />
    </main>
  )
}

const SUMS = ['fees', 'brought', 'withheld', 'advances', 'inputs'] as const

function Sums({ sheet, statement: { line } }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const taken = { ...line, brought: dong(-line.brought) }
  return (
    <dl class="sums">
      {(['sales', 'purchases'] as const).map((key) =>
        line[key] === 0 ? null : (
          <>
            <dt>{text.sums[key]}</dt>
            <dd>{formatDong(line[key])}</dd>
          </>
        ),
      )}
      {SUMS.map((key) =>
        taken[key] === 0 ? null : (
          <>
            <dt>{text.sums[key]}</dt>
            <dd>− {formatDong(taken[key])}</dd>
          </>
        ),
      )}
      {line.carried !== 0 && (
        <>
          <dt class="sum">{text.sums.carried}</dt>
          <dd class="sum">{formatDong(dong(-line.carried))}</dd>
        </>
      )}
    </dl>
  )
}

function Net({ sheet, statement }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { line, vietqr } = statement
  const { net, payout } = line
  const to = payout ? payout.to : statement.account
  return (
    <section class="net">
      <div>
        <p>{net > 0 ? text.received : text.nothing}</p>
        <p class="figure">{formatDong(net)}</p>
        <p>
          {text.inWords}: <b lang="vi">{dongInWords(net)}</b>
        </p>
        {net > 0 && (
          <p>{to ? `${text.paidByBank}: ${to.number} · ${to.holderName}` : text.paidInCash}</p>
        )}
        {payout && to && (
          <p>
            {text.code}: {payout.code}
          </p>
        )}
      </div>
      {vietqr !== null && <Code payload={vietqr} title={text.scan} />}
    </section>
  )
}

export function Code({ payload, title }: { readonly payload: string; readonly title: string }) {
  const symbol = drawQr(payload, { quietZone: 4 })
  if (!symbol.ok) return null
  return (
    <div class="qr">
      {raw(qrSvg(symbol.value, { title }))}
      {title}
    </div>
  )
}

function Deliveries({ sheet, statement: { deliveries } }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  if (deliveries.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.day, holds: 'day', width: 9 },
    { head: heads.goods, width: 26 },
    { head: heads.delivered, holds: 'amount', width: 14 },
    { head: heads.sold, holds: 'amount', width: 14 },
    { head: heads.back, holds: 'amount', width: 12 },
    { head: heads.unsold, holds: 'amount', width: 12 },
    { head: heads.price, holds: 'amount', width: 13 },
  ] as const
  const rows = deliveries.map((lot) => {
    const shown = (quantity: number) => (quantity === 0 ? '–' : measured(quantity, lot))
    const goods = [lot.product, lot.grade, lot.lot].filter((part) => part !== null).join(' · ')
    return [
      dayAndMonth(lot.day),
      goods,
      measured(lot.quantity, lot),
      shown(lot.sold),
      shown(lot.returned + lot.spoiled),
      shown(lot.unsold),
      figure(lot.price),
    ]
  })
  return (
    <Section title={text.deliveries}>
      <Grid columns={columns} rows={rows} />
    </Section>
  )
}

function Sales({ sheet, statement: { sales } }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  if (sales.length === 0) return null
  const { columns: heads } = text
  const columns = [
    { head: heads.day, holds: 'day', width: 9 },
    { head: heads.goods, width: 31 },
    { head: heads.where, width: 16 },
    { head: heads.quantity, holds: 'amount', width: 15 },
    { head: heads.price, holds: 'amount', width: 13 },
    { head: heads.amount, holds: 'amount', width: 16 },
  ] as const
  const rows = sales.map((sale) => [
    dayAndMonth(sale.day),
    sale.amount < 0 ? `${sale.product} (${text.comesBack})` : sale.product,
    CHANNEL_NAMES[sheet.language][sale.channel],
    measured(sale.quantity, sale),
    figure(sale.price),
    figure(sale.amount),
  ])
  const total = [heads.total, '', '', '', '', figure(sumDong(sales.map(({ amount }) => amount)))]
  return (
    <Section title={text.sales}>
      <Grid columns={columns} rows={rows} total={total} />
    </Section>
  )
}

function Section({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="scroll">{children}</div>
    </section>
  )
}

function MemberSigns({ sheet, statement: { signs, member } }: Printed) {
  const text = SETTLEMENT_TEXT[sheet.language]
  const { signers } = text
  const helped = signs !== 'signature'
  const others = [...(helped ? [signers.helper] : []), signers.bookkeeper, signers.treasurer]
  return (
    <>
      <p class="oath">{helped ? text.readAloud : text.agree}</p>
      <div class="signing">
        <p class="dated">{text.dated(shortDay(sheet.day))}</p>
        <div class="signers">
          {signs === 'thumb_print' && <div class="thumb">{text.thumb}</div>}
          <p>
            {signers.member}
            <i>{text.signHere}</i>
            <span class="named">{member.name}</span>
          </p>
          {others.map((signer) => (
            <p>
              {signer}
              <i>{text.signHere}</i>
            </p>
          ))}
        </div>
      </div>
    </>
  )
}
