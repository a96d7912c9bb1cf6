import type { StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { type MoneyScope, MoneyScopeChoice, useMoneyScope } from '../../desk/money-scope.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeTax } from './cooperative-tax.tsx'
import { Household } from './household.tsx'
import { HouseholdBooks } from './household-books.tsx'
import { Invoice } from './invoice.tsx'
import { LegalRole } from './legal-role.tsx'
import { Notice } from './notice.tsx'
import { Revenue } from './revenue.tsx'
import { Threshold } from './threshold.tsx'

/** A stall's household has a threshold and a book; a cooperative what it owes and what it withheld. */
export function Tax(): VNode {
  const scope = useMoneyScope()
  const { cooperative } = scope
  if (!cooperative) return <HouseholdTax scope={scope} />
  return <CooperativeTax key={cooperative.id} scope={scope} cooperativeId={cooperative.id} />
}

/** What a stall's household sold this year against the threshold, and the book for the tax office. */
function HouseholdTax({ scope }: { scope: MoneyScope }): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const market = useMarket()
  const { address, go } = useDesk()
  const asked = useAsk('market.stalls', { marketId: market.id })
  const chosen = asked.value?.find(({ id }) => id === address.stall)?.id
  return (
    <>
      <ScreenHead title={text['screen.tax']}>
        <MoneyScopeChoice {...scope} />
      </ScreenHead>
      <p class="about">{t['tax.about']}</p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value && (
        <div class="form-fields">
          <ChoiceField
            name="stall"
            label={t['tax.stall']}
            value={chosen ?? ''}
            none={t['goods.choose']}
            options={asked.value.map(({ id, number, name }) => [id, `${number} – ${name}`])}
            onValue={(stall: StallId) => go({ stall })}
          />
        </div>
      )}
      {chosen ? (
        <>
          <Threshold stallId={chosen} />
          <Revenue stallId={chosen} />
          <Notice key={chosen} stallId={chosen} />
          <Invoice key={`invoice ${chosen}`} stallId={chosen} />
          <HouseholdBooks stallId={chosen} />
        </>
      ) : (
        asked.value && (
          <Empty title={t['tax.choose']} help={t['tax.choose.help']} pictogram="stall" />
        )
      )}
      <div class="coop-screen">
        {chosen && <Household key={chosen} stallId={chosen} />}
        <LegalRole key={market.id} over={market.id} />
      </div>
    </>
  )
}
