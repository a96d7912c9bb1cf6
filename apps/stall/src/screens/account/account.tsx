import { formatMarketTime } from '@cho40/values'
import type { VNode } from 'preact'
import { BackPage } from '../../parts/back-page.tsx'
import { Strip } from '../../parts/strip.tsx'
import { type SetupText, setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { problemText } from '../../text/text-of.ts'
import { askForAccount, withdrawWish } from '../../till/account-wish.ts'
import { press } from '../../till/press.ts'
import { roleAt } from '../../till/role.ts'
import type { Till } from '../../till/till.ts'
import { AccountForm } from './account-form.tsx'
import { PastWishes } from './past-wishes.tsx'

/** Where the money goes. Another account is asked for here and approved by the market board. */
export function AccountScreen({ till }: { till: Till }): VNode {
  const text = setupTextOf(till.state)
  const { stall, accountChange, accountWish = {} } = till.state
  const mine = roleAt(till.state) === 'vendor'
  const problem = accountWish.problem ? problemText(till.state, accountWish.problem) : ''
  return (
    <BackPage till={till} back="#settings" title={text['settings.account']}>
      {stall && (
        <p>
          <b>{stall.account.holderName}</b>
          <br />
          <span class="money">
            {stall.account.bankName} •••• {stall.account.number.slice(-4)}
          </span>
        </p>
      )}
      {accountChange ? (
        <Asked till={till} text={text} mine={mine} problem={problem} />
      ) : (
        mine && (
          <section>
            <h2>{text['account.change']}</h2>
            <p>{text['account.guard']}</p>
            <AccountForm
              till={till}
              busy={accountWish.busy === true}
              problem={problem}
              go={text['account.ask']}
              withReason
              onAsk={(to, reason) => askForAccount(till, to, reason)}
            />
          </section>
        )
      )}
      {mine && <PastWishes till={till} text={text} />}
    </BackPage>
  )
}

type AskedProps = { till: Till; text: SetupText; mine: boolean; problem: string }

function Asked({ till, text, mine, problem }: AskedProps): VNode | null {
  const { accountChange } = till.state
  const say = speakSetup(text)
  if (!accountChange) return null
  const { before, after, askedBy, askedAt } = accountChange
  return (
    <section class="asked">
      <div role="status">
        <Strip tone="turmeric" pictogram="waiting">
          <b>{text['account.waits']}</b>
        </Strip>
      </div>
      <dl class="facts">
        {[[text['change.before'], before] as const, [text['account.after'], after] as const].map(
          ([word, { bankName, number, holderName }]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                {holderName}
                <br />
                {bankName} {number}
              </dd>
            </div>
          ),
        )}
        <div>
          <dt>{text['account.by']}</dt>
          <dd>
            {askedBy}, {formatMarketTime(askedAt)}
          </dd>
        </div>
      </dl>
      <p>{text['change.body']}</p>
      {mine && (
        <>
          <p class="problem" role="status">
            {problem}
          </p>
          <button
            type="button"
            class="button of-money"
            onClick={() => press(till, () => withdrawWish(till))}
          >
            {say('account.withdraw')}
          </button>
        </>
      )}
    </section>
  )
}
