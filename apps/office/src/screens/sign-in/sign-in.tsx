import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { problemText, useWords } from '../../desk/desk.ts'
import { type CallProblem, tell } from '../../wire/call.ts'

/** Phone and PIN; paste and password managers work. */
export function SignIn({ onSession }: { onSession: (session: SessionView) => void }): VNode {
  const { text, language, setLanguage } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const phoneBox = useRef<HTMLInputElement>(null)
  const pinBox = useRef<HTMLInputElement>(null)
  const enter = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const opened = await tell('session.open', {
      phone: phoneBox.current?.value ?? '',
      pin: pinBox.current?.value ?? '',
    })
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
      <div class="woven" />
      <main class="door">
        <p class="product">{text.product}</p>
        <h1>{text['signin.title']}</h1>
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
          <label class="field">
            <span>{text['signin.pin']}</span>
            <input
              ref={pinBox}
              name="pin"
              type="password"
              inputMode="numeric"
              autocomplete="current-password"
              required
            />
          </label>
          <p class="problem" role="status">
            {problem && problemText(text, problem)}
          </p>
          <button type="submit" class="button primary" aria-disabled={busy}>
            {busy ? text['signin.busy'] : text['signin.go']}
          </button>
        </form>
        <p class="quiet">{text['signin.help']}</p>
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
