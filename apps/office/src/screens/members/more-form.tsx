import type { CooperativeView, MemberDetail, RegisterLine } from '@cho40/contract'
import type { VNode } from 'preact'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopMoneyWords } from '../../text/coop-money.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import type { Acting } from '../../wire/use-act.ts'
import { AccountForm } from './account-form.tsx'
import { AdvanceForm } from './advance-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { PayForm } from './pay-form.tsx'
import { TransferForm } from './transfer-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export type MoreOpen =
  | 'account'
  | 'advance'
  | 'transfer'
  | 'agreement'
  | 'withdraw'
  | 'owed'
  | 'change'

/** What else may be done for somebody who is a member, with its key. */
export function useMoreSteps({ kind }: RegisterLine): readonly {
  readonly key: string
  readonly label: string
  readonly opens: MoreOpen
}[] {
  const { t } = useCoopMoreWords()
  const money = useCoopMoneyWords()
  const capital = useCapitalWords()
  return [
    { key: 't', label: t.account, opens: 'account' },
    { key: 'm', label: t.advance, opens: 'advance' },
    { key: 'h', label: t.transfer, opens: 'transfer' },
    { key: 'r', label: capital.t.withdraw, opens: 'withdraw' },
    ...(kind === 'official'
      ? [{ key: 'd', label: money.t.agreement, opens: 'agreement' as const }]
      : []),
    { key: 's', label: capital.t.change, opens: 'change' },
  ]
}

type Props = {
  open: string | undefined
  coop: CooperativeView
  line: RegisterLine
  /** Undefined until the server has answered. */
  of: MemberDetail | undefined
  acting: Acting
  onClose: () => void
}

/** The form of the step that was chosen; nothing when it is none of these. */
export function MoreForm({ open, coop, line, of, acting, onClose }: Props): VNode | null {
  const props = { line, acting, onClose }
  const now = of?.payoutAccount ?? null
  if (open === 'account') return <AccountForm now={now} {...props} />
  if (open === 'advance') return <AdvanceForm coop={coop} now={now} {...props} />
  if (open === 'transfer') return <TransferForm coop={coop} {...props} />
  if (open === 'withdraw') return <WithdrawForm coop={coop} {...props} />
  if (open === 'change') return <ChangeForm {...props} />
  if (open === 'owed' && of) return <PayForm coop={coop} of={of} {...props} />
  return null
}
