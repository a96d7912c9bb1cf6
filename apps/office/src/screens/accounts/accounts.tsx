import type { AccountChangeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { AskForm } from './ask-form.tsx'
import { ChangeCard } from './change-card.tsx'

/** Stalls that ask for another receiving account; somebody else than who asked decides. */
export function Accounts(): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const market = useMarket()
  const { session } = useDesk()
  const asked = useAsk('stall.accounts.list', { marketId: market.id })
  const sending = useSend(asked.anew)
  const problem = asked.problem ?? sending.problem
  const open = asked.value?.filter(({ state }) => state === 'asked')
  const [asking, setAsking] = useState(false)
  const isBoard = session.roles.some(
    ({ role }) => role === 'market_board' || role === 'administrator',
  )
  const keys = useScreenKeys(
    isBoard ? [{ key: 'n', label: t['accounts.ask'], press: () => setAsking(true) }] : [],
  )
  const past = asked.value?.filter(({ state }) => state !== 'asked')
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.accounts']} />
      <p class="about">{t['accounts.about']}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {isBoard && !asking && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t['accounts.ask']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {asking && (
        <AskForm marketId={market.id} sending={sending} onClose={() => setAsking(false)} />
      )}
      {!asked.value && !asked.problem && <Loading />}
      {open?.length === 0 && (
        <Empty title={t['accounts.none']} help={t['accounts.none.help']} pictogram="tick" />
      )}
      {open?.map((change) => (
        <ChangeCard key={change.id} change={change} sending={sending} />
      ))}
      {past && past.length > 0 && <Past changes={past} />}
      {keys}
    </div>
  )
}

function Past({ changes }: { changes: readonly AccountChangeView[] }): VNode {
  const { text, say } = useWords()
  const { t } = useAccessWords()
  return (
    <section>
      <h2>{t['accounts.past']}</h2>
      <TableRoom label={t['accounts.past']}>
        <thead>
          <tr>
            <th scope="col">{text['day.stall']}</th>
            <th scope="col">{t['accounts.before']}</th>
            <th scope="col">{t['accounts.after']}</th>
            <th scope="col">{t['accounts.state']}</th>
            <th scope="col">{t['history.by']}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, stallNumber, stallName, before, after, state, ...rest }) => (
            <tr key={id}>
              <td>
                {say('stall', { number: stallNumber })} – {stallName}
              </td>
              <td>
                {before.bankName} {before.number}
              </td>
              <td>
                {after.bankName} {after.number}
              </td>
              <td>{t[`change.${state}`]}</td>
              <td>
                {rest.decidedByName ?? rest.askedByName}{' '}
                {rest.decidedAt && momentWords(rest.decidedAt)} {rest.note}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </section>
  )
}
