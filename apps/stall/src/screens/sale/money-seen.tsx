import { dong, formatDong, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { LOOK } from '../../parts/look.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import type { Sale } from '../../sale/sale.ts'
import { type Verdict, verdictOf } from '../../sale/verdict.ts'
import { problemText, type Speak, speakIn } from '../../text/text-of.ts'
import type { Till } from '../../till/till.ts'

/** Only here is the whole screen green, and only for money that the bank confirmed. */
export function MoneySeen({ till, sale }: { till: Till; sale: Sale }): VNode {
  const { text, stall } = till.state
  const say = speakIn(text)
  const verdict = verdictOf(sale)
  const { tone, pictogram } = LOOK[verdict]
  const received = sale.request?.received ?? ZERO_DONG
  return (
    <main class={`money-seen on-${tone}`}>
      <div class="woven" />
      <div class="seen" role="status">
        <Pictogram name={pictogram} />
        <h1 tabIndex={-1}>{headline(verdict, say, received - sale.amount)}</h1>
        <p class="amount money">{formatDong(received > 0 ? received : sale.amount)}</p>
        {verdict === 'over' && <p>{text['paid.back']}</p>}
        {sale.problem && <p>{problemText(text, sale.problem)}</p>}
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

function headline(verdict: Verdict, say: Speak, over: number): string {
  switch (verdict) {
    case 'paid':
      return say('paid')
    case 'over':
      return say('paid.more', { x: dong(over) })
    case 'late':
      return say('paid.late')
    case 'after_cancel':
      return say('paid.dropped')
    case 'claimed':
      return say('paid.claimed')
    case 'cash':
      return say('book.cash')
    default:
      return say(`state.${verdict}`)
  }
}

function about({ at, request }: Sale, say: Speak): string {
  return request ? say('sale.at', { at, code: request.code }) : say('sale.time', { at })
}
