import type { SessionView } from '@cho40/contract'
import type { RefObject, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { problemText, useWords } from '../../desk/desk.ts'
import { LazyScreen } from '../../parts/lazy-screen.tsx'
import { type CallProblem, tell } from '../../wire/call.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** Fetched by who forgot the PIN. */
const redeem = async () => (await import('./redeem.tsx')).Redeem

type Props = { onSession: (session: SessionView) => void }

const isResetAsked = (): boolean => location.hash === '#pin'

/** Phone and PIN; paste and password managers work. */
export function SignIn({ onSession }: Props): VNode {
  const { text, language, setLanguage } = useWords()
  const [isReset, setReset] = useState(isResetAsked)
  // The address of the form, opened where the door is in view already, loads no page.
  useEffect(() => {
    const look = (): void => {
      if (isResetAsked()) setReset(true)
    }
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return (
    <>
      <div class="woven" />
      <main class="door">
        <p class="product">{text.product}</p>
        <h1>{text['signin.title']}</h1>
        {isReset ? (
          <LazyScreen load={redeem} given={{ onSession, onBack: () => setReset(false) }} />
        ) : (
          <PinForm onSession={onSession} onReset={() => setReset(true)} />
        )}
        <button
          type="button"
          class="link"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {text.language}
        </button>
      </main>
    </>
  )
}

function PinForm({ onSession, onReset }: Props & { onReset: () => void }): VNode {
  const { text } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const phoneBox = useRef<HTMLInputElement>(null)
  const pinBox = useRef<HTMLInputElement>(null)
  const [isWord, setWord] = useState(false)
  const enter = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const phone = phoneBox.current?.value ?? ''
    const typed = pinBox.current?.value ?? ''
    // Six figures are a PIN; a password is longer.
    const secret = /^\d{6}$/.test(typed) ? { pin: typed } : { password: typed }
    const opened = await tell('session.open', { phone, ...secret })
    setBusy(false)
    if (opened.ok) return onSession(opened.value)
    setProblem(opened.problem)
    if (pinBox.current) {
      pinBox.current.value = ''
      pinBox.current.focus()
    }
  }
  return (
    <>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <label class="field">
          <span>{text['signin.phone']}</span>
          <input ref={phoneBox} name="phone" type="tel" autocomplete="username" required />
        </label>
        <SecretBox box={pinBox} isWord={isWord} />
        <p class="problem" role="status">
          {problem && problemText(text, problem)}
        </p>
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? text['signin.busy'] : text['signin.go']}
        </button>
      </form>
      <PasskeyButton onSession={onSession} />
      <p class="quiet">{text['signin.help']}</p>
      <p class="actions">
        <button type="button" class="link" onClick={onReset}>
          {text['signin.reset']}
        </button>
        {!isWord && (
          <button
            type="button"
            class="link"
            onClick={() => {
              setWord(true)
              pinBox.current?.focus()
            }}
          >
            {text['signin.word']}
          </button>
        )}
      </p>
    </>
  )
}

type SecretProps = { box: RefObject<HTMLInputElement | null>; isWord: boolean }

/** One field for both, so that password managers fill it; a PIN brings the number keys. */
function SecretBox({ box, isWord }: SecretProps): VNode {
  const { text } = useWords()
  return (
    <label class="field">
      <span>{isWord ? text['signin.password'] : text['signin.pin']}</span>
      <input
        ref={box}
        name="pin"
        type="password"
        inputMode={isWord ? 'text' : 'numeric'}
        autocomplete="current-password"
        required
      />
    </label>
  )
}
