import type { BoardStallView, DeviceId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../../parts/notes.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useBoardWords } from '../../text/board.ts'
import { useAsk } from '../../wire/use-ask.ts'
import type { Sending } from '../../wire/use-send.ts'
import { DeviceTable } from '../people/device-table.tsx'
import { ResetCode, useResetCode } from '../people/reset-code.tsx'

type Props = { person: BoardStallView['people'][number]; sending: Sending }

/** Somebody who sells here: a code for a forgotten PIN, and the phones they use. */
export function Seller({ person, sending }: Props): VNode {
  const { t } = useBoardWords()
  const { t: access } = useAccessWords()
  const reset = useResetCode({ person, sending })
  const [isOpen, setOpen] = useState(false)
  const { name, phone, role } = person
  const said = role === 'vendor' || role === 'staff' || role === 'helper' ? role : 'staff'
  return (
    <div class="request">
      <p>
        <b>{name}</b> · <span class="number">{phone}</span> · {t[`role.${said}`]}
      </p>
      {reset.code && <ResetCode code={reset.code} sending={sending} onHide={reset.hide} />}
      <p class="actions">
        {reset.canSend && (
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => void reset.sendOut()}
          >
            {access['reset.send']}
            <span class="unseen"> {name}</span>
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => void reset.read()}
        >
          {t['sellers.reset']}
          <span class="unseen"> {name}</span>
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t['sellers.devices']}
          <span class="unseen"> {name}</span>
        </button>
      </p>
      {isOpen && <Devices person={person} sending={sending} />}
    </div>
  )
}

function Devices({ person: { personId }, sending }: Props): VNode {
  const { t } = useAccessWords()
  const asked = useAsk('people.devices', { personId })
  const lose = async (deviceId: DeviceId): Promise<void> => {
    if (await sending.send('devices.revokeFor', { personId, deviceId })) {
      sending.setSaid(t['devices.done'])
      asked.again()
    }
  }
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value && (
        <DeviceTable devices={asked.value} onLost={({ deviceId }) => void lose(deviceId)} />
      )}
    </>
  )
}
