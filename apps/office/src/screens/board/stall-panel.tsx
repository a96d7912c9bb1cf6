import type { BoardStallView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'
import { Seller } from './seller.tsx'

type Props = { stall: BoardStallView; sending: Sending }

/** One stall: its place, who sells there and how they get back in, what its start still lacks. */
export function StallPanel({ stall, sending, onClose }: Props & { onClose: () => void }): VNode {
  const { t } = useBoardWords()
  const { address, go } = useDesk()
  const { number, name, zone, goods, people } = stall
  return (
    <section class="part" aria-label={`${number} – ${name}`}>
      <h2>
        {number} – {name}
      </h2>
      <p class="quiet">{[zone ?? t['board.nozone'], goods].filter(Boolean).join(' · ')}</p>
      <p class="actions screen-only">
        <button type="button" class="button" onClick={onClose}>
          {t['stall.close']}
        </button>
        <a
          class="button"
          href={hrefOf({ ...address, screen: 'signs', stall: stall.id })}
          onClick={follow(() => go({ screen: 'signs', stall: stall.id }))}
        >
          {t['stall.signs']}
        </a>
      </p>
      <h3>{t['board.people']}</h3>
      {people.length === 0 && <p>{t['sellers.none']}</p>}
      {people.map((person) => (
        <Seller key={`${person.personId} ${person.role}`} person={person} sending={sending} />
      ))}
      <Steps stall={stall} sending={sending} />
      <PlaceForm stall={stall} sending={sending} />
    </section>
  )
}

function Steps({ stall, sending }: Props): VNode | null {
  const { t, tell } = useBoardWords()
  const { today } = useDesk()
  if (stall.missing.length === 0) return null
  const note = async (step: BoardStallView['missing'][number]): Promise<void> => {
    const done = { step, doneOn: today, minutes: 0, helperId: null, fairId: null }
    if (await sending.send('community.recordOnboarding', { stallId: stall.id, ...done })) {
      sending.setSaid(tell('step.done', { step: t[`step.${step}`] }))
    }
  }
  return (
    <>
      <h3>{t['step.title']}</h3>
      <p class="actions">
        {stall.missing.map((step) => (
          <button
            key={step}
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => void note(step)}
          >
            {t[`step.${step}`]}
          </button>
        ))}
      </p>
    </>
  )
}

/** Where it stands from today; a stall that has a place keeps it until it is let anew elsewhere. */
function PlaceForm({ stall, sending }: Props): VNode | null {
  const { t, tell } = useBoardWords()
  const { today } = useDesk()
  const [zone, setZone] = useState('')
  const [goods, setGoods] = useState(stall.name)
  if (stall.zone !== null) return null
  const save = async (): Promise<void> => {
    const let_ = { stallId: stall.id, fromDay: today, toDay: null, zone, goods }
    if (await sending.send('calendar.letStall', let_)) {
      sending.setSaid(tell('let.done', { number: stall.number }))
    }
  }
  return (
    <FormCard title={t['let.title']} go={t['let.go']} busy={sending.busy} onGo={() => void save()}>
      <TextField name="place" label={t['let.zone']} most={40} value={zone} onValue={setZone} />
      <TextField name="goods" label={t['let.goods']} most={60} value={goods} onValue={setGoods} />
    </FormCard>
  )
}
