import type { PinReset, SignId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { useBoardWords } from '../../text/board.ts'
import type { Sending } from '../../wire/use-send.ts'

/** What a household takes home. */
export type TakenIn = Partial<PinReset> & {
  readonly number: string
  readonly name: string
  readonly wasKnown: boolean
  readonly sign: SignId | undefined
}

type Props = { taken: TakenIn; sending: Sending; onHide: () => void }

/** The sign to print and the code for the PIN, told once. */
export function TakenInNote({ taken, sending, onHide }: Props): VNode {
  const { t, tell } = useBoardWords()
  const { number, name, code, until, sign, wasKnown } = taken
  const print = useRef<HTMLAnchorElement>(null)
  // The sign is what the household waits for: Enter prints it.
  useLayoutEffect(() => print.current?.focus(), [sign])
  return (
    <>
      {wasKnown && <p class="quiet">{t['take.known']}</p>}
      {code !== undefined && until !== undefined && (
        <ShownOnce
          label={tell('take.code', { name })}
          secret={code}
          help={tell('take.code.help', { until, address: `${location.origin}/office/#pin` })}
          setSaid={sending.setSaid}
          onHide={onHide}
        />
      )}
      {sign && (
        <p class="actions">
          <a
            ref={print}
            class="button primary"
            href={`/print/signs/${sign}?format=a6&as=html`}
            target="_blank"
            rel="noreferrer"
          >
            {tell('take.sign', { number })}
          </a>
        </p>
      )}
    </>
  )
}
