import { pictogramPaths } from '@cho40/design/pictograms'
import { type Dong, dong } from '@cho40/values'
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { Badge, Empty, Loading, ProblemNote, type Tone } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useDesignWords } from '../../text/design.ts'
import { Paper } from '../close-day/slip.tsx'
import { sampleSlip } from './sample-slip.ts'
import { Colours, Spaces, Types } from './tokens.tsx'

/** Every token, pictogram and part in every state: what a change of the language is looked at on. */
export function Design(): VNode {
  const { text } = useWords()
  const { t } = useDesignWords()
  return (
    <>
      <ScreenHead title={text['screen.design']} />
      <div class="design">
        <Part title={t.colour}>
          <Colours />
        </Part>
        <Part title={t.type}>
          <Types />
        </Part>
        <Part title={t.space}>
          <Spaces />
        </Part>
        <Part title={t.pictograms}>
          <Pictograms />
        </Part>
        <Part title={t.buttons}>
          <Buttons />
        </Part>
        <Part title={t.states}>
          <Badges />
        </Part>
        <Part title={t.fields}>
          <Fields />
        </Part>
        <Part title={t.notes}>
          <ProblemNote problem={{ type: 'Unreachable' }} again={() => undefined} />
          <Loading />
          <Empty title={text['money.empty']} help={text['money.empty.help']} pictogram="tick" />
        </Part>
        <Part title={t.table}>
          <Table />
        </Part>
        <Part title={t.slip}>
          <Paper slip={sampleSlip} />
        </Part>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Pictograms(): VNode {
  const names = Object.keys(pictogramPaths) as (keyof typeof pictogramPaths)[]
  return (
    <ul class="pictograms">
      {names.map((name) => (
        <li key={name}>
          <Pictogram name={name} />
          <code>{name}</code>
        </li>
      ))}
    </ul>
  )
}

function Buttons(): VNode {
  const { text, say } = useWords()
  return (
    <p class="actions">
      <button type="button" class="button primary">
        {text['money.accept']} <kbd>Enter</kbd>
      </button>
      <button type="button" class="button">
        {text['do.not_a_sale']}
      </button>
      <button type="button" class="button in-focus">
        {text.refresh}
      </button>
      <button type="button" class="button primary" aria-disabled="true">
        {text['close.busy']}
      </button>
      <button type="button" class="button of-money primary">
        {say('close.go', { day: sampleSlip.day })}
      </button>
      <button type="button" class="link">
        {text['sign-out']}
      </button>
    </p>
  )
}

const STATES: readonly (readonly [Tone, Parameters<typeof Badge>[0]['pictogram'], string])[] = [
  ['leaf', 'tick', 'slip.proof.proved'],
  ['sky', 'cash', 'close.cash'],
  ['turmeric', 'waiting', 'close.waiting'],
  ['clay', 'offline', 'Unreachable'],
  ['thread-red', 'warning', 'why.amount_alarm'],
  ['quiet', 'book', 'day.isclosed'],
]

function Badges(): VNode {
  const { text } = useWords()
  const known: Partial<Record<string, string>> = text
  return (
    <p class="actions">
      {STATES.map(([tone, pictogram, key]) => (
        <Badge key={tone} tone={tone} pictogram={pictogram}>
          {known[key]}
        </Badge>
      ))}
    </p>
  )
}

function Fields(): VNode {
  const { text } = useWords()
  const [amount, setAmount] = useState<Dong | undefined>(dong(1_250_000))
  return (
    <div class="count">
      <label class="field">
        <span>{text['signin.phone']}</span>
        <input name="sample-phone" type="tel" />
      </label>
      <AmountField
        name="sample-amount"
        label={text['close.counted']}
        amount={amount}
        onAmount={setAmount}
      />
    </div>
  )
}

function Table(): VNode {
  const { text } = useWords()
  return (
    <TableRoom label={text['day.stall']}>
      <thead>
        <tr>
          <th scope="col">{text['day.stall']}</th>
          <th scope="col" class="figure">
            {text['day.sales']}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <span class="stall-cell">
              <b class="number">1</b> <span>Rừng ngô nếp Ấm Ổ Ữ</span>
            </span>
          </th>
          <td class="figure">1.204</td>
        </tr>
        <tr class="wants-work">
          <th scope="row">
            <span class="stall-cell">
              <b class="number">12</b> <span>Thổ cẩm</span>
            </span>
          </th>
          <td class="figure">8</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td class="figure">1.212</td>
        </tr>
      </tfoot>
    </TableRoom>
  )
}
