import type { StallBranchView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { useHouseholdWords } from '../../text/household.ts'
import { shownRate } from '../../text/rate.ts'
import { shortDay } from '../../text/say.ts'

/** Of which branch a stall's sales are today, at which rates, and what was said before. */
export function StallBranch({ of: { branch, rates, said } }: { of: StallBranchView }): VNode {
  const { t, tell } = useHouseholdWords()
  const { language } = useWords()
  const shown = rates && {
    vat: shownRate(rates.vat, language),
    pit: shownRate(rates.pit, language),
  }
  return (
    <>
      <h3>{t.branch}</h3>
      <p class={branch ? '' : 'wants-work'}>
        {branch ? t[`of.${branch}`] : t['branch.none']}{' '}
        {shown && <span class="quiet">{tell('branch.rates', shown)}</span>}
      </p>
      {said.length > 0 && (
        <details class="screen-only">
          <summary>{t['branch.history']}</summary>
          <ol class="plain-list">
            {said.map((one) => (
              <li key={one.id}>
                {shortDay(one.validFrom)} · {t[`of.${one.branch}`]}
                {one.note && ` · ${one.note}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
