import type { PictogramName } from '@cho40/design/pictograms'
import { type Dong, formatDong, formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { Head } from '../../parts/head.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Strip } from '../../parts/strip.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { strayWord } from '../../sale/stray.ts'
import { totalsOf } from '../../sale/totals.ts'
import { speakIn, textOf } from '../../text/text-of.ts'
import { beginClosing } from '../../till/closing.ts'
import { ordersOf, seesTotals } from '../../till/role.ts'
import type { Till } from '../../till/till.ts'
import { SaleRow } from './sale-row.tsx'

/** Today's book: what came in by which way, what is still to come, and every sale. */
export function BookScreen({ till }: { till: Till }): VNode {
  const { sales, strays, day, dayClosed } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  const today = sales.filter((sale) => sale.day === day)
  const totals = totalsOf(today)
  const whole = seesTotals(till.state)
  return (
    <>
      <Head till={till} />
      <main class="book">
        <h1 tabIndex={-1}>{text['book.title']}</h1>
        <Notices till={till} />
        {whole ? (
          <dl class="piles">
            <Pile pile={totals.bank} word={text['book.bank']} pictogram="transfer" till={till} />
            <Pile pile={totals.cash} word={text['book.cash']} pictogram="cash" till={till} />
          </dl>
        ) : (
          <p class="quiet">{text['book.staff']}</p>
        )}
        {whole && totals.waiting.count > 0 && (
          <p class="still">
            <Pictogram name="waiting" />
            {say('book.waiting', { x: totals.waiting.sum, n: totals.waiting.count })}
          </p>
        )}
        {(totals.waiting.count > 0 || strays.length > 0) && (
          <a class="button" href="#bank-text">
            <Pictogram name="sheaf" />
            {text['texts.open']}
          </a>
        )}
        {today.length + strays.length === 0 && <p class="quiet">{text['book.empty']}</p>}
        <ul class="rows" aria-label={text['book.sales']}>
          {strays.map((stray) => (
            <li key={stray.transferId} class="row">
              <Pictogram name="warning" />
              <span class="when money">{formatMarketTime(stray.occurredAt)}</span>
              <span class="what of-thread-red">{text[strayWord(stray)]}</span>
              <span class="money">{formatDong(stray.unallocated, '')}</span>
            </li>
          ))}
          {today.map((sale) => (
            <SaleRow key={sale.id} till={till} sale={sale} />
          ))}
        </ul>
        {whole && (
          <button
            type="button"
            class="button of-money"
            onClick={() => {
              void beginClosing(till, day)
              till.edge.go({ name: 'close' })
            }}
          >
            <Pictogram name="scales" />
            {text[dayClosed ? 'book.slip' : 'book.close']}
          </button>
        )}
      </main>
      <Tabs till={till} />
    </>
  )
}

function Notices({ till }: { till: Till }): VNode {
  const { link, unsent, refused, dayClosed, nearlyFull, oversells = [], orders = 0 } = till.state
  const text = textOf(till.state)
  const say = speakIn(text)
  return (
    <div class="notices" role="status">
      {dayClosed && (
        <Strip tone="quiet" pictogram="book">
          {text['book.closed']}
        </Strip>
      )}
      {link === 'offline' && (
        <Strip tone="clay" pictogram="offline">
          {unsent > 0 ? say('off.queue', { n: unsent }) : text['book.here']}
        </Strip>
      )}
      {link !== 'offline' && unsent > 0 && (
        <Strip tone="quiet" pictogram="transfer">
          {say('off.sending', { n: unsent })}
        </Strip>
      )}
      {nearlyFull && (
        <Strip tone="turmeric" pictogram="warning">
          {text['store.warn']}
        </Strip>
      )}
      {oversells.length > 0 && (
        <a class="strip on-thread-red" href="#prices">
          <Pictogram name="warning" />
          <span>{say('book.oversold', { n: oversells.length })}</span>
          <Pictogram name="onward" />
        </a>
      )}
      {orders > 0 && (
        <a class="strip on-turmeric" href={ordersOf(till.state)}>
          <Pictogram name="sheaf" />
          <span>{say('book.orders', { n: orders })}</span>
          <Pictogram name="onward" />
        </a>
      )}
      {refused > 0 && (
        <a class="strip on-thread-red" href="#khoi-phuc">
          <Pictogram name="warning" />
          <span>{say('off.refused', { n: refused })}</span>
          <Pictogram name="onward" />
        </a>
      )}
    </div>
  )
}

type PileProps = {
  pile: { sum: Dong; count: number }
  word: string
  pictogram: PictogramName
  till: Till
}

function Pile({ pile, word, pictogram, till }: PileProps): VNode {
  return (
    <div class={`pile ${pictogram === 'transfer' ? 'of-leaf' : 'of-sky'}`}>
      <dt>
        <Pictogram name={pictogram} />
        {word}
      </dt>
      <dd class={`sum money ${pile.sum >= 100_000_000 ? 'long' : ''}`}>{formatDong(pile.sum)}</dd>
      <dd class="quiet">{speakIn(textOf(till.state))('book.count', { n: pile.count })}</dd>
    </div>
  )
}
