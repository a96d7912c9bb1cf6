import type { PinReset } from '@cho40/contract'
import type { VNode } from 'preact'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { useAccessWords } from '../../text/access.ts'
import type { Sending } from '../../wire/use-send.ts'

export type ShownCode = PinReset & { readonly name: string }

type Props = { code: ShownCode; sending: Sending; onHide: () => void }

/** The code with which somebody sets their own PIN, and where. */
export function ResetCode({ code, sending, onHide }: Props): VNode {
  const { tell } = useAccessWords()
  const { name, until } = code
  return (
    <ShownOnce
      label={tell('reset.once', { name })}
      secret={code.code}
      help={tell('reset.until', { until, address: `${location.origin}/office/#pin` })}
      setSaid={sending.setSaid}
      onHide={onHide}
    />
  )
}
