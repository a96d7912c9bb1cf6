import type { MarketView, SessionView, StallView } from '@cho40/contract'
import { useEffect, useState } from 'preact/hooks'
import { type Desk, useDesk } from '../../desk/desk.ts'
import { type AccessText, useAccessWords } from '../../text/access.ts'
import { say } from '../../text/say.ts'
import { ask } from '../../wire/call.ts'

export type Scopes = {
  /** What roles can be given on: the server, markets, cooperatives, the stalls of all markets. */
  readonly options: readonly (readonly [id: string, name: string])[]
  readonly nameOf: (id: string) => string
}

/** Where this person hands out roles: the whole server, else what they administer. */
export function homeScope({ roles }: SessionView): string {
  const mine = roles.filter(({ role }) => role === 'administrator').map(({ scopeId }) => scopeId)
  return mine.includes('system') ? 'system' : (mine[0] ?? 'system')
}

/** Scopes by the names people know them by. */
export function useScopes(): Scopes {
  const { t } = useAccessWords()
  const desk = useDesk()
  const stalls = useEveryStall(desk.markets)
  const options = named(desk, t, stalls)
  const names = new Map(options)
  return {
    options,
    nameOf: (id) => {
      const known = names.get(id)
      if (known !== undefined) return known
      const [kind, code = ''] = id.split(':')
      if (kind === 'place') return say(t['scope.place'], { code })
      return say(t['scope.other'], { code: id.slice(-6) })
    },
  }
}

/** Stalls have roles too; one market that cannot be asked leaves its stalls without names. */
function useEveryStall(markets: readonly MarketView[]): readonly StallView[] {
  const [stalls, setStalls] = useState<readonly StallView[]>([])
  useEffect(() => {
    let current = true
    const learn = async (): Promise<void> => {
      const asked = markets.map(({ id }) => ask('market.stalls', { marketId: id }))
      const answers = await Promise.all(asked)
      if (current) setStalls(answers.flatMap((answer) => (answer.ok ? answer.value : [])))
    }
    void learn()
    return () => {
      current = false
    }
  }, [markets])
  return stalls
}

function named(
  { session, markets, cooperatives }: Desk,
  t: AccessText,
  stalls: readonly StallView[],
): (readonly [string, string])[] {
  const home = homeScope(session)
  return [
    ...(home === 'system' ? [['system', t['scope.system']] as const] : []),
    ...markets.map(({ id, name }) => [id, name] as const),
    ...cooperatives.map(({ id, name }) => [id, name] as const),
    ...stalls.map(({ id, number, name }) => [id, `${number} – ${name}`] as const),
  ]
}
