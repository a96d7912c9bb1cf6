import type { StallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'

type Props = { stalls: readonly StallView[]; chosen: StallView | undefined }

/** At which stall the code hangs: the same code is right at one and wrong at the next. */
export function CheckedStall({ stalls, chosen }: Props): VNode {
  const { text, say } = useWords()
  const { go } = useDesk()
  return (
    <label class="field">
      <span>{text['check.stall']}</span>
      <select
        name="stall"
        value={chosen?.id ?? ''}
        onChange={(event) => {
          const stall = stalls.find(({ id }) => id === event.currentTarget.value)
          if (stall) go({ stall: stall.id })
        }}
      >
        <option value="" disabled>
          {text['check.choose']}
        </option>
        {stalls.map(({ id, number, name }) => (
          <option key={id} value={id}>
            {say('stall', { number })} – {name}
          </option>
        ))}
      </select>
    </label>
  )
}
