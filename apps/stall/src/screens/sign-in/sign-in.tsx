import type { VNode } from 'preact'
import { Keys } from '../../parts/keys.tsx'
import { problemText, textOf } from '../../text/text-of.ts'
import { fillSignIn, isComplete, signIn } from '../../till/sign-in.ts'
import type { SignInState } from '../../till/state.ts'
import type { Till } from '../../till/till.ts'

/** Phone and PIN on a keypad of our own; paste, password managers and real keyboards work too. */
export function SignInScreen({ till }: { till: Till }): VNode {
  const { signIn: entered } = till.state
  const text = textOf(till.state)
  const { field, problem } = entered
  const type = (key: string): void =>
    fillSignIn(till, field, key === 'erase' ? entered[field].slice(0, -1) : entered[field] + key)
  return (
    <>
      <div class="woven" />
      <main class="sign-in">
        <h1 tabIndex={-1}>{text['signin.title']}</h1>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void signIn(till)
          }}
        >
          <Field till={till} field="phone" label={text['signin.phone']} />
          <Field till={till} field="pin" label={text['signin.pin']} />
          <p class="problem" role="status">
            {problem && problemText(till.state, problem)}
          </p>
          <Keys label={text['sell.keys']} erase={text.erase} onKey={type} />
          <button
            type="submit"
            class="button of-money primary"
            aria-disabled={!isComplete(entered) || entered.busy}
          >
            {entered.busy ? text['signin.busy'] : text['signin.go']}
          </button>
        </form>
        <p class="quiet">{text['signin.forgot']}</p>
        <a class="button" href="#join">
          {text['join.open']}
        </a>
      </main>
    </>
  )
}

const FIELDS = {
  phone: { type: 'tel', autocomplete: 'username' },
  pin: { type: 'password', autocomplete: 'current-password' },
} as const

type FieldProps = { till: Till; field: SignInState['field']; label: string }

function Field({ till, field, label }: FieldProps): VNode {
  const entered = till.state.signIn
  return (
    <label class={`field ${entered.field === field ? 'now' : ''}`}>
      <span>{label}</span>
      <input
        name={field}
        {...FIELDS[field]}
        inputMode="none"
        value={entered[field]}
        onFocus={() => entered.field !== field && fillSignIn(till, field, entered[field])}
        onInput={(event) => fillSignIn(till, field, event.currentTarget.value)}
      />
    </label>
  )
}
