import type { FeeBillView, Role } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { ownStalls } from '../../desk/own-stalls.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useBoardWords } from '../../text/board.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { BillQr } from './bill-qr.tsx'
import { BillTable } from './bill-table.tsx'
import { DraftForm } from './draft-form.tsx'
import { OpenAccount } from './open-account.tsx'
import { OwnFees } from './own-fees.tsx'

/** Who bills stalls, and sees every bill of a market. */
const BILLS: readonly Role[] = ['market_board', 'administrator']

/** What stalls owe the market; a vendor without a market's work sees what their own were billed. */
export function Fees(): VNode {
  const { session } = useDesk()
  const stalls = ownStalls(session)
  const isBoard = session.roles.some(({ role }) => BILLS.includes(role))
  return stalls.length > 0 && !isBoard ? <OwnFees stalls={stalls} /> : <MarketFees />
}

/** Drafted, published, objected to, paid or given up. */
function MarketFees(): VNode {
  const { text } = useWords()
  const { t } = useBoardWords()
  const market = useMarket()
  const of = { marketId: market.id }
  const accounts = useAsk('fees.accounts', of)
  const bills = useAsk('fees.ofMarket', of)
  const stalls = useAsk('market.board', of)
  const [drafting, setDrafting] = useState(false)
  const [shown, setShown] = useState<FeeBillView>()
  const sending = useSend(() => {
    accounts.again()
    bills.again()
  })
  const keys = useScreenKeys([{ key: 'n', label: t['fees.new'], press: () => setDrafting(true) }])
  const problem = sending.problem ?? accounts.problem ?? bills.problem ?? stalls.problem
  const drafts = bills.value?.filter(({ state }) => state === 'draft') ?? []
  const publish = async (): Promise<void> => {
    for (const { id } of drafts) if (!(await sending.send('fees.issue', { id }))) return
    sending.setSaid(t['fees.done'])
  }
  // A code is no longer shown once its bill was corrected or given up.
  const isOver = bills.value?.some(
    ({ id, amount, state }) => id === shown?.id && (amount !== shown.amount || state === 'waived'),
  )
  const qr = isOver ? undefined : shown
  const account = accounts.value?.[0]
  const names = new Map(stalls.value?.map(({ id, number, name }) => [id, `${number} – ${name}`]))
  return (
    <div class="coop-screen">
      <ScreenHead title={text['screen.fees']} />
      <p class="about screen-only">{t['fees.about']}</p>
      {problem && <ProblemNote problem={problem} again={bills.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {!(accounts.value && bills.value && stalls.value) && !problem && <Loading />}
      {accounts.value?.length === 0 && <OpenAccount marketId={market.id} sending={sending} />}
      {account && drafting && stalls.value && (
        <DraftForm stalls={stalls.value} sending={sending} onClose={() => setDrafting(false)} />
      )}
      {account && !drafting && (
        <FeeActs
          drafts={drafts.length}
          busy={sending.busy}
          onNew={() => setDrafting(true)}
          onPublish={() => void publish()}
        />
      )}
      {qr && (
        <BillQr bill={qr} stall={names.get(qr.stallId) ?? ''} onHide={() => setShown(undefined)} />
      )}
      {account && bills.value?.length === 0 && (
        <Empty title={t['fees.none']} help={t['fees.none.help']} pictogram="cash" />
      )}
      {account && bills.value && bills.value.length > 0 && (
        <BillTable
          bills={bills.value}
          names={names}
          accountId={account.id}
          sending={sending}
          onShow={setShown}
        />
      )}
      {keys}
    </div>
  )
}

type ActProps = { drafts: number; busy: boolean; onNew: () => void; onPublish: () => void }

function FeeActs({ drafts, busy, onNew, onPublish }: ActProps): VNode {
  const { t, tell } = useBoardWords()
  return (
    <p class="actions screen-only">
      <button type="button" class="button primary" onClick={onNew}>
        {t['fees.new']} <kbd>N</kbd>
      </button>
      {drafts > 0 && (
        <button type="button" class="button" aria-disabled={busy} onClick={onPublish}>
          {tell('fees.issue.all', { n: drafts })}
        </button>
      )}
    </p>
  )
}
