import type { PasskeyId, PasskeyView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { usePasskeyWords } from '../../text/passkeys.ts'
import { newId } from '../../wire/new-id.ts'
import { knowsPasskeys, makePasskey } from '../../wire/passkey.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'

/** One's own passkeys: the device in hand is added, a lost one taken away. */
export function Passkeys(): VNode {
  const { t } = usePasskeyWords()
  const asked = useAsk('passkeys.list', undefined)
  const sending = useSend(asked.anew)
  const problem = sending.problem ?? asked.problem
  const remove = async (id: PasskeyId): Promise<void> => {
    if (!confirm(t['remove.sure'])) return
    if (await sending.send('passkeys.remove', { id })) sending.setSaid(t['remove.done'])
  }
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.about}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {asked.value?.length === 0 && <p class="quiet">{t.none}</p>}
      {asked.value && asked.value.length > 0 && (
        <PasskeyTable passkeys={asked.value} onRemove={(id) => void remove(id)} />
      )}
      {knowsPasskeys() ? <AddPasskeyForm sending={sending} /> : <p>{t.unknown}</p>}
    </section>
  )
}

type TableProps = { passkeys: readonly PasskeyView[]; onRemove: (id: PasskeyId) => void }

function PasskeyTable({ passkeys, onRemove }: TableProps): VNode {
  const { t } = usePasskeyWords()
  return (
    <TableRoom label={t.list}>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.made}</th>
          <th scope="col">{t.used}</th>
          <th scope="col">{t.backup}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, madeAt, lastUsedAt, backedUp }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{momentWords(madeAt)}</td>
            <td>{lastUsedAt ? momentWords(lastUsedAt) : t.never}</td>
            <td>{t[backedUp ? 'backup.yes' : 'backup.no']}</td>
            <td>
              <button type="button" class="button" onClick={() => onRemove(id)}>
                {t.remove}
                <span class="unseen"> {name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

function AddPasskeyForm({ sending }: { sending: Sending }): VNode {
  const { t, tell } = usePasskeyWords()
  const [name, setName] = useState('')
  const [pin, setPin] = useState('')
  const add = async (): Promise<void> => {
    const wish = await sending.send('passkeys.begin', { pin })
    setPin('')
    if (!wish) return
    const made = await makePasskey(wish.value)
    if (!made) return sending.setSaid(t['add.gone'])
    if (!(await sending.send('passkeys.add', { id: newId('passkey'), name, ...made }))) return
    sending.setSaid(tell('add.done', { name }))
    setName('')
  }
  return (
    <FormCard title={t.add} go={t['add.go']} busy={sending.busy} onGo={() => void add()}>
      <TextField
        name="device-name"
        label={t['add.name']}
        most={40}
        value={name}
        onValue={setName}
      />
      <SecretField name="passkey-pin" label={t['add.pin']} value={pin} onValue={setPin} />
    </FormCard>
  )
}
