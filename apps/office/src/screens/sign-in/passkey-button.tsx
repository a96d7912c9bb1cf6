import type { SessionView } from '@cho40/contract'
import { err } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { problemText, useWords } from '../../desk/desk.ts'
import { type CallProblem, tell } from '../../wire/call.ts'
import { askForPasskey, knowsPasskeys } from '../../wire/passkey.ts'

/** Sign in with a passkey; the browser shows whose it holds. Nothing where it can hold none. */
export function PasskeyButton({
  onSession,
}: {
  onSession: (session: SessionView) => void
}): VNode | null {
  const { text } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  if (!knowsPasskeys()) return null
  const enter = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    const opened = await signIn()
    setBusy(false)
    if (opened?.ok) return onSession(opened.value)
    setProblem(opened?.problem)
  }
  return (
    <>
      <p class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void enter()}>
          {text['signin.passkey']}
        </button>
      </p>
      <p class="problem" role="status">
        {problem && problemText(text, problem)}
      </p>
    </>
  )
}

/** Undefined when the person closed the browser's window. */
async function signIn() {
  const question = await tell('session.askPasskey', undefined)
  if (!question.ok) return err(question.problem)
  const answer = await askForPasskey(question.value)
  return answer && (await tell('session.openByPasskey', answer))
}
