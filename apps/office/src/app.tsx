import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Words, WordsContext } from './desk/desk.ts'
import { DeskRoom } from './desk/desk-room.tsx'
import { LazyScreen } from './parts/lazy-screen.tsx'
import { Loading, ProblemNote } from './parts/notes.tsx'
import { SignIn } from './screens/sign-in/sign-in.tsx'
import { type Language, loadText, rememberLanguage, wantedLanguage } from './text/languages.ts'
import { say } from './text/say.ts'
import { type Text, vi } from './text/vi.ts'
import { useAsk } from './wire/use-ask.ts'

/** Speaks the chosen language, and lets in whoever has a session. */
export function App(): VNode {
  const words = useLanguage()
  return (
    <WordsContext.Provider value={words}>
      <Door />
    </WordsContext.Provider>
  )
}

function useLanguage(): Words {
  const [language, setLanguage] = useState<Language>(wantedLanguage)
  const [text, setText] = useState<Text>(vi)
  useEffect(() => {
    let current = true
    const learn = async (): Promise<void> => {
      const loaded = await loadText(language)
      if (!current) return
      document.documentElement.lang = loaded === vi ? 'vi' : language
      setText(loaded)
    }
    void learn()
    return () => {
      current = false
    }
  }, [language])
  return useMemo(
    () => ({
      language,
      text,
      say: (key, facts = {}) => say(text[key], facts),
      setLanguage: (next) => {
        rememberLanguage(next)
        setLanguage(next)
      },
    }),
    [language, text],
  )
}

const KNOCK_AGAIN_MS = 2_000

/** Used once in the life of a server. */
const setup = async () => (await import('./screens/setup/setup.tsx')).Setup

function Door(): VNode {
  const [session, setSession] = useState<SessionView | 'nobody'>()
  const current = useAsk('session.current', undefined)
  const known = session ?? (current.value === null ? 'nobody' : current.value)
  const { problem, again } = current
  // The door opens by itself once the server answers: nothing of anybody's is on the screen yet.
  useEffect(() => {
    if (known !== undefined || problem === undefined) return
    const timer = setTimeout(again, KNOCK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [known, problem])
  const isFirst = location.pathname === '/office/setup' && (known === 'nobody' || !known)
  if (isFirst) return <LazyScreen load={setup} given={{ onSession: setSession }} />
  if (known === undefined) {
    return current.problem ? (
      <main class="door">
        <ProblemNote problem={current.problem} again={current.again} />
      </main>
    ) : (
      <Loading />
    )
  }
  if (known === 'nobody') return <SignIn onSession={setSession} />
  return <DeskRoom session={known} onLeave={() => setSession('nobody')} />
}
