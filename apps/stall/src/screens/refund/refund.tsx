import type { SaleId } from '@cho40/contract'
import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { amountOf, typeKey } from '../../keypad/entry.ts'
import { BackPage } from '../../parts/back-page.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import type { Sale } from '../../sale/sale.ts'
import { setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { problemText } from '../../text/text-of.ts'
import { mayRefund, refundable } from '../../till/may-refund.ts'
import { press } from '../../till/press.ts'
import {
  endRefund,
  REASONS,
  type Refunding,
  refundByBank,
  refundInCash,
} from '../../till/refund.ts'
import type { Till } from '../../till/till.ts'
import { AccountForm } from '../account/account-form.tsx'

/** Money goes back to a customer: out of the box, or asked for from the bank. The till itself sends none. */
export function RefundScreen({ till, id }: { till: Till; id: SaleId }): VNode {
  const text = setupTextOf(till.state)
  const sale = till.state.sales.find((one) => one.id === id)
  const kept = till.state.refund
  const refunding = kept?.saleId === id ? kept : ({ saleId: id, reason: REASONS[0] } as const)
  return (
    <BackPage till={till} title={text['refund.title']} back={`#order/${id}`}>
      {sale && mayRefund(till, sale) ? (
        <Refund till={till} sale={sale} refunding={refunding} />
      ) : (
        <p>{text['refund.none']}</p>
      )}
    </BackPage>
  )
}

type RefundProps = { till: Till; sale: Sale; refunding: Refunding }

function Refund({ till, sale, refunding }: RefundProps): VNode {
  const text = setupTextOf(till.state)
  const { typed, reason, byBank } = refunding
  const all = refundable(sale)
  const amount = typed === undefined ? all : amountOf(typed)
  const change = (by: Partial<Refunding>): void => till.set({ refund: { ...refunding, ...by } })
  return (
    <>
      <output class="amount money" aria-live="polite">
        {formatDong(amount)}
      </output>
      <p class="problem" role="status">
        {amount > all ? speakSetup(text)('refund.most', { x: all }) : ''}
      </p>
      {typed !== undefined && (
        <Keys
          label={text['sell.keys']}
          erase={text.erase}
          onKey={(key) => change({ typed: typeKey(typed, key) })}
          wide
        />
      )}
      <fieldset class="choices three">
        <legend class="unseen">{text['refund.why']}</legend>
        {REASONS.map((one) => (
          <button
            key={one}
            type="button"
            class={`button ${one === reason ? 'primary' : ''}`}
            aria-pressed={one === reason}
            onClick={() => change({ reason: one })}
          >
            {text[`refund.${one}`]}
          </button>
        ))}
      </fieldset>
      <p>{text[byBank ? 'refund.asks' : 'refund.honest']}</p>
      {byBank ? (
        <ByBank till={till} sale={sale} refunding={refunding} amount={amount} />
      ) : (
        <Endings till={till} sale={sale} refunding={refunding} amount={amount} />
      )}
    </>
  )
}

type EndingProps = RefundProps & { amount: Dong }

function Endings({ till, sale, refunding, amount }: EndingProps): VNode {
  const text = setupTextOf(till.state)
  const possible = amount > 0 && amount <= refundable(sale)
  const give = async (): Promise<void> => {
    if (!(await refundInCash(till, sale.id, { amount, reason: refunding.reason }))) return
    endRefund(till)
    till.edge.go({ name: 'order', id: sale.id })
  }
  return (
    <>
      {refunding.typed === undefined && (
        <button
          type="button"
          class="button"
          onClick={() => till.set({ refund: { ...refunding, typed: '' } })}
        >
          {text['refund.part']}
        </button>
      )}
      <div class="endings">
        <button
          type="button"
          class="button of-money"
          onClick={() => till.set({ refund: { ...refunding, byBank: true } })}
        >
          <Pictogram name="transfer" />
          {text['refund.bank']}
        </button>
        <button
          type="button"
          class="button of-money primary"
          aria-disabled={!possible}
          onClick={() => possible && press(till, give)}
        >
          <Pictogram name="cash" />
          {text['refund.cash']}
        </button>
      </div>
    </>
  )
}

function ByBank({ till, sale, refunding, amount }: EndingProps): VNode {
  const text = setupTextOf(till.state)
  const { reason, busy, problem } = refunding
  return (
    <AccountForm
      till={till}
      busy={busy === true || amount <= 0 || amount > refundable(sale)}
      problem={problem ? problemText(till.state, problem) : ''}
      go={text['refund.ask']}
      onAsk={async (to) => {
        const { problem: _, ...clean } = refunding
        till.set({ refund: { ...clean, busy: true } })
        const refused = await refundByBank(till, sale, { amount, reason, to })
        if (refused !== undefined) return till.set({ refund: { ...clean, problem: refused } })
        endRefund(till)
        till.edge.go({ name: 'order', id: sale.id })
      }}
    />
  )
}
