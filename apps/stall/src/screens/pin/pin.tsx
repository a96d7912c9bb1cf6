import type { VNode } from 'preact'
import { Keys } from '../../parts/keys.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { speakIn, type Text, textOf } from '../../text/text-of.ts'
import { choosePin, type PinDesk } from '../../till/pin.ts'
import type { Till } from '../../till/till.ts'
import { typePin } from '../../till/try-pin.ts'

/** The lock in front of the pages that show money, and where its PIN is chosen. The tabs stay: selling is one tap away. */
export function PinScreen({ till, pin }: { till: Till; pin: PinDesk }): VNode {
  const text = textOf(till.state)
  const title = pin.choosing ? (pin.first === undefined ? 'pin.new' : 'pin.again') : 'pin.enter'
  return (
    <>
      <div class="woven" />
      <main class="sign-in pin">
        <h1 tabIndex={-1}>{text[title]}</h1>
        <p class="quiet">{text['pin.body']}</p>
        <label class="field now">
          <span>{text['pin.label']}</span>
          <input
            type="password"
            name="book-pin"
            inputMode="none"
            autocomplete="off"
            value={pin.typed}
            onInput={({ currentTarget }) => void typePin(till, currentTarget.value)}
          />
        </label>
        <p class="problem" role="status">
          {notice(text, pin)}
        </p>
        <Keys
          label={text['sell.keys']}
          erase={text.erase}
          onKey={(key) =>
            void typePin(till, key === 'erase' ? pin.typed.slice(0, -1) : pin.typed + key)
          }
        />
        {pin.choosing ? (
          <button type="button" class="button" onClick={() => choosePin(till, false)}>
            {text['order.back']}
          </button>
        ) : (
          <p class="quiet">{text['pin.forgot']}</p>
        )}
      </main>
      <Tabs till={till} />
    </>
  )
}

function notice(text: Text, { notice, busy }: PinDesk): string {
  const say = speakIn(text)
  if (busy) return text['pin.busy']
  if (notice === undefined) return ''
  return say(`pin.${notice.type}`, notice)
}
