import type { BookId, PayoutLimitsView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import { LimitForm } from './limit-form.tsx'

/** Above which amount a payout takes two people: shown to all, changed by who approves payouts. */
export function LimitCard({ cooperativeId }: { cooperativeId: string }): VNode | null {
  const { session, cooperatives } = useDesk()
  const coop = cooperatives.find(({ id }) => id === cooperativeId)
  const asked = useAsk('cooperative.view', coop ? { cooperativeId: coop.id } : 'nothing')
  const mayDecide = session.roles.some(
    ({ role }) => role === 'treasurer' || role === 'administrator',
  )
  if (!asked.value) return null
  const { bookId } = asked.value
  return mayDecide ? <Limits bookId={bookId} /> : <LimitShown bookId={bookId} />
}

function LimitShown({ bookId }: { bookId: BookId }): VNode | null {
  const { t, tell } = useCoopMoneyWords()
  const limit = useAsk('payouts.limit', { bookId })
  if (!limit.value) return null
  return (
    <section aria-label={t.limit} class="part">
      <p class="quiet">{tell('limit.now', { x: limit.value.amount })}</p>
    </section>
  )
}

function Limits({ bookId }: { bookId: BookId }): VNode {
  const { t, tell } = useCoopMoneyWords()
  const asked = useAsk('payouts.limits', { bookId })
  const sending = useSend(asked.anew)
  const [isOpen, setOpen] = useState(false)
  const problem = asked.problem ?? sending.problem
  const limits = asked.value
  return (
    <section aria-labelledby="payout-limit" class="part">
      <h2 id="payout-limit">{t.limit}</h2>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {limits && (
        <>
          <p>{tell('limit.now', { x: limits.now.amount })}</p>
          <ul class="plain-list">
            {limits.coming.map(({ from, amount }) => (
              <li key={`${from} ${amount}`}>{tell('limit.coming', { day: from, x: amount })}</li>
            ))}
          </ul>
          {limits.wishes
            .filter(({ state }) => state === 'asked')
            .map((wish) => (
              <Wish key={wish.id} wish={wish} sending={sending} />
            ))}
          {isOpen ? (
            <LimitForm
              bookId={bookId}
              now={limits.now.amount}
              sending={sending}
              onClose={() => setOpen(false)}
            />
          ) : (
            <p class="actions">
              <button type="button" class="button" onClick={() => setOpen(true)}>
                {t['limit.change']}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

type WishProps = { wish: PayoutLimitsView['wishes'][number]; sending: Sending }

/** One person asked; another answers, and who asked may take it back. */
function Wish({ wish, sending }: WishProps): VNode {
  const { t, tell } = useCoopMoneyWords()
  const { session } = useDesk()
  const { id, amount: x, from, reason, askedByName: name } = wish
  const isMine = wish.askedBy === session.personId
  const decide = async (approve: boolean): Promise<void> => {
    if (!(await sending.send('payouts.decideLimit', { id, approve }))) return
    sending.setSaid(approve ? tell('limit.approved', { x }) : t['limit.refused'])
  }
  const button = (words: string, approve: boolean): VNode => (
    <button
      type="button"
      class={`button ${approve ? 'primary' : ''}`}
      aria-disabled={sending.busy}
      onClick={() => void decide(approve)}
    >
      {words}
    </button>
  )
  return (
    <div class="form-card">
      <p>{tell('limit.wish', { name, x, day: from, reason })}</p>
      {isMine && <p class="quiet">{t['limit.mine']}</p>}
      <p class="actions">
        {!isMine && button(t['limit.approve'], true)}
        {button(isMine ? t['limit.withdraw'] : t['limit.refuse'], false)}
      </p>
    </div>
  )
}
