import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useAccessWords } from '../../text/access.ts'
import { FirstMarket } from './first-market.tsx'
import { OpenCooperative } from './open-cooperative.tsx'
import { PasskeyProposal, PasskeyRoles } from './passkey-roles.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage } from './person-page.tsx'
import { RoleRequests } from './role-requests.tsx'
import { homeScope, useScopes } from './scopes.ts'

/** Who may do what and where: people, their roles, and what waits for a second administrator. */
export function People(): VNode {
  const { text } = useWords()
  const { t } = useAccessWords()
  const { address, session, markets } = useDesk()
  const scopes = useScopes()
  const isWhole = homeScope(session) === 'system'
  if (address.person) return <PersonPage key={address.person} personId={address.person} />
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.people']} />
      <p class="about">{t['people.about']}</p>
      {isWhole && <PasskeyProposal />}
      {isWhole && markets.length === 0 && <FirstMarket />}
      {isWhole && <OpenCooperative />}
      {isWhole && <RoleRequests scopes={scopes} />}
      <PeopleList scopeId={homeScope(session)} scopes={scopes} />
      {isWhole && <PasskeyRoles />}
    </div>
  )
}
