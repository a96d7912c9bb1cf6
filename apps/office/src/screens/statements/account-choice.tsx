import type { StatementAccountView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords, type Words } from '../../desk/desk.ts'

type Props = {
  accounts: readonly StatementAccountView[]
  chosen: StatementAccountView | undefined
  onChoose: (account: StatementAccountView | undefined) => void
}

/** Whose statement it is; left alone, the file says so itself. */
export function AccountChoice({ accounts, chosen, onChoose }: Props): VNode {
  const words = useWords()
  const { text } = words
  return (
    <label class="field wide">
      <span>{text['statement.account']}</span>
      <select
        name="stall"
        value={chosen ? keyOf(chosen) : ''}
        onChange={({ currentTarget: { value } }) =>
          onChoose(accounts.find((account) => keyOf(account) === value))
        }
      >
        <option value="">{text['statement.auto']}</option>
        {accounts.map((account) => (
          <option key={account.id} value={keyOf(account)}>
            {nameOf(words, account)} · {account.bankName} {account.number}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A stall's account is known by the stall, as links of other screens name it. */
function keyOf({ id, stallId }: StatementAccountView): string {
  return stallId ?? id
}

function nameOf({ text, say }: Words, { owner, stallNumber, name }: StatementAccountView): string {
  if (owner === 'stall') return `${say('stall', { number: stallNumber ?? '' })} – ${name}`
  return owner === 'market' ? `${text['statement.board']} – ${name}` : name
}
