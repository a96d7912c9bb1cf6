import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { FormCard } from '../../parts/form-card.tsx'
import { usePrivacyWords } from '../../text/privacy.ts'
import { saveFile } from '../../wire/save-file.ts'
import type { Sending } from '../../wire/use-send.ts'

type Found = {
  readonly phone: string
  readonly people: number
  readonly members: number
  readonly orders: number
}

/** Who bears a number: found, handed over as a file, forgotten. Every look is written down. */
export function FindSubject({ sending }: { sending: Sending }): VNode {
  const { t } = usePrivacyWords()
  const [phone, setPhone] = useState('')
  const [found, setFound] = useState<Found>()
  const find = async (): Promise<void> => {
    const answer = await sending.send('privacy.find', { phone })
    if (!answer) return
    const { people, members, orders } = answer.value
    const counts = { people: people.length, members: members.length, orders: orders.length }
    setFound({ phone, ...counts })
  }
  return (
    <>
      <FormCard
        title={t['find.title']}
        go={t['find.go']}
        busy={sending.busy}
        onGo={() => void find()}
      >
        <TextField
          name="phone"
          label={t['find.phone']}
          hint={t['find.note']}
          figures
          most={20}
          value={phone}
          onValue={(typed) => {
            setPhone(typed)
            setFound(undefined)
          }}
        />
      </FormCard>
      {found?.phone === phone && (
        <FoundPart found={found} sending={sending} onErased={() => setFound(undefined)} />
      )}
    </>
  )
}

type Props = { found: Found; sending: Sending; onErased: () => void }

function FoundPart({ found, sending, onErased }: Props): VNode {
  const { t, tell } = usePrivacyWords()
  const { address, go } = useDesk()
  const { phone } = found
  if (found.people + found.members + found.orders === 0) {
    return <p role="status">{t['find.nobody']}</p>
  }
  const save = async (): Promise<void> => {
    const answer = await sending.send('privacy.export', { phone })
    if (!answer) return
    const told = new Blob([JSON.stringify(answer.value, null, 2)], { type: 'application/json' })
    saveFile(told, `du-lieu-${phone.slice(-3)}.json`)
    sending.setSaid(t.exported)
  }
  const erase = async (): Promise<void> => {
    if (!confirm(tell('erase.sure', { phone }))) return
    const answer = await sending.send('privacy.erase', { phone })
    if (!answer) return
    sending.setSaid(tell('erase.done', { n: answer.value.kept.length }))
    onErased()
  }
  return (
    <section class="request">
      <p role="status">{tell('find.found', found)}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void save()}>
          {t.export}
        </button>
        <button type="button" class="button destroy" onClick={() => void erase()}>
          {t.erase}
        </button>
        <a
          class="button"
          href={hrefOf({ ...address, screen: 'audit' })}
          onClick={follow(() => go({ screen: 'audit' }))}
        >
          {t['erase.proof']}
        </a>
      </p>
    </section>
  )
}
