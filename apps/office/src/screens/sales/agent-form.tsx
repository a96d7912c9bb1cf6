import type { CooperativeView, MoveToAgent, StockView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { quantityTyped, usualUnit } from '../../text/quantity.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

type Direction = MoveToAgent['direction']
type Props = { coop: CooperativeView; stock: readonly StockView[]; acting: Acting }

const keyOf = ({ product, grade }: StockView): string => `${product}\n${grade ?? ''}`

/** Goods go to an agent or come back; they stay the cooperative's until the agent sells them. */
export function AgentForm({ coop, stock, acting }: Props): VNode {
  const { t, tell } = useCoopMoreWords()
  const id = useRef(newId('gmove'))
  const [agent, setAgent] = useState('')
  const [direction, setDirection] = useState<Direction>('out')
  const [key, setKey] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  useUnsaved(agent !== '' || typed !== '')
  const there = stock.filter(({ place }) => (place === '') === (direction === 'out'))
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
      agent,
      direction,
      product,
      ...(grade !== null && { grade }),
      quantity,
      occurredAt: instantFromMs(Date.now()),
    }
    if (!(await acting.act('goods.moveToAgent', wish, tell('agent.done', { name: agent })))) return
    id.current = newId('gmove')
    setTyped('')
  }
  return (
    <FormCard title={t.agent} go={t['agent.go']} busy={acting.busy} onGo={() => void send()}>
      <TextField name="agent" label={t['agent.name']} most={80} value={agent} onValue={setAgent} />
      <ChoiceField<Direction>
        name="direction"
        label={t['agent.direction']}
        value={direction}
        options={[
          ['out', t['agent.out']],
          ['back', t['agent.back']],
        ]}
        onValue={setDirection}
      />
      <ChoiceField
        name="agent-goods"
        label={t['agent.goods']}
        value={goods ? key : ''}
        none={t['agent.choose']}
        options={there.map(
          (one) => [keyOf(one), [one.product, one.grade].filter(Boolean).join(' · ')] as const,
        )}
        onValue={setKey}
      />
      <TextField
        name="agent-quantity"
        label={tell('agent.quantity', { unit })}
        figures
        most={16}
        value={typed}
        onValue={setTyped}
      />
      {wrong && <p class="wants-work">{t['agent.bad']}</p>}
    </FormCard>
  )
}
