import type { PersonId, PinReset, SentReset } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
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

type Whose = { person: { readonly personId: PersonId; readonly name: string }; sending: Sending }

/** A code for a forgotten PIN: sent to the person's phone where the server can, else to be read out. */
export function useResetCode({ person: { personId, name }, sending }: Whose) {
  const { tell } = useAccessWords()
  const { language } = useWords()
  const ways = useAsk('session.ways', undefined)
  const [code, setCode] = useState<ShownCode>()
  const show = (made: SentReset | (PinReset & { sentTo?: null })): void => {
    if ('code' in made) return setCode({ name, code: made.code, until: made.until })
    setCode(undefined)
    sending.setSaid(tell('reset.sent', { name, phone: made.sentTo, until: made.until }))
  }
  return {
    code,
    hide: () => setCode(undefined),
    canSend: ways.value?.codes === true,
    read: async (): Promise<void> => {
      const made = await sending.send('people.resetPin', { personId })
      if (made) show(made.value)
    },
    sendOut: async (): Promise<void> => {
      const made = await sending.send('people.sendReset', { personId, language })
      if (made) show(made.value)
    },
  }
}
