import { dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import type { Rest } from '../../app.tsx'
import { amountOf } from '../../keypad/entry.ts'
import { Bar } from '../../parts/bar.tsx'
import { Head } from '../../parts/head.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { sell, type } from '../../till/sell.ts'
import type { Till } from '../../till/till.ts'

/** Notes that lie in every till, as prices that one tap sets. */
const QUICK = [10_000, 20_000, 50_000].map(dong)

/** The home screen: digits, then one tap. It is never locked and never waits for the network. */
export function SellScreen({ till, rest }: { till: Till; rest: Rest | undefined }): VNode {
  const { entry, text, bar, prices } = till.state
  const saved = rest && prices && prices.list.length > 0 && prices
  const onPad = saved && saved.onPad === true
  return (
    <>
      <Head till={till} />
      <main class="sell">
        <h1 class="unseen" tabIndex={-1}>
          {text['sell.title']}
        </h1>
        <Amount till={till} />
        <div class="quick-row">
          <div role="status">{bar && <Bar till={till} bar={bar} />}</div>
          {saved && rest && !bar && <rest.PriceRow till={till} list={saved.list} onPad={!!onPad} />}
          {!saved && !bar && (
            <fieldset class="quick">
              <legend class="unseen">{text['sell.quick']}</legend>
              {QUICK.map((price) => (
                <button
                  key={price}
                  type="button"
                  class="button money"
                  onClick={() => till.set({ entry: String(price) })}
                >
                  {formatDong(price, '')}
                </button>
              ))}
            </fieldset>
          )}
        </div>
        {saved && rest && onPad ? (
          <rest.PricePad till={till} list={saved.list} />
        ) : (
          <Keys
            label={text['sell.keys']}
            erase={text.erase}
            onKey={(key) => type(till, key)}
            wide
          />
        )}
        <div class="endings">
          <button
            type="button"
            class="button of-money"
            aria-disabled={amountOf(entry) === 0}
            onClick={() => sell(till, 'cash')}
          >
            <Pictogram name="cash" />
            {text['sell.cash']}
          </button>
          <button
            type="button"
            class="button of-money primary"
            aria-disabled={amountOf(entry) === 0}
            onClick={() => sell(till, 'qr')}
          >
            <Pictogram name="code" />
            {text['sell.qr']}
          </button>
        </div>
      </main>
      <Tabs till={till} />
    </>
  )
}

function Amount({ till }: { till: Till }): VNode {
  const { entry, text, thousands } = till.state
  return (
    <output class={`amount money ${entry.length > 6 ? 'long' : ''}`} aria-live="polite">
      {entry === '' ? (
        <span class="empty">{text[thousands ? 'sell.thousands' : 'sell.amount']}</span>
      ) : (
        formatDong(amountOf(entry))
      )}
    </output>
  )
}
