import type { FigureOrigin, MarketId, ReportLine, Role } from '@cho40/contract'
import { isId, marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useAdoptionWords } from '../../text/adoption.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { SalesBehind } from './sales-behind.tsx'

type Props = { unitCode: string; period: string; line: ReportLine }

/** Roles that may see a market’s money; the others are led no further than its name. */
const SEE_MONEY: readonly Role[] = ['administrator', 'bookkeeper', 'treasurer']

/** Explain this number: the markets it was counted in, or the values it was told by. */
export function Origin({ unitCode, period, line: { indicatorId } }: Props): VNode {
  const { t } = useAdoptionWords()
  const [isOpen, setOpen] = useState(false)
  const asked = useAsk('adoption.origin', isOpen ? { unitCode, period, indicatorId } : 'nothing')
  return (
    <section class="origin" aria-label={t.explain}>
      <h3>{t.explain}</h3>
      {!isOpen && (
        <p class="actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t['explain.go']}
          </button>
        </p>
      )}
      {isOpen && asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {isOpen && !asked.value && !asked.problem && <Loading />}
      {asked.value && <Found origin={asked.value} />}
    </section>
  )
}

function Found({ origin }: { origin: FigureOrigin }): VNode {
  const { t, tell } = useAdoptionWords()
  const { how, markets, values } = origin
  return (
    <>
      <p>{t[`how.${how}`]}</p>
      {how === 'computed' && markets.length === 0 && <p>{t['no-market']}</p>}
      {how === 'told' && values.length === 0 && <p>{t['no-values']}</p>}
      {markets.map(({ marketId, name }) => (
        <Market key={marketId} marketId={marketId} name={name} origin={origin} />
      ))}
      {values.length > 0 && (
        <ul>
          {values.map(({ id, source, revision, cutoffAt, packageSha256 }) => (
            <li key={id}>
              {tell('value.told', { source, revision, day: marketDayOf(cutoffAt) })}{' '}
              {packageSha256 !== null && (
                <>
                  {t['value.package']}{' '}
                  <code title={packageSha256}>{packageSha256.slice(0, 16)}…</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type MarketProps = { marketId: string; name: string; origin: FigureOrigin }

function Market({ marketId, name, origin }: MarketProps): VNode {
  const { session } = useDesk()
  const { t } = useAdoptionWords()
  const [isOpen, setOpen] = useState(false)
  const maySee = session.roles.some(({ role }) => SEE_MONEY.includes(role))
  const { from, to } = origin
  return (
    <div>
      <p>
        <b>{name}</b>{' '}
        {maySee ? (
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t['sales.open']}
          </button>
        ) : (
          <span class="source">{t['sales.not-yours']}</span>
        )}
      </p>
      {isOpen && isId('market', marketId) && (
        <SalesBehind scopeId={marketId satisfies MarketId} from={from} to={to} />
      )}
    </div>
  )
}
