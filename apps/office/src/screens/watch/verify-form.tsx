import type { VerifySeller, WatchedSeller } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, MaybeDayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useWatchWords } from '../../text/watch.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useSaid } from '../../wire/use-said.ts'
import { SELLER_CHECKS } from '../shop-choices.ts'

const PAPERS = ['registration', 'household', 'identity', 'other'] as const
type Paper = (typeof PAPERS)[number]
type Props = { seller: WatchedSeller; acting: Acting; onClose: () => void }

function useVerify({ seller, acting, onClose }: Props) {
  const { t, tell } = useWatchWords()
  const [id] = useState(() => newId('sellchk'))
  const [how, setHow] = useState<VerifySeller['how']>('document')
  const [paper, setPaper] = useState<Paper>(seller.market === null ? 'registration' : 'household')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<MarketDay | ''>('')
  const [said, setSaid] = useSaid()
  useUnsaved(number !== '' || said !== '')
  const paperLine = (): string => {
    const named = t[`paper.${paper}`]
    if (paper === 'identity') return named
    const line = tell('paper.line', { paper: named, number: number.trim() })
    return day === '' ? line : `${line} ${tell('paper.day', { day })}`
  }
  const verify = async (): Promise<void> => {
    const words = [how === 'document' ? paperLine() : '', said.trim()]
    const note = words.filter((part) => part !== '').join('. ')
    const wish = { id, sellerId: seller.id, how, ...(note !== '' && { note }) }
    const done = tell('verify.done', { name: seller.name })
    if (await acting.act('catalogue.party.verify', wish, done)) onClose()
  }
  return { how, setHow, paper, setPaper, number, setNumber, day, setDay, said, setSaid, verify }
}

/** Papers are named, not copied; of a person's own card not even the number is kept. */
export function VerifyForm(props: Props): VNode {
  const { seller, acting, onClose } = props
  const { t, tell } = useWatchWords()
  const { today } = useDesk()
  const form = useVerify(props)
  const { how, paper, number, day, said } = form
  return (
    <FormCard
      title={tell('verify.title', { name: seller.name })}
      go={t['verify.go']}
      busy={acting.busy}
      onGo={() => void form.verify()}
      onCancel={onClose}
    >
      <ChoiceField<VerifySeller['how']>
        name="how"
        label={t.how}
        value={how}
        options={SELLER_CHECKS.map((one) => [one, t[`how.${one}`]] as const)}
        onValue={form.setHow}
      />
      {how === 'document' && (
        <ChoiceField<Paper>
          name="paper"
          label={t.paper}
          value={paper}
          options={PAPERS.map((one) => [one, t[`paper.${one}`]] as const)}
          onValue={form.setPaper}
        />
      )}
      {how === 'document' && paper !== 'identity' && (
        <>
          <TextField
            name="number"
            label={t.number}
            most={60}
            value={number}
            hint={t['number.hint']}
            onValue={form.setNumber}
          />
          <MaybeDayField name="day" label={t.day} max={today} value={day} onValue={form.setDay} />
        </>
      )}
      <TextField
        name="said"
        label={t.said}
        most={120}
        required={false}
        value={said}
        onValue={form.setSaid}
      />
    </FormCard>
  )
}

/** From now on the seller is nobody that anyone answers for; a marketplace sells nothing of it. */
export function TakeBackForm({ seller, acting, onClose }: Props): VNode {
  const { t, tell } = useWatchWords()
  const [id] = useState(() => newId('sellchk'))
  const [note, setNote] = useState('')
  useUnsaved(note !== '')
  const takeBack = async (): Promise<void> => {
    const how = seller.checks[0]?.how ?? 'visit'
    const wish = { id, sellerId: seller.id, state: 'withdrawn' as const, how, note: note.trim() }
    const done = tell('takeback.done', { name: seller.name })
    if (await acting.act('catalogue.party.verify', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('takeback.title', { name: seller.name })}
      go={t['takeback.go']}
      busy={acting.busy}
      onGo={() => void takeBack()}
      onCancel={onClose}
    >
      <TextField name="why" label={t['takeback.why']} most={300} value={note} onValue={setNote} />
    </FormCard>
  )
}
