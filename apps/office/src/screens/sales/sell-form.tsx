import type { CooperativeView, GoodsChannel, StockView } from '@cho40/contract'
import { instantFromMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { GOODS_CHANNELS } from '../coop-choices.ts'
import { type DraftLine, EMPTY_LINE, saleLines, saleTotal, sellable } from './draft-sale.ts'
import { LineFields } from './line-fields.tsx'

/** An agent sells from what lies with them, by another form of account. */
const CHANNELS = GOODS_CHANNELS.filter((one) => one !== 'agent')

type Props = { coop: CooperativeView; stock: readonly StockView[]; acting: Acting }

/** What is typed, and the sale as it is sent. */
function useSellForm({ coop, stock, acting }: Props) {
  const { t, tell } = useCoopWords()
  const [lines, setLines] = useState<readonly DraftLine[]>([EMPTY_LINE])
  const [channel, setChannel] = useState<GoodsChannel>('wholesale')
  const [paid, setPaid] = useState<'cash' | 'credit'>('cash')
  const [buyer, setBuyer] = useState('')
  const [wrong, setWrong] = useState(false)
  const id = useRef(newId('gsale'))
  const goods = sellable(stock)
  const total = saleTotal(lines, goods)
  useUnsaved(lines.some(({ quantity }) => quantity !== ''))
  const more = (): void => setLines([...lines, EMPTY_LINE])
  const keys = useScreenKeys([{ key: 'F2', label: t['sell.more'], press: more, inFields: true }])
  const send = async (): Promise<void> => {
    const whole = saleLines(lines, goods)
    setWrong(!whole)
    if (!whole) return
    const name = buyer.trim()
    const sale = {
      id: id.current,
      cooperativeId: coop.id,
      channel,
      paid,
      lines: whole,
      occurredAt: instantFromMs(Date.now()),
      ...(name !== '' && { buyer: { kind: 'party' as const, name } }),
    }
    if (!(await acting.act('goods.sell', sale, tell('sell.done', { x: total })))) return
    id.current = newId('gsale')
    setLines([EMPTY_LINE])
    setBuyer('')
  }
  return {
    goods,
    total,
    more,
    keys,
    send,
    t,
    tell,
    lines,
    setLines,
    channel,
    setChannel,
    paid,
    setPaid,
    buyer,
    setBuyer,
    wrong,
    acting,
  }
}

/** Goods leave the store: lines, how they are paid, and who owes when they are not. */
export function SellForm(props: Props): VNode {
  const form = useSellForm(props)
  const { goods, total, more, keys, send, t, tell, lines, setLines, wrong, acting } = form
  return (
    <>
      <FormCard
        title={t['sell.title']}
        go={t['sell.go']}
        busy={acting.busy}
        onGo={() => void send()}
      >
        {lines.map((line, index) => (
          <LineFields
            key={index}
            line={line}
            goods={goods}
            n={index + 1}
            onLine={(next) => setLines(lines.map((one, at) => (at === index ? next : one)))}
          />
        ))}
        <BuyerFields form={form} />
        <p class="left" role="status">
          {tell('sell.total', { x: total })}
        </p>
        {wrong && <p class="wants-work">{t['goods.badquantity']}</p>}
      </FormCard>
      <p class="actions">
        <button type="button" class="button" onClick={more}>
          {t['sell.more']} <kbd>F2</kbd>
        </button>
      </p>
      {keys}
    </>
  )
}

/** Where it is sold, how it is paid, and who owes when it is not. */
function BuyerFields({ form }: { form: ReturnType<typeof useSellForm> }): VNode {
  const { t, channel, setChannel, paid, setPaid, buyer, setBuyer } = form
  return (
    <>
      <ChoiceField
        name="channel"
        label={t['sell.channel']}
        value={channel}
        options={CHANNELS.map((one) => [one, t[`channel.${one}`]])}
        onValue={setChannel}
      />
      <ChoiceField
        name="paid"
        label={t['sell.paid']}
        value={paid}
        options={[
          ['cash', t['paid.cash']],
          ['credit', t['paid.credit']],
        ]}
        onValue={setPaid}
      />
      <TextField
        name="buyer"
        label={t['sell.buyer']}
        required={paid === 'credit'}
        most={80}
        value={buyer}
        onValue={setBuyer}
      />
    </>
  )
}
