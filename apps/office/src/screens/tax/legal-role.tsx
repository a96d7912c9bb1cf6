import type { CooperativeId, MarketId, RoleStepView, RoleView } from '@cho40/contract'
import { isId, type MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type Desk, useDesk } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Badge, Loading, ProblemNote } from '../../parts/notes.tsx'
import { type LegalRoleWord, useLegalRoleWords } from '../../text/legal-role.ts'
import { type Acting, useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { openProposals } from './open-proposals.ts'
import { RoleForms } from './role-forms.tsx'
import { RoleSteps } from './role-steps.tsx'
import { WaitingProposals } from './waiting-proposals.tsx'

type Over = MarketId | CooperativeId

/** So many places are asked whether something waits there; of more the administrator chooses one. */
const FEW = 8

/** What the deployment is to the law where this tax is, and above it for whoever may declare it. */
export function LegalRole({ over }: { over: Over }): VNode {
  const { t } = useLegalRoleWords()
  const desk = useDesk()
  const [chosen, setChosen] = useState<string>(over)
  const scopes = scopesFor(over, desk)
  const nameOf = useScopeNames()
  return (
    <section class="part" aria-labelledby="legal-role">
      <h2 id="legal-role">{t.title}</h2>
      {scopes.length > 1 && (
        <div class="form-fields screen-only">
          <ChoiceField
            name="role-scope"
            label={t.where}
            value={chosen}
            options={scopes.map((id) => [id, nameOf(id)] as const)}
            onValue={setChosen}
          />
        </div>
      )}
      {scopes.length <= FEW &&
        scopes
          .filter((id) => id !== chosen)
          .map((id) => (
            <WaitsThere key={id} scopeId={id} name={nameOf(id)} onGo={() => setChosen(id)} />
          ))}
      <RoleOf key={chosen} scopeId={chosen} />
      <p class="source">{t.source}</p>
    </section>
  )
}

type ThereProps = { scopeId: string; name: string; onGo: () => void }

/** The second administrator is led to what waits for them, wherever it was proposed. */
function WaitsThere({ scopeId, name, onGo }: ThereProps): VNode | null {
  const { tell } = useLegalRoleWords()
  const asked = useAsk('tax.role', { scopeId })
  if (openProposals(asked.value?.history ?? []).length === 0) return null
  return (
    <p class="actions screen-only">
      <button type="button" class="button" onClick={onGo}>
        {tell('waits.there', { name })}
      </button>
    </p>
  )
}

/** The thing itself; for an administrator of the server also the communes and the server. */
function scopesFor(over: Over, { session, markets }: Desk): string[] {
  const isOverAll = session.roles.some(
    ({ role, scopeId }) => role === 'administrator' && scopeId === 'system',
  )
  if (!isOverAll) return [over]
  const near = isId('market', over) ? markets.filter(({ id }) => id === over) : markets
  const places = new Set(near.map(({ placeCode }) => `place:${placeCode}`))
  return [over, ...places, 'system']
}

function useScopeNames(): (scopeId: string) => string {
  const { t, tell } = useLegalRoleWords()
  const { markets, cooperatives } = useDesk()
  return (scopeId) => {
    if (scopeId === 'system') return t.system
    if (scopeId.startsWith('place:')) return tell('place', { code: scopeId.slice(6) })
    return [...markets, ...cooperatives].find(({ id }) => id === scopeId)?.name ?? scopeId
  }
}

function RoleOf({ scopeId }: { scopeId: string }): VNode {
  const { t, tell } = useLegalRoleWords()
  const { today } = useDesk()
  const asked = useAsk('tax.role', { scopeId })
  const acting = useAct(asked.anew)
  const problem = acting.problem ?? asked.problem
  const history = asked.value?.history ?? []
  const coming = comingRoles(history, today)
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {!asked.value && !problem && <Loading />}
      {asked.value && (
        <>
          <RoleNow now={asked.value.now} />
          {coming.map(({ id, validFrom, role }) => (
            <p key={id}>{tell('next', { day: validFrom, role: t[`role.${role}`] })}</p>
          ))}
          <WaitingProposals history={history} acting={acting} />
          <Declaring scopeId={scopeId} acting={acting} />
          {history.length > 0 && <RoleSteps history={history} />}
        </>
      )}
    </>
  )
}

/** What takes its turn later: of two steps the one recorded last holds on any day both could. */
function comingRoles(history: readonly RoleStepView[], today: MarketDay): RoleStepView[] {
  const sets = history.filter(({ step }) => step === 'set')
  return sets.filter(
    ({ validFrom }, at) =>
      validFrom > today && sets.slice(at + 1).every((later) => later.validFrom > validFrom),
  )
}

function RoleNow({ now }: { now: RoleView }): VNode {
  const { t, tell } = useLegalRoleWords()
  const nameOf = useScopeNames()
  const isTaxed = now.role === 'marketplace'
  const means: LegalRoleWord = `means.${now.role}`
  return (
    <>
      <p>
        <Badge tone={isTaxed ? 'turmeric' : 'leaf'} pictogram={isTaxed ? 'warning' : 'tick'}>
          {t[`role.${now.role}`]}
        </Badge>
      </p>
      <p>{t[means]}</p>
      <p class="quiet">
        {now.scopeId === null
          ? t.default
          : tell('since', { day: now.validFrom, where: nameOf(now.scopeId) })}
      </p>
    </>
  )
}

/** A role is never a cooperative’s own: it has what holds where it is. */
function Declaring({ scopeId, acting }: { scopeId: string; acting: Acting }): VNode | null {
  const { t } = useLegalRoleWords()
  const { session } = useDesk()
  if (!session.roles.some(({ role }) => role === 'administrator')) return null
  if (isId('coop', scopeId)) return <p class="quiet screen-only">{t.elsewhere}</p>
  return <RoleForms scopeId={scopeId} acting={acting} />
}
