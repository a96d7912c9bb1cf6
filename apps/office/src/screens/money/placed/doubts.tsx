import type { DoubtView, ReceivingAccountId, StatementAccountView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ChoiceField } from '../../../parts/fields.tsx'
import { ProblemNote } from '../../../parts/notes.tsx'
import { type PlacedWord, usePlacedWords } from '../../../text/placed.ts'
import { useAsk } from '../../../wire/use-ask.ts'

/** What an account's books and statements do not say together, with what to do about it. */
export function Doubts({ accounts }: { accounts: readonly StatementAccountView[] }): VNode {
  const { t, tell } = usePlacedWords()
  const [chosen, setChosen] = useState<ReceivingAccountId | ''>('')
  const accountId = chosen === '' ? accounts[0]?.id : chosen
  const doubts = useAsk('exceptions.doubts', accountId ? { accountId } : 'nothing')
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{t.doubts}</h2>
      {accounts.length > 0 && (
        <ChoiceField
          name="account"
          label={t['doubts.account']}
          value={accountId ?? ''}
          options={accounts.map(({ id, name, bankName, number }) => [
            id,
            `${name} · ${bankName} ${number}`,
          ])}
          onValue={setChosen}
        />
      )}
      {doubts.problem && <ProblemNote problem={doubts.problem} again={doubts.again} />}
      {doubts.value?.length === 0 && <p class="quiet">{t['doubts.none']}</p>}
      <ul class="steps">
        {doubts.value?.map((doubt) => (
          <li key={JSON.stringify(doubt)}>{tell(wordOf(doubt), factsOf(doubt))}</li>
        ))}
      </ul>
    </section>
  )
}

/** A gap has days that nobody told of, or balances that do not meet. */
function wordOf({ type, closing }: DoubtView): PlacedWord {
  return type === 'statement_gap' && closing !== undefined ? 'doubt.balance_gap' : `doubt.${type}`
}

function factsOf({ day, through, amount, closing, opening }: DoubtView) {
  return {
    day,
    ...(through !== undefined && { through }),
    ...(amount !== undefined && { x: amount }),
    ...(closing !== undefined && { closing }),
    ...(opening !== undefined && { opening }),
  }
}
