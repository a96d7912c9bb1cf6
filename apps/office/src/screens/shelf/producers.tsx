import type { CooperativeView, DelegationRight, ProducerView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useListingWords } from '../../text/listing.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { RegisterForm } from './register-form.tsx'

const RIGHTS: readonly DelegationRight[] = ['list', 'set_price', 'receive_money']
type Delegation = ProducerView['delegations'][number]

/** Who makes the goods, what each lets the cooperative do, and from when to when. */
export function Producers({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useListingWords()
  const [open, setOpen] = useState<'new' | ProducerView>()
  const asked = useAsk('catalogue.party.producers', { cooperativeId: coop.id })
  const acting = useAct(asked.anew)
  const close = (): void => setOpen(undefined)
  const problem = acting.problem ?? asked.problem
  return (
    <details class="more part screen-only">
      <summary>{t.makers}</summary>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {asked.value?.length === 0 && <p>{t['makers.none']}</p>}
      {asked.value && asked.value.length > 0 && (
        <ProducerTable producers={asked.value} acting={acting} onDelegate={setOpen} />
      )}
      {open === 'new' && <RegisterForm coop={coop} acting={acting} onClose={close} />}
      {open !== undefined && open !== 'new' && (
        <DelegateForm key={open.id} coop={coop} producer={open} acting={acting} onClose={close} />
      )}
      {open === undefined && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen('new')}>
            {t['maker.new']}
          </button>
        </p>
      )}
    </details>
  )
}

type TableProps = {
  producers: readonly ProducerView[]
  acting: Acting
  onDelegate: (producer: ProducerView) => void
}

function ProducerTable({ producers, acting, onDelegate }: TableProps): VNode {
  const { t } = useListingWords()
  const { today } = useDesk()
  const end = ({ id }: Delegation): void => {
    if (!confirm(t['deleg.sure'])) return
    void acting.act('catalogue.party.endDelegation', { id, revokedOn: today }, t['deleg.ended'])
  }
  return (
    <TableRoom label={t.makers}>
      <tbody>
        {producers.map((producer) => (
          <tr key={producer.id}>
            <th scope="row">{producer.name}</th>
            <td>
              {producer.delegations.map((one) => (
                <Lets key={one.id} delegation={one} onEnd={() => end(one)} />
              ))}
            </td>
            <td>
              {producer.isOurs && (
                <button type="button" class="button" onClick={() => onDelegate(producer)}>
                  {t['deleg.new']}
                  <span class="unseen"> {producer.name}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}

function Lets({ delegation, onEnd }: { delegation: Delegation; onEnd: () => void }): VNode {
  const { t, tell } = useListingWords()
  const { rights, validFrom, validUntil, revokedOn } = delegation
  const held = RIGHTS.filter((right) => rights.includes(right))
  const what = held.map((one) => t[`right.${one}`]).join(', ')
  const until = revokedOn === null ? '' : tell('deleg.until', { day: revokedOn })
  return (
    <p>
      {what}: {shortDay(validFrom)} – {validUntil === null ? '…' : shortDay(validUntil)} {until}{' '}
      {revokedOn === null && (
        <button type="button" class="button" onClick={onEnd}>
          {t['deleg.end']}
        </button>
      )}
    </p>
  )
}

type FormProps = {
  coop: CooperativeView
  producer: ProducerView
  acting: Acting
  onClose: () => void
}

function DelegateForm({ coop, producer, acting, onClose }: FormProps): VNode {
  const { t } = useListingWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('deleg'))
  const [rights, setRights] = useState<readonly DelegationRight[]>(RIGHTS)
  const [validFrom, setFrom] = useState(today)
  const send = async (): Promise<void> => {
    const to = { id, cooperativeId: coop.id, producerId: producer.id }
    const wish = { ...to, rights: [...rights], validFrom }
    if (await acting.act('catalogue.party.delegateSale', wish, t['deleg.done'])) onClose()
  }
  return (
    <FormCard
      title={`${t['deleg.new']}: ${producer.name}`}
      go={t['deleg.new']}
      busy={acting.busy || rights.length === 0}
      onGo={() => void send()}
      onCancel={onClose}
    >
      {RIGHTS.map((right) => (
        <label key={right} class="tick-box">
          <input
            type="checkbox"
            name={right}
            checked={rights.includes(right)}
            onChange={({ currentTarget }) =>
              setRights(
                RIGHTS.filter((one) =>
                  one === right ? currentTarget.checked : rights.includes(one),
                ),
              )
            }
          />
          {t[`right.${right}`]}
        </label>
      ))}
      <DayField name="from" label={t['deleg.from']} value={validFrom} onValue={setFrom} />
    </FormCard>
  )
}
