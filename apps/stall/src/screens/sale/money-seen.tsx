import { type Dong, formatDong, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { LOOK } from '../../parts/look.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import type { Sale } from '../../sale/sale.ts'
import { overpaid } from '../../sale/stray.ts'
import { type Verdict, verdictOf } from '../../sale/verdict.ts'
import { problemText, type Speak, speakIn, textOf } from '../../text/text-of.ts'
import type { TextKey } from '../../text/vi-rest.ts'
import type { Till } from '../../till/till.ts'

/** Only here is the whole screen green, and only for money that the bank confirmed. */
export function MoneySeen({ till, sale }: { till: Till; sale: Sale }): VNode {
  const { stall } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  const verdict = verdictOf(sale)
  const { tone, pictogram } = LOOK[verdict]
  const received = sale.request?.received ?? ZERO_DONG
  return (
    <main class={`money-seen on-${tone}`}>
      <div class="woven" />
      <div class="seen" role="status">
        <Pictogram name={pictogram} />
        <h1 tabIndex={-1}>{headline(verdict, say, overpaid(sale, till.state.strays))}</h1>
        <p class="amount money">{formatDong(received > 0 ? received : sale.amount)}</p>
        {verdict === 'claimed' && <p>{text['how.claimed']}</p>}
        {verdict === 'over' && <p>{text['paid.back']}</p>}
        {sale.problem && <p>{problemText(till.state, sale.problem)}</p>}
        <p>{about(sale, say)}</p>
        {stall?.demo && <p class="demo">{text.demo}</p>}
      </div>
      <div class="endings">
        <a class="button of-money" href="#sell">
          {text['paid.next']}
          <Pictogram name="onward" />
        </a>
      </div>
    </main>
  )
}

const HEADLINES: Readonly<Partial<Record<Verdict, TextKey>>> = {
  paid: 'paid',
  late: 'paid.late',
  after_cancel: 'paid.dropped',
  claimed: 'paid.claimed',
  cash: 'book.cash',
}

function headline(verdict: Verdict, say: Speak, over: Dong | undefined): string {
  if (verdict === 'over' && over !== undefined) return say('paid.more', { x: over })
  return say(HEADLINES[verdict] ?? `state.${verdict}`)
}

function about({ at, request }: Sale, say: Speak): string {
  return request ? say('sale.at', { at, code: request.code }) : say('sale.time', { at })
}
