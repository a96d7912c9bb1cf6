import type { ComplaintView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useBoardWords } from '../../text/board.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { AnswerForm } from './answer-form.tsx'
import { ComplaintForm } from './complaint-form.tsx'

/** A helper and the commune's officer write down what they are told; ending it is the board's. */
const MAY_ANSWER = ['market_board', 'administrator']

/** What people complained of at a market, and what became of it. */
export function Complaints(): VNode {
  const { text } = useWords()
  const { session, today } = useDesk()
  const { t } = useBoardWords()
  const market = useMarket()
  const of = { marketId: market.id }
  const asked = useAsk('community.complaints', of)
  // The day and not the board's list, which a helper does not see.
  const day = useAsk('market.day', { ...of, day: today })
  const mayAnswer = session.roles.some(({ role }) => MAY_ANSWER.includes(role))
  const [open, setOpen] = useState<'new' | ComplaintView>()
  const sending = useSend(asked.anew)
  const keys = useScreenKeys([
    { key: 'n', label: t['complaints.new'], press: () => setOpen('new') },
  ])
  const close = (): void => setOpen(undefined)
  const problem = sending.problem ?? asked.problem ?? day.problem
  const stalls = day.value?.stalls ?? []
  const again = (): void => {
    asked.again()
    day.again()
  }
  const nameOf = ({ stallId }: ComplaintView): string => {
    if (stallId === null) return t['complaints.nostall']
    const stall = stalls.find(({ id }) => id === stallId)
    // Until the stalls are read it is of one whose name is not known yet, not of none.
    return stall ? `${stall.number} – ${stall.name}` : '…'
  }
  return (
    <div class="coop-screen" key={market.id}>
      <ScreenHead title={text['screen.complaints']} />
      <p class="about screen-only">{t['complaints.about']}</p>
      {problem && <ProblemNote problem={problem} again={again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setOpen('new')}>
            {t['complaints.new']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {open === 'new' && (
        <ComplaintForm marketId={market.id} stalls={stalls} sending={sending} onClose={close} />
      )}
      {open !== undefined && open !== 'new' && (
        <AnswerForm key={open.id} complaint={open} sending={sending} onClose={close} />
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['complaints.none']} help={t['complaints.none.help']} pictogram="tick" />
      )}
      {asked.value && asked.value.length > 0 && (
        <ComplaintTable
          complaints={asked.value}
          nameOf={nameOf}
          onAnswer={mayAnswer ? setOpen : undefined}
        />
      )}
      {keys}
    </div>
  )
}

type TableProps = {
  complaints: readonly ComplaintView[]
  nameOf: (complaint: ComplaintView) => string
  /** Left out for who may not answer. */
  onAnswer: ((complaint: ComplaintView) => void) | undefined
}

function ComplaintTable({ complaints, nameOf, onAnswer }: TableProps): VNode {
  const { t } = useBoardWords()
  return (
    <TableRoom label={t['complaints.list']} stacked>
      <thead>
        <tr>
          <th scope="col">{t['complaints.day']}</th>
          <th scope="col">{t['complaints.kind']}</th>
          <th scope="col">{t['complaints.stall']}</th>
          <th scope="col">{t['complaints.text']}</th>
          <th scope="col">{t['complaints.state']}</th>
          {onAnswer && <td />}
        </tr>
      </thead>
      <tbody>
        {complaints.map((one) => (
          <tr key={one.id}>
            <td>{shortDay(one.day)}</td>
            <td>{t[`complaint.${one.kind}`]}</td>
            <td class="whole">{nameOf(one)}</td>
            <td class="whole">{one.text}</td>
            <td class={one.state === 'received' ? 'wants-work' : ''}>
              {t[`complaint.state.${one.state}`]}
              {one.note && <small class="hint">{one.note}</small>}
            </td>
            {onAnswer && (
              <td>
                {one.state !== 'closed' && (
                  <button type="button" class="button" onClick={() => onAnswer(one)}>
                    {t['complaints.answer']}
                    <span class="unseen"> {shortDay(one.day)}</span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableRoom>
  )
}
