import type { CooperativeView, PayoutAccountView, RegisterLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import type { Acting } from '../../wire/use-act.ts'
import { AccountForm } from './account-form.tsx'
import { AdvanceForm } from './advance-form.tsx'
import { TransferForm } from './transfer-form.tsx'

export type MoreOpen = 'account' | 'advance' | 'transfer' | 'agreement'

/** What else may be done for somebody who is a member, with its key. */
export function useMoreSteps({ kind }: RegisterLine): readonly {
  readonly key: string
  readonly label: string
  readonly opens: MoreOpen
}[] {
  const { t } = useCoopMoreWords()
  const money = useCoopMoneyWords()
  return [
    { key: 't', label: t.account, opens: 'account' },
    { key: 'm', label: t.advance, opens: 'advance' },
    { key: 'h', label: t.transfer, opens: 'transfer' },
    ...(kind === 'official'
      ? [{ key: 'd', label: money.t.agreement, opens: 'agreement' as const }]
      : []),
  ]
}

type Props = {
  open: string | undefined
  coop: CooperativeView
  line: RegisterLine
  now: PayoutAccountView | null
  acting: Acting
  onClose: () => void
}

/** The form of the step that was chosen; nothing when it is none of these. */
export function MoreForm({ open, coop, line, now, acting, onClose }: Props): VNode | null {
  const of = { line, acting, onClose }
  if (open === 'account') return <AccountForm now={now} {...of} />
  if (open === 'advance') return <AdvanceForm coop={coop} now={now} {...of} />
  if (open === 'transfer') return <TransferForm coop={coop} {...of} />
  return null
}
