import type { CooperativeId, StatementAccountView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf, type Screen } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { type MoneyScope, MoneyScopeChoice } from '../../desk/money-scope.tsx'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Periods } from '../books/periods.tsx'
import { WAITING } from '../payouts/groups.ts'

type Props = { scope: MoneyScope; id: CooperativeId }

/** The close of a cooperative's month, quarter or year, with what is better done before. */
export function ClosePeriod({ scope, id }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const asked = useAsk('cooperative.view', { cooperativeId: id })
  return (
    <>
      <ScreenHead title={text['screen.close.period']}>
        <MoneyScopeChoice {...scope} />
      </ScreenHead>
      <p class="about screen-only">{t['close.period.about']}</p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && (
        <div class="coop-screen">
          <BeforeClose id={id} />
          <Periods coop={asked.value} />
        </div>
      )}
    </>
  )
}

const MOST = 500

/** What still waits: a closed period takes no entry any more. */
function BeforeClose({ id }: { id: CooperativeId }): VNode {
  const { t, tell } = useCoopWords()
  const waiting = useAsk('money.waiting', { scopeId: id, limit: MOST })
  const payouts = useAsk('money.payouts', { scopeId: id, states: WAITING, limit: MOST })
  const accounts = useAsk('statements.accounts', { scopeId: id })
  const problem = waiting.problem ?? payouts.problem ?? accounts.problem
  const again = (): void => {
    for (const one of [waiting, payouts, accounts]) one.again()
  }
  return (
    <div class="part">
      <h2 id="before">{t['close.before']}</h2>
      {problem && <ProblemNote problem={problem} again={again} />}
      {!problem && !(waiting.value && payouts.value && accounts.value) && <Loading />}
      <ul class="warnings">
        {waiting.value && (
          <Step screen="money" left={waiting.value.length} done={t['close.money.none']}>
            {tell('close.money', { n: waiting.value.length })}
          </Step>
        )}
        {payouts.value && (
          <Step screen="payouts" left={payouts.value.length} done={t['close.payouts.none']}>
            {tell('close.payouts', { n: payouts.value.length })}
          </Step>
        )}
        {accounts.value?.map((account) => (
          <AccountStep key={account.id} account={account} />
        ))}
      </ul>
    </div>
  )
}

function AccountStep({ account }: { account: StatementAccountView }): VNode | null {
  const { tell } = useCoopWords()
  const { value } = useAsk('exceptions.doubts', { accountId: account.id })
  if (!value) return null
  const facts = { n: value.length, account: `${account.bankName} ${account.number}` }
  return (
    <Step screen="placed" left={value.length} done={tell('close.account.none', facts)}>
      {tell('close.account', facts)}
    </Step>
  )
}

type StepProps = { screen: Screen; left: number; done: string; children: string }

function Step({ screen, left, done, children }: StepProps): VNode {
  const { address, go } = useDesk()
  if (left === 0) return <li class="badge of-leaf">{done}</li>
  return (
    <li>
      <a
        class="wants-work"
        href={hrefOf({ ...address, screen })}
        onClick={follow(() => go({ screen }))}
      >
        {children}
      </a>
    </li>
  )
}
