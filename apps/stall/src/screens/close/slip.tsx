import type { DaySlip } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { dayIn, speakIn, textOf } from '../../text/text-of.ts'
import type { Look } from '../../till/state.ts'
import type { Till } from '../../till/till.ts'

const PROOF: Readonly<Record<DaySlip['proof'], Look>> = {
  proved: { tone: 'leaf', pictogram: 'tick' },
  awaiting_statement: { tone: 'turmeric', pictogram: 'waiting' },
  difference: { tone: 'thread-red', pictogram: 'scales' },
}

/** The day in figures that are read aloud, shown and printed; the market seals the same ones. */
export function Slip({ till, slip }: { till: Till; slip: DaySlip }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  const { tone, pictogram } = PROOF[slip.proof]
  return (
    <>
      <article class="slip">
        <h1 tabIndex={-1}>{say('slip.title', { d: dayIn(text, slip.day) })}</h1>
        <p>
          <b>{say('stall', { number: slip.stallNumber })}</b> {slip.stallName}
          <br />
          {slip.marketName}
        </p>
        {slip.demo && <p class="demo">{text.demo}</p>}
        <p class="slip-total">
          {text['slip.sold']}
          <b class="money">{formatDong(slip.sales.total)}</b>
        </p>
        <Figures till={till} slip={slip} />
        <p class={`strip on-${tone}`} role="status">
          <Pictogram name={pictogram} />
          <b>{text[`slip.${slip.proof}`]}</b>
        </p>
        <p class="audit-head">
          {say('slip.sealed', { at: slip.closedAt, n: slip.audit.seq })}
          <br />
          <code>{slip.audit.head}</code>
        </p>
      </article>
      <div class="endings screen-only">
        <button type="button" class="button of-money" onClick={printSlip}>
          <Pictogram name="printer" />
          {text['slip.print']}
        </button>
        <a class="button of-money primary" href="#book">
          {text['slip.done']}
        </a>
      </div>
    </>
  )
}

function Figures({ till, slip }: { till: Till; slip: DaySlip }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  const { sales, cash, bank, waiting } = slip
  const rows: readonly (readonly [string, Dong, number?] | false)[] = [
    [text['book.bank'], sales.bank, sales.bankCount],
    [text['book.cash'], sales.cash, sales.cashCount],
    [text['slip.counted'], cash.counted],
    cash.difference !== 0 && [text['slip.off'], cash.difference],
    waiting.count > 0 && [text['slip.waiting'], waiting.amount, waiting.count],
    bank.unallocatedCount > 0 && [text.stray, bank.unallocated, bank.unallocatedCount],
  ]
  return (
    <dl class="facts">
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]}>
              <dt>
                {row[0]} {row[2] !== undefined && <small>{say('book.count', { n: row[2] })}</small>}
              </dt>
              <dd class="money">{formatDong(row[1])}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** On a 58 mm roll; the class picks the sheet, and goes when the printer has it. */
function printSlip(): void {
  const { classList } = document.documentElement
  classList.add('slip')
  addEventListener('afterprint', () => classList.remove('slip'), { once: true })
  print()
}
