import type { AccountChangeView, MaskedAccount } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { TextField } from '../../parts/fields.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import type { Sending } from '../../wire/use-send.ts'

type Props = { change: AccountChangeView; sending: Sending }

/** One wish: both accounts with their whole numbers, and the two answers. */
export function ChangeCard({ change, sending }: Props): VNode {
  const { say } = useWords()
  const { t, tell } = useAccessWords()
  const { stallNumber, stallName, before, after, askedByName: name, askedAt, reason } = change
  const title = `${say('stall', { number: stallNumber })} – ${stallName}`
  return (
    <section class="form-card" aria-label={title}>
      <h2>{title}</h2>
      <dl class="facts">
        <Account label={t['accounts.before']} of={before} />
        <Account label={t['accounts.after']} of={after} />
      </dl>
      <p>
        {tell('accounts.asked', { name, at: momentWords(askedAt) })}.{' '}
        {tell('accounts.reason', { reason })}
      </p>
      <Answer change={change} sending={sending} />
    </section>
  )
}

function Account({ label, of }: { label: string; of: MaskedAccount }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {of.bankName} · {of.number} · {of.holderName}
      </dd>
    </div>
  )
}

function Answer({ change, sending }: Props): VNode | null {
  const { t } = useAccessWords()
  const { session } = useDesk()
  const [note, setNote] = useState('')
  useUnsaved(note !== '')
  const decide = async (approve: boolean): Promise<void> => {
    const answer = { id: change.id, approve, note: note.trim() === '' ? null : note }
    if (!(await sending.send('stall.accounts.decide', answer))) return
    sending.setSaid(approve ? t['accounts.approved'] : t['accounts.refused'])
  }
  const isBoard = session.roles.some(
    ({ role }) => role === 'market_board' || role === 'administrator',
  )
  if (!isBoard) return null
  if (change.askedBy === session.personId) return <p class="quiet">{t['accounts.mine']}</p>
  return (
    <>
      <TextField
        name="note"
        label={t['accounts.note']}
        value={note}
        required={false}
        onValue={setNote}
      />
      <p class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={sending.busy}
          onClick={() => void decide(true)}
        >
          {t['accounts.approve']}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() => void decide(false)}
        >
          {t['accounts.refuse']}
        </button>
      </p>
    </>
  )
}
