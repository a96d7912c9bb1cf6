import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import type { TextKey } from '../../text/vi.ts'
import { isOffered } from './options.ts'
import type { AtOnce, Form } from './queue.ts'
import type { TransferProps } from './transfer.tsx'
import { optionInWords } from './words.ts'

const FORMS: readonly (readonly [Form, string, TextKey])[] = [
  ['split', 's', 'do.split'],
  ['refund', 'r', 'do.refund'],
  ['wrong', 'w', 'do.wrong'],
  ['not_a_sale', 'n', 'do.not_a_sale'],
  ['keep_credit', 'c', 'do.keep_credit'],
  ['expense', 'e', 'do.expense'],
]
const AT_ONCE: readonly (readonly [AtOnce, string, TextKey])[] = [
  ['bank_fee', 'f', 'do.bank_fee'],
  ['bank_interest', 'i', 'do.bank_interest'],
  ['own_cash', 'o', 'do.own_cash'],
]

/** What the engine suggests, each with a digit, and what else may be done, each with a letter. */
export function Choices({ queue, transfer }: TransferProps): VNode {
  const words = useWords()
  const { text } = words
  const { options } = queue
  return (
    <>
      <h3 id="choices">{text['money.suggestions']}</h3>
      {options.length === 0 ? (
        <p class="quiet">{text['money.nosuggestion']}</p>
      ) : (
        <div role="radiogroup" aria-labelledby="choices" class="choices">
          {options.map((option, index) => (
            <label key={index} class={index === queue.chosen ? 'chosen' : ''}>
              <kbd>{index + 1}</kbd>
              <input
                type="radio"
                name="suggestion"
                checked={index === queue.chosen}
                onChange={() => queue.move({ kind: 'choose', index })}
              />
              <span>
                <b>{text[`do.${option.decision.how}`]}.</b> {optionInWords(words, option)}
              </span>
            </label>
          ))}
        </div>
      )}
      <p class="actions">
        {options.length > 0 && (
          <button
            type="button"
            class="button primary"
            aria-disabled={queue.busy}
            onClick={() => queue.move({ kind: 'accept' })}
          >
            {text['money.accept']} <kbd>Enter</kbd>
          </button>
        )}
        {FORMS.filter(([form]) => isOffered(transfer, form)).map(([form, key, label]) => (
          <button
            key={key}
            type="button"
            class="button"
            onClick={() => queue.move({ kind: 'open', form })}
          >
            {text[label]} <kbd>{key}</kbd>
          </button>
        ))}
        {AT_ONCE.filter(([how]) => isOffered(transfer, how)).map(([how, key, label]) => (
          <button
            key={key}
            type="button"
            class="button"
            aria-disabled={queue.busy}
            onClick={() => queue.move({ kind: 'at-once', how })}
          >
            {text[label]} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
    </>
  )
}
