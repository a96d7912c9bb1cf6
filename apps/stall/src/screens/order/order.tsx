import type { SaleId } from '@cho40/contract'
import { addDong, formatDong, formatMarketTime, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { BackPage } from '../../parts/back-page.tsx'
import { LOOK } from '../../parts/look.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { knownHow } from '../../sale/known-how.ts'
import type { Sale } from '../../sale/sale.ts'
import { awaitsMoney, verdictOf } from '../../sale/verdict.ts'
import { problemText, speakIn, textOf } from '../../text/text-of.ts'
import { mayAttest, sawIt } from '../../till/attest.ts'
import { mayRefund } from '../../till/may-refund.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { mayVoid, recordAgain, voidOrder } from '../../till/void-sale.ts'

/** One sale as the book has it: what is known, who says so, and what can still be done. */
export function OrderScreen({ till, id }: { till: Till; id: SaleId }): VNode {
  const text = textOf(till.state)
  const sale = till.state.sales.find((one) => one.id === id)
  if (sale) return <Order till={till} sale={sale} />
  return (
    <BackPage till={till} back="#book" title={text['order.gone']} kind="order">
      {null}
    </BackPage>
  )
}

function Order({ till, sale }: { till: Till; sale: Sale }): VNode {
  const text = textOf(till.state)
  const verdict = verdictOf(sale)
  const gone = verdict === 'voided' || verdict === 'cancelled'
  return (
    <BackPage
      till={till}
      back="#book"
      title={<span class={`amount money ${gone ? 'gone' : ''}`}>{formatDong(sale.amount)}</span>}
      kind="order"
    >
      <div class="notices" role="status">
        <Strip {...LOOK[verdict]}>
          <span>
            <b class="first-up">{text[`state.${verdict}`]}</b>
            <br />
            {text[knownHow(sale)]}
          </span>
        </Strip>
        {sale.problem && (
          <Strip tone="thread-red" pictogram="warning">
            {problemText(till.state, sale.problem)}
          </Strip>
        )}
      </div>
      <Facts till={till} sale={sale} />
      <div class="acts">
        <Acts till={till} sale={sale} />
      </div>
    </BackPage>
  )
}

function Facts({ till, sale }: { till: Till; sale: Sale }): VNode {
  const text = textOf(till.state)
  const { request, method, unsent } = sale
  const received = request?.received ?? ZERO_DONG
  const facts: readonly (readonly [string, string] | false | undefined)[] = [
    [text['order.at'], formatMarketTime(sale.at)],
    [text['order.way'], text[method === 'cash' ? 'book.cash' : 'book.bank']],
    request && [text['order.code'], request.code],
    request && [text['order.received'], formatDong(received)],
    sale.back && [text['order.back.given'], formatDong(addDong(sale.back.cash, sale.back.bank))],
    [text['order.sent'], text[unsent > 0 ? 'order.unsent' : 'order.at-market']],
  ]
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd class="money">{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Acts({ till, sale }: { till: Till; sale: Sale }): VNode {
  const text = textOf(till.state)
  const say = speakIn(text)
  return (
    <>
      {awaitsMoney(sale) && (
        <a class="button of-money" href={`#sale/${sale.id}`}>
          <Pictogram name="code" />
          {text['order.qr']}
        </a>
      )}
      {mayAttest(sale) && (
        <button
          type="button"
          class="button of-money"
          onClick={() => press(till, () => sawIt(till, sale.id))}
        >
          <Pictogram name="person" />
          {text['off.seen']}
        </button>
      )}
      {mayRefund(till, sale) && (
        <a class="button of-money" href={`#refund/${sale.id}`}>
          <Pictogram name="transfer" />
          {text['refund.title']}
        </a>
      )}
      {mayVoid(sale) && (
        <button
          type="button"
          class="button of-money of-thread-red"
          onClick={() => press(till, () => voidOrder(till, sale))}
        >
          <Pictogram name="cross" />
          {text['order.void']}
        </button>
      )}
      {till.state.voided === sale.id && (
        <button
          type="button"
          class="button of-money primary"
          onClick={() => press(till, () => recordAgain(till, sale))}
        >
          <Pictogram name="cash" />
          {say('order.again', { x: sale.amount })}
        </button>
      )}
    </>
  )
}
