import type { CooperativeView, MoveToAgent, StockView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useAgentWords } from '../../text/agents.ts'
import { quantityTyped, shownQuantity, usualUnit } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { keyOf } from '../sales/draft-sale.ts'

type Direction = MoveToAgent['direction']
type Props = {
  coop: CooperativeView
  stock: readonly StockView[]
  /** The agent in view, else a name is typed. */
  agent: string
  known: readonly string[]
  acting: Acting
  onClose: () => void
}

/** What is typed, and the goods as they go. */
function useHandForm({ coop, stock, agent, acting }: Props) {
  const { tell } = useAgentWords()
  const id = useRef(newId('gmove'))
  const [name, setName] = useState(agent)
  const [direction, setDirection] = useState<Direction>('out')
  const [key, setKey] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  useUnsaved(typed !== '')
  const place = direction === 'out' ? '' : name.trim()
  const there =
    direction === 'back' && place === '' ? [] : stock.filter((one) => one.place === place)
  const goods = there.find((one) => keyOf(one) === key)
  const { unit, unitSize } = usualUnit(goods?.base ?? 'g')
  const send = async (): Promise<void> => {
    const quantity = quantityTyped(typed, unitSize)
    setWrong(quantity === undefined)
    if (quantity === undefined || !goods) return
    const { product, grade } = goods
    const wish = {
      id: id.current,
      cooperativeId: coop.id,
      agent: name.trim(),
      direction,
      product,
      ...(grade !== null && { grade }),
      quantity,
      occurredAt: instantFromMs(Date.now()),
    }
    const facts = { q: shownQuantity(quantity, unitSize), unit, product, name: name.trim() }
    const done = tell(`hand.${direction}.done`, facts)
    if (!(await acting.act('goods.moveToAgent', wish, done))) return
    id.current = newId('gmove')
    setTyped('')
  }
  return {
    name,
    setName,
    direction,
    setDirection,
    there,
    goods,
    key,
    setKey,
    unit,
    unitSize,
    typed,
    setTyped,
    wrong,
    send,
  }
}

/** Goods go to an agent or come back; they stay the cooperative's until the agent sells them. */
export function HandForm(props: Props): VNode {
  const { t, tell } = useAgentWords()
  const { known, acting, onClose } = props
  const { name, setName, direction, setDirection, there, goods, ...form } = useHandForm(props)
  const { key, setKey, unit, unitSize, typed, setTyped, wrong, send } = form
  return (
    <FormCard
      title={t.hand}
      go={t['hand.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <NameField name={name} known={known} onName={setName} />
      <ChoiceField<Direction>
        name="direction"
        label={t['hand.direction']}
        value={direction}
        options={[
          ['out', t['hand.out']],
          ['back', t['hand.back']],
        ]}
        onValue={setDirection}
      />
      <ChoiceField
        name="agent-goods"
        label={t['hand.goods']}
        value={goods ? key : ''}
        none={t[there.length === 0 ? 'hand.nothing' : 'hand.choose']}
        options={there.map(
          (one) => [keyOf(one), [one.product, one.grade].filter(Boolean).join(' · ')] as const,
        )}
        onValue={setKey}
      />
      <TextField
        name="agent-quantity"
        label={tell('hand.quantity', { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
        {...(goods && {
          hint: tell('hand.there', { q: shownQuantity(goods.quantity, unitSize), unit }),
        })}
      />
      {wrong && <p class="wants-work">{t.bad}</p>}
    </FormCard>
  )
}

type NameProps = { name: string; known: readonly string[]; onName: (name: string) => void }

/** A new agent by a name that is typed, a known one by choosing it while typing. */
function NameField({ name, known, onName }: NameProps): VNode {
  const { t } = useAgentWords()
  return (
    <label class="field">
      <span>{t.name}</span>
      <input
        name="agent"
        list="known-agents"
        autocomplete="off"
        required
        maxLength={80}
        value={name}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
      />
      <datalist id="known-agents">
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  )
}
