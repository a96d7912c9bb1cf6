import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { momentWords, useAccessWords } from '../../text/access.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { homeScope, useScopes } from '../people/scopes.ts'
import { type MadeNow, MakeForm } from './make-form.tsx'
import { ServiceCard } from './service-card.tsx'

/** Keys of other programs: a role on a scope, for a time; the secret is shown once. */
export function Keys(): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const { session } = useDesk()
  const scopes = useScopes()
  const [chosen, setChosen] = useState('')
  const home = homeScope(session)
  const options = scopes.options.some(([id]) => id === home)
    ? scopes.options
    : [[home, scopes.nameOf(home)] as const, ...scopes.options]
  const scopeId = chosen === '' ? home : chosen
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.keys']} />
      <p class="about">{t['keys.about']}</p>
      <ChoiceField
        name="scope"
        label={t['keys.where']}
        value={scopeId}
        options={options}
        onValue={setChosen}
      />
      <KeysOf key={scopeId} scopeId={scopeId} />
    </div>
  )
}

function KeysOf({ scopeId }: { scopeId: string }): VNode {
  const { t, tell } = useAccessWords()
  const asked = useAsk('keys.list', { scopeId })
  const sending = useSend(asked.anew)
  const [made, setMade] = useState<MadeNow>()
  const problem = asked.problem ?? sending.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {made && (
        <ShownOnce
          label={tell('keys.once', { name: made.name })}
          secret={made.key}
          help={tell('keys.once.help', { until: momentWords(made.until) })}
          setSaid={sending.setSaid}
          onHide={() => setMade(undefined)}
        />
      )}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['keys.none']} help={t['keys.none.help']} pictogram="code" />
      )}
      {asked.value?.map((service) => (
        <ServiceCard key={service.serviceId} service={service} sending={sending} onMade={setMade} />
      ))}
      <MakeForm scopeId={scopeId} sending={sending} onMade={setMade} />
    </>
  )
}
