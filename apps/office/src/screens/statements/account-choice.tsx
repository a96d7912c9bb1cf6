import type { StallId, StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'

type Props = {
  stalls: readonly StallView[]
  chosen: StallView | undefined
  onChoose: (id: StallId | undefined) => void
}

/** Whose statement it is; left alone, the file says so itself. */
export function AccountChoice({ stalls, chosen, onChoose }: Props): VNode {
  const { text, say } = useWords()
  return (
    <label class="field wide">
      <span>{text['statement.account']}</span>
      <select
        name="stall"
        value={chosen?.id ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChoose(stalls.find(({ id }) => id === value)?.id)
        }
      >
        <option value="">{text['statement.auto']}</option>
        {stalls.map(({ id, number, name, account }) => (
          <option key={id} value={id}>
            {say('stall', { number })} – {name} · {account.bankName} {account.number}
          </option>
        ))}
      </select>
    </label>
  )
}
