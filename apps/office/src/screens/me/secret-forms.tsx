import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { FormCard } from '../../parts/form-card.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import { useAccessWords } from '../../text/access.ts'
import type { Sending } from '../../wire/use-send.ts'

/** Another PIN for oneself; every other session ends with it. */
export function PinForm({ sending }: { sending: Sending }): VNode {
  const { t } = useAccessWords()
  const [pin, setPin] = useState('')
  const [newPin, setNewPin] = useState('')
  const change = async (): Promise<void> => {
    if (await sending.send('session.changePin', { pin, newPin })) {
      sending.setSaid(t['pin.done'])
      setNewPin('')
    }
    setPin('')
  }
  return (
    <FormCard
      title={t['pin.title']}
      go={t['pin.go']}
      busy={sending.busy}
      onGo={() => void change()}
    >
      <SecretField name="pin" label={t['pin.old']} value={pin} onValue={setPin} />
      <SecretField name="new-pin" label={t['pin.new']} value={newPin} onValue={setNewPin} fresh />
    </FormCard>
  )
}

/** A password beside the PIN, or none any more. */
export function PasswordForm({ sending }: { sending: Sending }): VNode {
  const { t } = useAccessWords()
  const [pin, setPin] = useState('')
  const [typed, setTyped] = useState('')
  const save = async (): Promise<void> => {
    const password = typed === '' ? null : typed
    if (await sending.send('session.setPassword', { pin, password })) {
      sending.setSaid(password === null ? t['password.removed'] : t['password.done'])
      setTyped('')
    }
    setPin('')
  }
  return (
    <FormCard
      title={t['password.title']}
      go={t['password.go']}
      busy={sending.busy}
      onGo={() => void save()}
    >
      <SecretField name="password-pin" label={t['pin.old']} value={pin} onValue={setPin} />
      <SecretField
        name="password"
        label={t['password.new']}
        hint={t['password.help']}
        value={typed}
        onValue={setTyped}
        required={false}
        kind="password"
        fresh
      />
    </FormCard>
  )
}
