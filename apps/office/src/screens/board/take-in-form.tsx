import type { BoardStallView, MarketView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { BeneficiaryFields, beneficiaryOf, NOBODY } from '../../parts/beneficiary-fields.tsx'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useBoardWords } from '../../text/board.ts'
import { newId } from '../../wire/new-id.ts'
import type { Sending } from '../../wire/use-send.ts'
import { type TakenIn, TakenInNote } from './taken-in-note.tsx'

type Props = {
  market: MarketView
  stalls: readonly BoardStallView[]
  sending: Sending
  onClose: () => void
}

const BLANK = { name: '', phone: '', number: '', stallName: '', zone: '' }
const freshIds = () => ({
  id: newId('stall'),
  person: newId('person'),
  account: newId('acct'),
  sign: newId('sign'),
})

/** What is typed, and everything that follows from one press of Enter. */
function useTakeIn({ market, sending }: Props) {
  const { tell } = useBoardWords()
  const { today } = useDesk()
  const [ids, setIds] = useState(freshIds)
  const [typed, setTyped] = useState(BLANK)
  const [account, setAccount] = useState(NOBODY)
  const [isOwner, setOwner] = useState(false)
  const [taken, setTaken] = useState<TakenIn>()
  useUnsaved(typed !== BLANK)
  const whole = beneficiaryOf(account)
  /** What was seen in front of the board is recorded with the stall. */
  const noteSteps = async (): Promise<void> => {
    for (const step of ['identity', 'account_owner'] as const) {
      const done = { step, doneOn: today, minutes: 1, helperId: null, fairId: null }
      await sending.send('community.recordOnboarding', { stallId: ids.id, ...done })
    }
  }
  const take = async (): Promise<void> => {
    if (!whole) return
    const { name, phone, number, stallName, zone } = typed
    const opened = await sending.send('market.takeIn', {
      id: ids.id,
      marketId: market.id,
      number,
      name: stallName,
      vendor: { id: ids.person, name, phone },
      account: { id: ids.account, ...whole },
      ...(zone !== '' && { zone, goods: stallName }),
    })
    if (!opened) return
    const { vendorId: personId, wasKnown } = opened.value
    const reset = wasKnown ? undefined : await sending.send('people.resetPin', { personId })
    const sign = await sending.send('signs.issue', { id: ids.sign, stallId: ids.id })
    if (isOwner) await noteSteps()
    setTaken({ number, name, wasKnown, sign: sign?.value.id, ...reset?.value })
    sending.setSaid(tell('take.done', { number, name }))
    setIds(freshIds())
    setTyped(BLANK)
    setAccount(NOBODY)
    setOwner(false)
  }
  const set = (part: Partial<typeof BLANK>): void => setTyped({ ...typed, ...part })
  return { typed, set, account, setAccount, isOwner, setOwner, take, taken, setTaken, whole }
}

/** A household comes to the board: one form, and it leaves with a stall, a sign and a code. */
export function TakeInForm(props: Props): VNode {
  const { stalls, sending, onClose } = props
  const { t } = useBoardWords()
  const form = useTakeIn(props)
  const { typed, set, account, setAccount, taken } = form
  const zones = [...new Set(stalls.flatMap(({ zone }) => zone ?? []))]
  return (
    <>
      {taken && (
        <TakenInNote taken={taken} sending={sending} onHide={() => form.setTaken(undefined)} />
      )}
      <FormCard
        title={t['take.title']}
        go={t['take.go']}
        busy={sending.busy || !form.whole}
        onGo={() => void form.take()}
        onCancel={onClose}
      >
        <TextField
          name="vendor"
          label={t['take.name']}
          most={80}
          value={typed.name}
          onValue={(name) => set({ name })}
        />
        <TextField
          name="phone"
          label={t['take.phone']}
          most={20}
          figures
          value={typed.phone}
          onValue={(phone) => set({ phone })}
        />
        <TextField
          name="stall-number"
          label={t['take.number']}
          most={12}
          value={typed.number}
          onValue={(number) => set({ number })}
        />
        <TextField
          name="stall-name"
          label={t['take.stallname']}
          most={60}
          value={typed.stallName}
          onValue={(stallName) => set({ stallName })}
        />
        <ZoneField zones={zones} value={typed.zone} onValue={(zone) => set({ zone })} />
        <BeneficiaryFields typed={account} onTyped={setAccount} />
        <label class="tick-box whole">
          <input
            type="checkbox"
            name="owner"
            checked={form.isOwner}
            onChange={({ currentTarget }) => form.setOwner(currentTarget.checked)}
          />
          <span>{t['take.owner']}</span>
        </label>
      </FormCard>
    </>
  )
}

type ZoneProps = { zones: readonly string[]; value: string; onValue: (zone: string) => void }

/** Zones that there are come up as one types. */
function ZoneField({ zones, value, onValue }: ZoneProps): VNode {
  const { t } = useBoardWords()
  return (
    <label class="field">
      <span>{t['take.zone']}</span>
      <input
        name="zone"
        list="zones"
        autocomplete="off"
        maxLength={40}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </label>
  )
}
