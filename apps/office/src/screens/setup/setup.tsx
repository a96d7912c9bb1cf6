import type { SessionView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import { useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'

type Props = { onSession: (session: SessionView) => void }

/** The first minutes of a server: its first administrator and its commune, once. */
export function Setup({ onSession }: Props): VNode {
  const { text, language, setLanguage } = useWords()
  const { t } = useAccessWords()
  const state = useAsk('setup.state', undefined)
  return (
    <>
      <div class="woven" />
      <main class="door">
        <p class="product">{text.product}</p>
        <h1>{t['setup.title']}</h1>
        {state.problem && <ProblemNote problem={state.problem} again={state.again} />}
        {!state.value && !state.problem && <Loading />}
        {state.value?.state === 'needed' && <FirstForm onSession={onSession} />}
        {state.value?.state === 'done' && (
          <Empty title={t['setup.done']} help={t['setup.done.help']} pictogram="tick">
            <a class="button" href="/office/">
              {t['setup.on']}
            </a>
          </Empty>
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

const EMPTY = { name: '', phone: '', communeCode: '', pin: '', again: '' }

function FirstForm({ onSession }: Props): VNode {
  const { t } = useAccessWords()
  // The token came behind a hash, which no server and no log between has seen.
  const [token, setToken] = useState(() => location.hash.slice(1))
  const [typed, setTyped] = useState(EMPTY)
  const sending = useSend(() => undefined)
  const set = (part: keyof typeof EMPTY) => (value: string) =>
    setTyped((before) => ({ ...before, [part]: value }))
  const begin = async (): Promise<void> => {
    const { again, ...first } = typed
    if (again !== first.pin) return sending.setSaid(t['setup.pin.differ'])
    const begun = await sending.send('setup.begin', { token: token.trim(), ...first })
    if (!begun) return
    history.replaceState(null, '', '/office/people')
    onSession(begun.value)
  }
  return (
    <FormCard
      title={t['setup.first']}
      go={t['setup.go']}
      busy={sending.busy}
      onGo={() => void begin()}
    >
      <p>{t['setup.help']}</p>
      <p class="problem" role="status">
        {sending.said}
      </p>
      <Refused sending={sending} />
      <TextField
        name="token"
        label={t['setup.token']}
        value={token}
        most={128}
        onValue={setToken}
      />
      <TextField
        name="name"
        label={t['setup.name']}
        value={typed.name}
        most={80}
        onValue={set('name')}
      />
      <TextField
        name="phone"
        label={t['setup.phone']}
        value={typed.phone}
        most={20}
        figures
        onValue={set('phone')}
      />
      <SecretField name="pin" label={t['setup.pin']} value={typed.pin} onValue={set('pin')} fresh />
      <SecretField
        name="pin-again"
        label={t['setup.pin.again']}
        value={typed.again}
        onValue={set('again')}
        fresh
      />
      <TextField
        name="commune"
        label={t['setup.commune']}
        hint={t['setup.commune.hint']}
        value={typed.communeCode}
        most={5}
        figures
        onValue={set('communeCode')}
      />
    </FormCard>
  )
}

/** A wrong token and an unknown commune are told as what they are here. */
function Refused({ sending }: { sending: ReturnType<typeof useSend> }): VNode | null {
  const { t } = useAccessWords()
  const { problem } = sending
  if (!problem) return null
  if (problem.type === 'NotAllowed') return <p class="problem">{t['setup.wrong']}</p>
  if (problem.type === 'NotFound') return <p class="problem">{t['setup.noplace']}</p>
  return <ProblemNote problem={problem} />
}
