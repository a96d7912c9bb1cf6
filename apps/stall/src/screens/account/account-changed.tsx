import type { VNode } from 'preact'
import { Pictogram } from '../../parts/pictogram.tsx'
import type { KeptAccount } from '../../proof/proof-text.ts'
import { seenChange, type Trust } from '../../proof/trust.ts'
import { setupTextOf } from '../../text/setup-text.ts'
import type { Till } from '../../till/till.ts'

type AccountChangedProps = { till: Till; change: NonNullable<Trust['change']> }

/** Money would go elsewhere from now on: nobody may miss that, whatever screen is open. */
export function AccountChanged({ till, change }: AccountChangedProps): VNode {
  const text = setupTextOf(till.state)
  return (
    <div class="account-changed">
      <h2 id="account-changed" tabIndex={-1}>
        <Pictogram name="shield" />
        {text['change.title']}
      </h2>
      <Account word={text['change.before']} account={change.before} />
      <Account word={text['change.after']} account={change.after} />
      <p>{text['change.body']}</p>
      <button type="button" class="button of-money primary" onClick={() => seenChange(till)}>
        {text['change.ok']}
      </button>
    </div>
  )
}

function Account({ word, account }: { word: string; account: KeptAccount }): VNode {
  return (
    <p>
      {word}
      <br />
      <b>{account.holderName}</b>
      <br />
      <span class="money">
        {account.bankName} {account.number}
      </span>
    </p>
  )
}
