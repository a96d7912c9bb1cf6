import type { GrantView, PersonView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAccessWords } from '../../text/access.ts'
import { shortDay } from '../../text/say.ts'
import type { Sending } from '../../wire/use-send.ts'
import { GiveForm } from './give-form.tsx'
import type { Scopes } from './scopes.ts'

type Props = { person: PersonView; sending: Sending }

/** What somebody holds and where, the taking of it, and the giving of more. */
export function PersonRoles({ person, sending, scopes }: Props & { scopes: Scopes }): VNode {
  const { t } = useAccessWords()
  const { session } = useDesk()
  const [taking, setTaking] = useState<GrantView>()
  const isMe = person.personId === session.personId
  return (
    <section>
      <h2>{t['people.roles']}</h2>
      {person.roles.length === 0 && <p>{t['people.noroles']}</p>}
      {person.roles.length > 0 && (
        <TableRoom label={t['people.roles']}>
          <thead>
            <tr>
              <th scope="col">{t['give.role']}</th>
              <th scope="col">{t['give.where']}</th>
              <th scope="col">{t['role.since']}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {person.roles.map((held) => (
              <tr key={`${held.role} ${held.scopeId}`}>
                <td>{t[`role.${held.role}`]}</td>
                <td>{scopes.nameOf(held.scopeId)}</td>
                <td>{shortDay(marketDayOf(held.since))}</td>
                <td>
                  <button
                    type="button"
                    class="button"
                    aria-label={`${t.withdraw} ${t[`role.${held.role}`]} – ${scopes.nameOf(held.scopeId)}`}
                    onClick={() => setTaking(held)}
                  >
                    {t.withdraw}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
      {taking && (
        <TakeForm
          key={`${taking.role} ${taking.scopeId}`}
          of={{ person, sending }}
          held={taking}
          where={scopes.nameOf(taking.scopeId)}
          onClose={() => setTaking(undefined)}
        />
      )}
      {isMe ? (
        <p class="quiet">{t['give.self']}</p>
      ) : (
        <GiveForm person={person} sending={sending} scopes={scopes} />
      )}
    </section>
  )
}

type TakeProps = { of: Props; held: GrantView; where: string; onClose: () => void }

function TakeForm({ of, held, where, onClose }: TakeProps): VNode {
  const { t, tell } = useAccessWords()
  const { person, sending } = of
  const [reason, setReason] = useState('')
  const role = t[`role.${held.role}`]
  const take = async (): Promise<void> => {
    const { personId } = person
    const wish = { personId, role: held.role, scopeId: held.scopeId, ...(reason && { reason }) }
    const taken = await sending.send('people.withdrawRole', wish)
    if (!taken) return
    sending.setSaid(
      taken.value.state === 'asked' ? t['give.asked'] : tell('withdraw.done', { role }),
    )
    onClose()
  }
  return (
    <FormCard
      title={tell('withdraw.title', { role, where })}
      go={t['withdraw.go']}
      busy={sending.busy}
      onGo={() => void take()}
      onCancel={onClose}
    >
      <TextField
        name="take-reason"
        label={t['give.reason']}
        value={reason}
        required={false}
        onValue={setReason}
      />
    </FormCard>
  )
}
