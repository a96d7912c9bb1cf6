import type { CooperativeId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { type MoneyScope, MoneyScopeChoice } from '../../desk/money-scope.tsx'
import { DayField } from '../../parts/fields.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { spanOf } from '../../text/months.ts'
import { LegalRole } from './legal-role.tsx'
import { TaxAccounts } from './tax-accounts.tsx'
import { Withholding } from './withholding.tsx'

type Props = { scope: MoneyScope; cooperativeId: CooperativeId }

/** A month of a cooperative: what its books owe the State, and what it withheld for sellers. */
export function CooperativeTax({ scope, cooperativeId }: Props): VNode {
  const { text } = useWords()
  const { t } = useCoopWords()
  const { today } = useDesk()
  // A month is declared after it is over.
  const [day, setDay] = useState(() => spanOf('last-month', today).from)
  const span = spanOf('month', day)
  const keys = useScreenKeys(
    (['month', 'last-month'] as const).map((name, index) => ({
      key: String(index + 1),
      label: t[`span.${name}`],
      press: () => setDay(spanOf(name, today).from),
    })),
  )
  return (
    <>
      <ScreenHead title={text['screen.tax']}>
        <MoneyScopeChoice {...scope} />
      </ScreenHead>
      <p class="about">{t['tax.coop.about']}</p>
      <div class="coop-screen">
        <div class="form-fields">
          <DayField name="month" label={t['tax.day']} value={day} max={today} onValue={setDay} />
        </div>
        <TaxAccounts cooperativeId={cooperativeId} span={span} />
        <Withholding key={span.from} cooperativeId={cooperativeId} month={span.from.slice(0, 7)} />
        <LegalRole over={cooperativeId} />
      </div>
      {keys}
    </>
  )
}
