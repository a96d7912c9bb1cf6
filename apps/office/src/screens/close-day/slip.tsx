import type { DaySlip } from '@cho40/contract'
import { type Dong, formatDong, formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { Badge } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { shortDay } from '../../text/say.ts'
import { auditGroups } from './audit-groups.ts'

/** The slip of a closed day, as wide as the 58 mm roll it prints on. */
export function Slip({ slip, fresh = false }: { slip: DaySlip; fresh?: boolean }): VNode {
  const { text } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (fresh) heading.current?.focus()
    // Only while a slip is in view does the printer get a 58 mm page.
    document.documentElement.className = 'slip'
    return () => {
      document.documentElement.className = 'report'
    }
  }, [])
  return (
    <section class="closed">
      <h2 ref={heading} tabIndex={-1} class="screen-only">
        {text['close.done']}
      </h2>
      <p class="screen-only">
        <Proof slip={slip} />
      </p>
      <Paper slip={slip} />
      <p class="actions screen-only">
        <button type="button" class="button primary" onClick={() => print()}>
          <Pictogram name="printer" />
          {text.print}
        </button>
      </p>
    </section>
  )
}

function Proof({ slip }: { slip: DaySlip }): VNode {
  const { text } = useWords()
  const tone = { proved: 'leaf', awaiting_statement: 'turmeric', difference: 'thread-red' } as const
  const pictogram = { proved: 'tick', awaiting_statement: 'waiting', difference: 'scales' } as const
  return (
    <Badge tone={tone[slip.proof]} pictogram={pictogram[slip.proof]}>
      {text[`slip.proof.${slip.proof}`]}
    </Badge>
  )
}

/** The paper alone; the design page shows it too. */
export function Paper({ slip }: { slip: DaySlip }): VNode {
  const { text, say } = useWords()
  const { sales, bank, cash, waiting, audit } = slip
  return (
    <article class="day-slip" aria-label={text['close.slip']}>
      <div class="woven" />
      <h3>{text['slip.title']}</h3>
      <p>
        <b>
          {say('stall', { number: slip.stallNumber })} – {slip.stallName}
        </b>
        <br />
        {slip.marketName}
        <br />
        {shortDay(slip.day)} · {say('slip.closed', { time: formatMarketTime(slip.closedAt) })}
      </p>
      {slip.demo && <p class="slip-demo">{text.demo}</p>}
      <Part title={text['slip.sales']}>
        <Line label={text['close.cash']} amount={sales.cash} count={sales.cashCount} />
        <Line label={text['slip.transfer']} amount={sales.bank} count={sales.bankCount} />
        <Line label={text['slip.total']} amount={sales.total} strong />
      </Part>
      <Part title={text['slip.bank']}>
        <Line label={text['slip.received']} amount={bank.received} count={bank.receivedCount} />
        <Line label={text['slip.allocated']} amount={bank.allocated} />
        <Line
          label={text['slip.unallocated']}
          amount={bank.unallocated}
          count={bank.unallocatedCount}
        />
        <Line label={text['slip.banked']} amount={bank.banked} count={bank.bankedCount} />
      </Part>
      <Part title={text['slip.box']}>
        <Line label={text['slip.expected']} amount={cash.expected} />
        <Line label={text['slip.counted']} amount={cash.counted} />
        <Line label={text['slip.difference']} amount={cash.difference} strong />
        <Line label={text['slip.waiting']} amount={waiting.amount} count={waiting.count} />
      </Part>
      <p class="slip-proof">
        {text['slip.proof']}: <b>{text[`slip.proof.${slip.proof}`]}</b>
      </p>
      <p class="audit-head">
        {say('slip.audit', { n: audit.seq })}
        <br />
        {auditGroups(audit.head)}
      </p>
    </article>
  )
}

function Part({ title, children }: { title: string; children: VNode[] }): VNode {
  return (
    <>
      <h4>{title}</h4>
      <dl>{children}</dl>
    </>
  )
}

function Line({
  label,
  amount,
  count,
  strong = false,
}: {
  label: string
  amount: Dong
  count?: number
  strong?: boolean
}): VNode {
  return (
    <div class={strong ? 'strong' : ''}>
      <dt>
        {label}
        {count !== undefined && ` (${count})`}
      </dt>
      <dd class="money">{formatDong(amount, '')}</dd>
    </div>
  )
}
