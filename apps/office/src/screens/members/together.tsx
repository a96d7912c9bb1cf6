import type { CooperativeView, MemberId, RegisterLine } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { AmountField } from '../../parts/amount-field.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import type { CallProblem } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'

type Share = { readonly memberId: MemberId | ''; readonly amount: Dong | undefined }

export type Together = {
  readonly shares: readonly Share[]
  readonly setShares: (shares: readonly Share[]) => void
  /** What is whole, as it is sent. */
  readonly whole: { memberId: MemberId; amount: Dong }[]
  /** A line without its member or amount; it is never sent half. */
  readonly isHalf: boolean
}

/** Others who take capital back at the same moment, so that nobody comes to stand above a limit. */
export function useTogether(): Together {
  const [shares, setShares] = useState<readonly Share[]>([])
  const whole = shares.flatMap(({ memberId, amount }) =>
    memberId === '' || amount === undefined ? [] : [{ memberId, amount }],
  )
  return { shares, setShares, whole, isHalf: whole.length < shares.length }
}

type Props = {
  coop: CooperativeView
  line: RegisterLine
  of: Together
  /** What the server answered: of a limit that is passed it names the least that mends it. */
  problem: CallProblem | undefined
}

export function TogetherFields({ coop, line, of, problem }: Props): VNode {
  const { t, tell } = useCapitalWords()
  const register = useAsk('members.register', { cooperativeId: coop.id })
  const others = register.value?.members.filter((one) => one.id !== line.id && !one.leftOn) ?? []
  const { shares, setShares } = of
  const [mended, setMended] = useState<CallProblem>()
  const lines = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the next thing to press is Enter in the line it made.
  useLayoutEffect(() => {
    if (mended) lines.current?.querySelector<HTMLElement>('div:last-child input')?.focus()
  }, [mended])
  const over = problem?.type === 'CapitalCapExceeded' && problem !== mended ? problem : undefined
  const whose = others.find(({ id }) => id === over?.memberId)
  const mend = (memberId: MemberId, repay: Dong): void => {
    const known = shares.find((share) => share.memberId === memberId)
    const rest = shares.filter((share) => share !== known)
    setShares([...rest, { memberId, amount: dong((known?.amount ?? 0) + repay) }])
    setMended(over)
  }
  return (
    <>
      <div ref={lines} class="sale-line">
        {shares.map((share, at) => (
          <ShareFields
            key={at}
            n={at + 1}
            share={share}
            others={others}
            onShare={(next) => setShares(shares.with(at, next))}
            onDrop={() => setShares(shares.filter((_, nth) => nth !== at))}
          />
        ))}
      </div>
      <p class="actions">
        {over && whose && (
          <button type="button" class="button" onClick={() => mend(whose.id, over.repay)}>
            {tell('together.fix', { name: whose.name, x: over.repay })}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => setShares([...shares, { memberId: '', amount: undefined }])}
        >
          {t['together.add']}
        </button>
      </p>
    </>
  )
}

type ShareProps = {
  n: number
  share: Share
  others: readonly RegisterLine[]
  onShare: (share: Share) => void
  onDrop: () => void
}

function ShareFields({ n, share, others, onShare, onDrop }: ShareProps): VNode {
  const { t, tell } = useCapitalWords()
  const more = useCoopMoreWords()
  const name = others.find(({ id }) => id === share.memberId)?.name ?? ''
  return (
    <div class="sale-line">
      <ChoiceField<MemberId>
        name={`together-${n}`}
        label={t.together}
        value={share.memberId}
        none={more.t['transfer.choose']}
        options={others.map((one) => [one.id, `${one.number} – ${one.name}`] as const)}
        onValue={(memberId) => onShare({ ...share, memberId })}
      />
      <AmountField
        name={`together-amount-${n}`}
        label={t['together.amount']}
        amount={share.amount}
        onAmount={(amount) => onShare({ ...share, amount })}
      />
      <p class="actions">
        <button type="button" class="button" onClick={onDrop}>
          {tell('together.drop', { name })}
        </button>
      </p>
    </div>
  )
}
