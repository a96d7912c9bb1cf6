import { formatDong, ZERO_DONG } from '@cho40/values'
import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { verdictOn } from '../../proof/trust.ts'
import type { Sale } from '../../sale/sale.ts'
import { alarmingAmount } from '../../sale/stray.ts'
import { verdictOf } from '../../sale/verdict.ts'
import { speakIn, textOf } from '../../text/text-of.ts'
import { mayAttest, sawIt } from '../../till/attest.ts'
import { dropRequest } from '../../till/drop-request.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { qrOf, stillDue } from './qr-of.ts'

/** What the customer scans, and what the vendor must know before handing anything over. */
export function ShowCode({ till, sale }: { till: Till; sale: Sale }): VNode {
  const { stall } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  const due = stillDue(sale)
  const payee = sale.request?.payee
  return (
    <main class="show-code">
      <div class="woven" />
      <h1 class={`amount money ${due >= 10_000_000 ? 'long' : ''}`} tabIndex={-1}>
        <span class="unseen">{say('qr.title', { x: due })}</span>
        <span aria-hidden="true">{formatDong(due)}</span>
      </h1>
      <div class="payee">
        <p class="holder">{payee?.holderName}</p>
        <p>
          {payee && `${payee.bankName} •••• ${payee.number.slice(-4)}`}
          {stall?.demo && <span class="demo">{text['demo.short']}</span>}
        </p>
      </div>
      <Code till={till} sale={sale} label={say('qr.image', { x: due })} />
      <div class="states" role="status">
        <States till={till} sale={sale} />
      </div>
      <Endings till={till} sale={sale} />
    </main>
  )
}

function Endings({ till, sale }: { till: Till; sale: Sale }): VNode {
  const { link, slow } = till.state
  const text = textOf(till.state)
  const leave = (job: Promise<void>): Promise<void> =>
    job.then(() => till.edge.go({ name: 'sell' }))
  return (
    <div class="endings">
      {(link === 'offline' || slow) && mayAttest(sale) && (
        <button
          type="button"
          class="button of-money of-sky seen-it"
          onClick={() => press(till, () => sawIt(till, sale.id))}
        >
          <Pictogram name="person" />
          {text['off.seen']}
        </button>
      )}
      {sale.state === 'open' && (sale.request?.received ?? ZERO_DONG) === 0 && (
        <button
          type="button"
          class="button of-money"
          onClick={() => press(till, () => leave(dropRequest(till, sale.id)))}
        >
          <Pictogram name="cross" />
          {text['qr.drop']}
        </button>
      )}
      <a class="button of-money primary" href="#sell">
        {text['qr.next']}
        <Pictogram name="onward" />
      </a>
    </div>
  )
}

/** Drawn only for an account that the market itself named, so that a changed phone asks for no other's money. */
function Code({ till, sale, label }: { till: Till; sale: Sale; label: string }): VNode {
  const text = textOf(till.state)
  const payee = sale.request?.payee
  const qr = qrOf(sale)
  if (qr === undefined || payee === undefined)
    return <p class="code-card away">{text['qr.away']}</p>
  const verdict = verdictOn(till, sale.stallId, payee)
  if (verdict === undefined) return <p class="code-card" />
  if (verdict !== 'good') {
    return (
      <p class="code-card away of-thread-red" role="alert">
        {text[`proof.${verdict}`]}
      </p>
    )
  }
  return (
    <svg
      class="code-card"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${qr.side} ${qr.side}`}
      shape-rendering="crispEdges"
      data-payload={qr.payload}
    >
      <path stroke="#000" d={qr.path} />
    </svg>
  )
}

function States({ till, sale }: { till: Till; sale: Sale }): VNode {
  const { link, slow } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  const received = sale.request?.received ?? ZERO_DONG
  const verdict = verdictOf(sale)
  if (verdict === 'short' || verdict === 'alarm') {
    return (
      <>
        <Strip tone="thread-red" pictogram={verdict === 'alarm' ? 'shield' : 'warning'}>
          <b>
            {verdict === 'alarm' ? alarmText(till, sale) : say('paid.less', { x: stillDue(sale) })}
          </b>
        </Strip>
        <p class="rule">
          {verdict === 'alarm' ? text['qr.rule'] : say('paid.of', { x: received, y: sale.amount })}
        </p>
      </>
    )
  }
  if (link === 'offline') {
    return (
      <>
        <a class="strip on-clay" href="#bank-text">
          <Pictogram name="offline" />
          <b>{text['off.qr']}</b>
          <Pictogram name="onward" />
        </a>
        <p class="rule">{text['qr.photo']}</p>
      </>
    )
  }
  return (
    <>
      <Strip tone="turmeric" pictogram="waiting">
        <b>{text['qr.wait']}</b>
      </Strip>
      <p class="rule">{text[slow ? 'qr.slow' : 'qr.rule']}</p>
    </>
  )
}

function alarmText(till: Till, sale: Sale): string {
  const came = alarmingAmount(sale, till.state.strays)
  const say = speakIn(textOf(till.state))
  return came === undefined ? say('stray.alarm') : say('paid.alarm', { x: came })
}
